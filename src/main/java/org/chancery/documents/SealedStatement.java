package org.chancery.documents;

import java.util.List;
import java.util.Optional;
import org.chancery.documents.pdf.Statements;
import org.chancery.segments.Bilingual;

/**
 * What a paper says about itself in its metadata, so that the file alone tells what it is and who
 * has to sign it. It deserves belief only as far as the depositary's seal covers it.
 *
 * @param kind what sort of paper
 * @param symbol its symbol
 * @param fingerprint the SHA-256 of its text, lower-case hexadecimal
 * @param original which original, from 1; 0 where nothing is to be signed
 * @param originals how many originals there are; 0 where nothing is to be signed
 * @param sample whether it is a sample
 * @param fields the names of the expected signature fields, in the original's order
 * @param signatories who signs in which field, one for each field but the seal's
 */
public record SealedStatement(
    FinalKind kind,
    String symbol,
    String fingerprint,
    int original,
    int originals,
    boolean sample,
    List<String> fields,
    List<Signatory> signatories) {

  /**
   * Who is expected to sign in a field.
   *
   * @param field the name of the field
   * @param state the code of the state whose authorities certify those who may sign in it
   * @param agency the agency
   * @param office the office that was expected to sign for it; who signed is said by the signature
   */
  public record Signatory(String field, String state, Bilingual agency, Bilingual office) {}

  /** Keeps the lists from being changed. */
  public SealedStatement {
    fields = List.copyOf(fields);
    signatories = List.copyOf(signatories);
  }

  /**
   * Reads the statement of a file, as its last revision has it.
   *
   * @param pdf a file, possibly foreign or damaged
   * @return its statement; nothing, if the file is no PDF or says nothing in our terms
   */
  public static Optional<SealedStatement> read(byte[] pdf) {
    return Statements.read(pdf);
  }
}
