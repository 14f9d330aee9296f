package org.chancery.documents.pdf;

import java.util.Locale;
import org.chancery.documents.CopyCertificate;
import org.chancery.documents.FinalText;
import org.chancery.documents.Imprint;
import org.chancery.documents.RedlineEdition;

/** What any paper says about itself, whether it is a final text or not. */
record About(String title, String symbol, String issuer, Locale language, boolean sample) {

  static About of(FinalText text, Imprint imprint) {
    var masthead = text.masthead();
    return new About(
        text.title(), masthead.symbol(), masthead.issuer(), text.language(), imprint.sample());
  }

  static About of(RedlineEdition edition, Imprint imprint) {
    return new About(
        edition.title(), edition.symbol(), edition.issuer(), edition.language(), imprint.sample());
  }

  static About of(CopyCertificate certificate, Imprint imprint) {
    return new About(
        Words.in(certificate.language()).say("copy.title") + ": " + certificate.symbol(),
        certificate.symbol(),
        certificate.issuer(),
        certificate.language(),
        imprint.sample());
  }

  /** What stands in the head of a form. */
  String meta(String name) {
    return switch (name) {
      case "author" -> issuer;
      case "subject" -> symbol;
      case "keywords" -> sample ? Statements.SAMPLE : symbol;
      default -> title;
    };
  }
}
