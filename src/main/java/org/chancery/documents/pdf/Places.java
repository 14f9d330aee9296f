package org.chancery.documents.pdf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says where something stands, in the paper's language, for a refusal. */
final class Places {

  private final Words words;
  private final @Nullable Locale column;

  private Places(Words words, @Nullable Locale column) {
    this.words = words;
    this.column = column;
  }

  /** Places of a paper in one language. */
  static Places of(Words words) {
    return new Places(words, null);
  }

  /** Places in one of several columns, which the place then names. */
  static Places inColumn(Words words, Locale language) {
    return new Places(words, language);
  }

  boolean areOfColumn() {
    return column != null;
  }

  String at(String key, String... arguments) {
    var place = words.say(key, arguments);
    return column == null
        ? place
        : words.say("place.column", place, words.say("language." + Words.in(column).language()));
  }
}
