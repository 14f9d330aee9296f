package org.chancery.drafting;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.texts.Wording;

/**
 * A revision to which all parties said yes, as it is handed over for signature.
 *
 * @param revision which
 * @param language {@code ru} or {@code en}
 * @param wording its words
 * @param others the same work in other languages, agreed as well
 */
public record AgreedText(
    Revision revision, String language, Wording wording, List<AgreedText> others) {

  /** Keeps a copy of the list. */
  public AgreedText {
    others = List.copyOf(others);
  }

  AgreedText beside(List<AgreedText> otherLanguages) {
    return new AgreedText(revision, language, wording, otherLanguages);
  }

  /**
   * The text in each of its languages.
   *
   * @return this one first
   */
  public List<AgreedText> each() {
    return Stream.concat(Stream.of(this), others.stream()).toList();
  }

  /**
   * In which languages it would be signed.
   *
   * @return its own first
   */
  public List<String> languages() {
    return each().stream().map(AgreedText::language).toList();
  }

  /**
   * What a page shows of it, and what is compared when somebody acts on that page.
   *
   * @return a SHA-256 in hex for each language, its own first
   */
  public List<String> fingerprints() {
    return each().stream().map(text -> text.revision().fingerprint().hex()).toList();
  }
}
