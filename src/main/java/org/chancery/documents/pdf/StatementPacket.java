package org.chancery.documents.pdf;

import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.chancery.documents.SealedStatement;

/**
 * The XMP packet of a paper. The namespaces that PDF/A does not know are described in the packet
 * itself (extension schemas, ISO 19005-2, 6.6.2.3).
 */
final class StatementPacket {

  static final String CHANCERY = "https://chancery.example/ns/final-text/1.0/";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** Lists of names, one name for each party in the order of the fields. */
  static final List<String> NAMES =
      List.of("States", "AgenciesEn", "AgenciesRu", "OfficesEn", "OfficesRu");

  private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";

  private final XMLStreamWriter xml;

  StatementPacket(OutputStream out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
  }

  void write(About about, Optional<SealedStatement> statement, ZonedDateTime issued)
      throws XMLStreamException {
    xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
    xml.writeStartElement("x:xmpmeta");
    xml.writeAttribute("xmlns:x", "adobe:ns:meta/");
    xml.writeStartElement("rdf:RDF");
    xml.writeAttribute("xmlns:rdf", RDF);
    writeCommon(about, issued);
    if (statement.isPresent()) {
      writeStatement(statement.get());
    }
    writeExtensionSchemas();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction("xpacket", "end=\"r\"");
    xml.flush();
  }

  private void writeCommon(About about, ZonedDateTime issued) throws XMLStreamException {
    var date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(issued);
    begin("dc", "http://purl.org/dc/elements/1.1/");
    property("dc:format", "application/pdf");
    alternative("dc:title", about.title());
    alternative("dc:description", about.symbol());
    list("dc:creator", "rdf:Seq", List.of(about.issuer()));
    list("dc:language", "rdf:Bag", List.of(Words.in(about.language()).language()));
    xml.writeEndElement();
    begin("pdf", "http://ns.adobe.com/pdf/1.3/");
    property("pdf:Producer", Statements.PRODUCER);
    if (about.sample()) {
      property("pdf:Keywords", Statements.SAMPLE);
    }
    xml.writeEndElement();
    begin("xmp", "http://ns.adobe.com/xap/1.0/");
    property("xmp:CreatorTool", Statements.PRODUCER);
    property("xmp:CreateDate", date);
    property("xmp:ModifyDate", date);
    xml.writeEndElement();
    begin("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
    property("pdfaid:part", "2");
    property("pdfaid:conformance", "A");
    xml.writeEndElement();
    begin("pdfuaid", PDFUA);
    property("pdfuaid:part", "1");
    xml.writeEndElement();
  }

  private void writeStatement(SealedStatement statement) throws XMLStreamException {
    begin("chancery", CHANCERY);
    property("chancery:Kind", statement.kind().name());
    property("chancery:Symbol", statement.symbol());
    property("chancery:Fingerprint", statement.fingerprint());
    property("chancery:Original", Integer.toString(statement.original()));
    property("chancery:Originals", Integer.toString(statement.originals()));
    property("chancery:Sample", statement.sample() ? "True" : "False");
    list("chancery:Fields", "rdf:Seq", statement.fields());
    var named = statement.signatories();
    if (!named.isEmpty()) {
      names(0, named.stream().map(SealedStatement.Signatory::state).toList());
      names(1, named.stream().map(one -> one.agency().en()).toList());
      names(2, named.stream().map(one -> one.agency().ru()).toList());
      names(3, named.stream().map(one -> one.office().en()).toList());
      names(4, named.stream().map(one -> one.office().ru()).toList());
    }
    xml.writeEndElement();
  }

  private void names(int which, List<String> names) throws XMLStreamException {
    list("chancery:" + NAMES.get(which), "rdf:Seq", names);
  }

  private void writeExtensionSchemas() throws XMLStreamException {
    begin("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/");
    xml.writeAttribute("xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#");
    xml.writeAttribute("xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
    xml.writeStartElement("pdfaExtension:schemas");
    xml.writeStartElement("rdf:Bag");
    beginSchema("PDF/UA identification", PDFUA, "pdfuaid");
    described("part", "Integer", "Part of ISO 14289 to which the file conforms");
    endSchema();
    beginSchema("Statement of a final text", CHANCERY, "chancery");
    described("Kind", "Text", "What sort of paper it is");
    described("Symbol", "Text", "Symbol of the document");
    described("Fingerprint", "Text", "SHA-256 of the text, hexadecimal");
    described("Original", "Integer", "Number of this original; 0 if it is not to be signed");
    described("Originals", "Integer", "Number of originals; 0 if it is not to be signed");
    described("Sample", "Boolean", "Whether it is a sample without legal effect");
    described("Fields", "seq Text", "Names of the expected signature fields, in order");
    described("States", "seq Text", "States whose authorities certify them, in the fields' order");
    described("AgenciesEn", "seq Text", "Agencies that sign, in English, in the fields' order");
    described("AgenciesRu", "seq Text", "Agencies that sign, in Russian, in the fields' order");
    described("OfficesEn", "seq Text", "Offices that sign, in English, in the fields' order");
    described("OfficesRu", "seq Text", "Offices that sign, in Russian, in the fields' order");
    endSchema();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void beginSchema(String name, String namespace, String prefix) throws XMLStreamException {
    resource();
    property("pdfaSchema:schema", name);
    property("pdfaSchema:namespaceURI", namespace);
    property("pdfaSchema:prefix", prefix);
    xml.writeStartElement("pdfaSchema:property");
    xml.writeStartElement("rdf:Seq");
  }

  private void endSchema() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void described(String name, String type, String description) throws XMLStreamException {
    resource();
    property("pdfaProperty:name", name);
    property("pdfaProperty:valueType", type);
    property("pdfaProperty:category", "internal");
    property("pdfaProperty:description", description);
    xml.writeEndElement();
  }

  private void resource() throws XMLStreamException {
    xml.writeStartElement("rdf:li");
    xml.writeAttribute("rdf:parseType", "Resource");
  }

  private void begin(String prefix, String namespace) throws XMLStreamException {
    xml.writeStartElement("rdf:Description");
    xml.writeAttribute("rdf:about", "");
    xml.writeAttribute("xmlns:" + prefix, namespace);
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void alternative(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeStartElement("rdf:Alt");
    xml.writeStartElement("rdf:li");
    xml.writeAttribute("xml:lang", "x-default");
    xml.writeCharacters(value);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void list(String name, String kind, List<String> values) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeStartElement(kind);
    for (var value : values) {
      property("rdf:li", value);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
