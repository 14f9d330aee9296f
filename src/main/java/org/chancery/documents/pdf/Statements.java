package org.chancery.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.Imprint;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.documents.SealedStatement;
import org.chancery.documents.SealedStatement.Signatory;
import org.chancery.segments.Bilingual;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Writes and reads what a paper says about itself: its document information and its XMP (ISO
 * 16684-1).
 */
public final class Statements {

  static final String PRODUCER = "Chancery";
  static final String SAMPLE = "ОБРАЗЕЦ · SAMPLE";

  // The statement of an honest paper has a few kilobytes.
  private static final int LONGEST_STATEMENT = 1 << 18;

  private Statements() {}

  /**
   * Reads the statement of a file.
   *
   * @param pdf a file, possibly foreign or damaged
   * @return its statement; nothing, if the file is no PDF or says nothing in our terms
   */
  public static Optional<SealedStatement> read(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var metadata = document.getDocumentCatalog().getMetadata();
      if (metadata == null) {
        return Optional.empty();
      }
      try (var stream = metadata.createInputStream()) {
        var packet = stream.readNBytes(LONGEST_STATEMENT + 1);
        return packet.length > LONGEST_STATEMENT
            ? Optional.empty()
            : Optional.of(statement(Template.Xml.tryParse(packet)));
      }
    } catch (IOException | SAXException | RuntimeException e) {
      // Foreign bytes can break a reader in any way; each of them means: this is not our paper.
      return Optional.empty();
    }
  }

  static void write(
      PDDocument document, FinalText text, Imprint imprint, @Nullable Original original)
      throws IOException {
    write(
        document,
        About.of(text, imprint),
        Optional.of(statement(text, imprint, original)),
        imprint.issued());
  }

  /** Writes of a paper that is no final text: it says what it is called, and claims nothing. */
  static void write(PDDocument document, About about, Imprint imprint) throws IOException {
    write(document, about, Optional.empty(), imprint.issued());
  }

  private static void write(
      PDDocument document, About about, Optional<SealedStatement> statement, Instant at)
      throws IOException {
    var issued = at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    calendar.setTimeInMillis(issued.toInstant().toEpochMilli());
    var information = document.getDocumentInformation();
    information.setTitle(about.title());
    information.setAuthor(about.issuer());
    information.setSubject(about.symbol());
    information.setKeywords(about.sample() ? SAMPLE : null);
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    var out = new ByteArrayOutputStream();
    try {
      new StatementPacket(out).write(about, statement, issued);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(out.toByteArray());
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static SealedStatement statement(
      FinalText text, Imprint imprint, @Nullable Original original) {
    var fields = new ArrayList<String>();
    if (original != null) {
      original.parties().stream().map(Party::field).forEach(fields::add);
      fields.add(Original.SEAL);
    }
    return new SealedStatement(
        text.kind(),
        text.masthead().symbol(),
        text.masthead().fingerprint(),
        original == null ? 0 : original.number(),
        original == null ? 0 : original.of(),
        imprint.sample(),
        fields,
        original == null ? List.of() : signatories(original));
  }

  private static List<Signatory> signatories(Original original) {
    return original.parties().stream()
        .map(
            party ->
                new Signatory(
                    party.field(), party.country(), party.names().agency(), party.names().office()))
        .toList();
  }

  private static SealedStatement statement(Document packet) {
    var fields =
        list(packet, "Fields").orElseThrow(() -> new IllegalArgumentException("no list of fields"));
    return new SealedStatement(
        FinalKind.valueOf(only(packet, "Kind")),
        only(packet, "Symbol"),
        only(packet, "Fingerprint"),
        Integer.parseInt(only(packet, "Original")),
        Integer.parseInt(only(packet, "Originals")),
        only(packet, "Sample").equals("True"),
        fields,
        signatories(packet, fields));
  }

  private static String only(Document packet, String name) {
    var found = packet.getElementsByTagNameNS(StatementPacket.CHANCERY, name);
    if (found.getLength() != 1) {
      throw new IllegalArgumentException(found.getLength() + " values of " + name);
    }
    return found.item(0).getTextContent().strip();
  }

  /** All names of all parties: a paper that says less of who may sign is not ours. */
  private static List<Signatory> signatories(Document packet, List<String> fields) {
    var names =
        StatementPacket.NAMES.stream().flatMap(name -> list(packet, name).stream()).toList();
    var parties = fields.stream().filter(field -> !field.equals(Original.SEAL)).toList();
    if (parties.isEmpty() && names.isEmpty()) {
      return List.of();
    }
    if (names.size() != StatementPacket.NAMES.size()
        || names.stream().anyMatch(list -> list.size() != parties.size())) {
      throw new IllegalArgumentException(
          "not every party is named with its state and in both languages");
    }
    var signatories = new ArrayList<Signatory>();
    for (int i = 0; i < parties.size(); i++) {
      signatories.add(
          new Signatory(
              parties.get(i),
              names.get(0).get(i),
              new Bilingual(names.get(1).get(i), names.get(2).get(i)),
              new Bilingual(names.get(3).get(i), names.get(4).get(i))));
    }
    return signatories;
  }

  private static Optional<List<String>> list(Document packet, String name) {
    var sequences = packet.getElementsByTagNameNS(StatementPacket.CHANCERY, name);
    if (sequences.getLength() == 0) {
      return Optional.empty();
    }
    if (sequences.getLength() != 1) {
      throw new IllegalArgumentException(sequences.getLength() + " lists of " + name);
    }
    var values = new ArrayList<String>();
    var items =
        ((org.w3c.dom.Element) sequences.item(0)).getElementsByTagNameNS(StatementPacket.RDF, "li");
    for (int i = 0; i < items.getLength(); i++) {
      values.add(items.item(i).getTextContent().strip());
    }
    return Optional.of(values);
  }
}
