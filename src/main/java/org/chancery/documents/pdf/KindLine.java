package org.chancery.documents.pdf;

import java.util.Locale;
import java.util.Optional;
import org.chancery.documents.FinalKind;

/** The line above a title that says what sort of paper it is, where the title does not. */
final class KindLine {

  private KindLine() {}

  static Optional<String> of(Words words, FinalKind kind, String title) {
    var key = "kind." + kind.name().toLowerCase(Locale.ROOT);
    return Optional.of(key)
        .filter(words::has)
        .map(words::raw)
        .filter(line -> !title.regionMatches(true, 0, line, 0, line.length()));
  }
}
