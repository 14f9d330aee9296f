package org.chancery.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A paper's form in XHTML and CSS, which a secretariat can change without a programmer. */
final class Template {

  private static final String STYLE = new String(resource("paper.css"), StandardCharsets.UTF_8);

  private static final Pattern INCLUDE = Pattern.compile("<include part=\"([a-z]+)\"/>");

  private final byte[] source;

  /** The form of that name, with the parts that several forms share. */
  Template(String name) {
    var whole =
        INCLUDE
            .matcher(new String(resource(name), StandardCharsets.UTF_8))
            .replaceAll(found -> Matcher.quoteReplacement(part(found.group(1))));
    this.source = whole.getBytes(StandardCharsets.UTF_8);
  }

  private static String part(String name) {
    return new String(resource("part-" + name + ".html"), StandardCharsets.UTF_8);
  }

  /** A fresh copy to fill. */
  Document open(String language) {
    var document = Xml.parse(source);
    var root = document.getDocumentElement();
    root.setAttribute("lang", language);
    root.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language);
    var style = document.createElementNS(root.getNamespaceURI(), "style");
    style.setTextContent(STYLE);
    root.getElementsByTagName("head").item(0).appendChild(style);
    return document;
  }

  /** Says in the head of a form what the paper is. */
  static void describe(Document document, About about) {
    var metas = document.getElementsByTagName("meta");
    for (int i = 0; i < metas.getLength(); i++) {
      var meta = (Element) metas.item(i);
      meta.setAttribute("content", about.meta(meta.getAttribute("name")));
    }
  }

  /** Refuses a form with fields that nobody filled: its example words must never reach a paper. */
  static void requireFilled(Document document) {
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      var element = (Element) all.item(i);
      if (element.hasAttribute(Part.FILL) || element.hasAttribute(Part.EACH)) {
        throw new IllegalStateException(
            "nobody filled " + element.getAttribute(Part.FILL) + element.getAttribute(Part.EACH));
      }
    }
  }

  private static byte[] resource(String name) {
    try (var stream = Template.class.getResourceAsStream("/documents/templates/" + name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parser for forms and statements: no document types, so no entities and no fetching. */
  static final class Xml {

    private Xml() {}

    static Document parse(byte[] source) {
      try {
        return tryParse(source);
      } catch (SAXException e) {
        throw new IllegalStateException("a template is not well-formed", e);
      }
    }

    static Document tryParse(byte[] source) throws SAXException {
      try {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(source));
      } catch (ParserConfigurationException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
