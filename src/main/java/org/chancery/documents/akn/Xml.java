package org.chancery.documents.akn;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into memory, where nothing can fail. */
final class Xml {

  static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  Xml() {
    try {
      out = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element; attributes are names and values by turns. */
  Xml open(String name, String... attributes) {
    try {
      out.writeStartElement(name);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(name, e);
    }
  }

  Xml empty(String name, String... attributes) {
    try {
      out.writeEmptyElement(name);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private Xml attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  Xml text(String words) {
    try {
      out.writeCharacters(words);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Xml close() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was written. */
  byte[] written() {
    try {
      out.writeEndDocument();
      out.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
