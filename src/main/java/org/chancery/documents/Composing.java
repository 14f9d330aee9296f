package org.chancery.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chancery.documents.FinalText.Article;
import org.chancery.documents.FinalText.Articles;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.documents.pdf.Typesetting;
import org.springframework.stereotype.Component;

/**
 * Turns a final text into a paper: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once. The
 * same text, imprint and original always give the same bytes, whatever the machine's language and
 * zone.
 */
@Component
public class Composing {

  private final Typesetting typesetting = new Typesetting();

  /**
   * Composes a paper on which nothing is to be signed.
   *
   * @param text the content
   * @param imprint what is printed around it
   * @return the paper, or what cannot be printed
   */
  public Composition compose(FinalText text, Imprint imprint) {
    return typesetting.set(text, imprint, null);
  }

  /**
   * Composes one original of an instrument, with the signature fields of all parties and of the
   * depositary.
   *
   * @param text the content
   * @param imprint what is printed around it
   * @param original which original, and its parties
   * @return the paper, or what cannot be printed
   */
  public Composition compose(FinalText text, Imprint imprint, Original original) {
    return typesetting.set(text, imprint, original);
  }

  /**
   * Composes what changed between two states of a text: insertions underlined, deletions struck
   * through, moves marked, all of it readable without colour.
   *
   * @param edition the changes
   * @param imprint what is printed around them
   * @return the paper, or what cannot be printed
   */
  public Composition compose(RedlineEdition edition, Imprint imprint) {
    return typesetting.set(edition, imprint);
  }

  /**
   * Composes the certificate of a true copy, with the field for the seal of the depositary.
   *
   * @param certificate what is certified
   * @param imprint what is printed around it
   * @return the paper, or what cannot be printed
   */
  public Composition compose(CopyCertificate certificate, Imprint imprint) {
    return typesetting.set(certificate, imprint);
  }

  /** Composes a page for nobody, so that the first person does not wait for class loading. */
  public void warm() {
    var text =
        new FinalText(
            FinalKind.MEMORANDUM,
            Locale.ENGLISH,
            new Masthead("Chancery", "WARM/1", "0".repeat(64), "None", "Today", "English"),
            "Warming",
            new Articles(
                List.of(),
                List.of(
                    new Article(Paragraph.of("One"), List.of(Paragraph.of("Nothing is said."))))));
    var party = new Party("WARM", "XX", "Nowhere", "Agency", "Office");
    compose(
            text,
            new Imprint(true, "https://chancery.example", Instant.EPOCH),
            new Original(1, 1, List.of(party)))
        .orRefuse();
  }
}
