package org.chancery.documents.akn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.chancery.documents.AkomaNtosoSetting;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Looks into Akoma Ntoso files. */
public final class AkomaNtosoFiles {

  static final AkomaNtosoSetting RUSSIAN =
      new AkomaNtosoSetting(
          "memorandum",
          Locale.of("ru"),
          "IC/RU-TJ-7F3A/1",
          Instant.parse("2026-05-03T10:00:00Z"),
          "IC/RU-TJ-7F3A/1/Rev.1",
          2,
          Instant.parse("2026-06-01T08:30:15.123Z"),
          new AkomaNtosoSetting.Issuer("IC", "Межгосударственная комиссия"));

  private static final Schema SCHEMA = schema();

  private AkomaNtosoFiles() {}

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(
              Objects.requireNonNull(
                  AkomaNtosoFiles.class.getResource("/akn/akomantoso30.xsd"), "the schema"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the schema of OASIS has against a file. */
  public static List<String> faults(byte[] file) {
    var faults = new ArrayList<String>();
    var validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            faults.add(e.getMessage());
          }

          @Override
          public void error(SAXParseException e) {
            faults.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            faults.add(e.getMessage());
          }
        });
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(file)));
    } catch (SAXException | IOException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    return faults;
  }

  static Document parsed(byte[] file) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What each element with an id of its own says, in the order of the file. */
  static Map<String, String> words(byte[] file) {
    var found = new LinkedHashMap<String, StringBuilder>();
    collect(parsed(file).getDocumentElement(), new StringBuilder(), found);
    var words = new LinkedHashMap<String, String>();
    found.forEach((id, said) -> words.put(id, said.toString()));
    return words;
  }

  private static void collect(Node node, StringBuilder around, Map<String, StringBuilder> found) {
    var here = around;
    if (node instanceof Element element) {
      if (List.of("meta", "num", "fillIn").contains(element.getLocalName())
          || element.getAttribute("class").equals("bracket")) {
        return;
      }
      var id = element.getAttribute("eId");
      if (!id.isEmpty()) {
        here = new StringBuilder();
        found.put(id.substring(id.lastIndexOf('_') + 1), here);
      }
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      here.append(node.getNodeValue());
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, here, found);
    }
  }
}
