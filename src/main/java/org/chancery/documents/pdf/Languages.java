package org.chancery.documents.pdf;

import java.util.List;
import java.util.Locale;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Columns;
import org.chancery.documents.FinalText.Edition;

/** The languages of a paper, that of the whole paper first. */
final class Languages {

  private Languages() {}

  static List<Locale> of(FinalText text) {
    return text.content() instanceof Columns(List<Edition> editions)
        ? editions.stream().map(Edition::language).toList()
        : List.of(text.language());
  }

  static String title(FinalText text, Locale language) {
    return text.content() instanceof Columns(List<Edition> editions)
        ? editions.stream()
            .filter(edition -> edition.language().equals(language))
            .map(Edition::title)
            .findFirst()
            .orElse(text.title())
        : text.title();
  }
}
