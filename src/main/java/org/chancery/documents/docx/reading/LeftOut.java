package org.chancery.documents.docx.reading;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a file holds and a text does not: counted, so that a person can confirm it. */
final class LeftOut {

  enum Kind {
    IMAGES,
    TEXT_BOXES,
    OBJECTS,
    HEADERS_AND_FOOTERS,
    FIELDS,
    TABLE_OF_CONTENTS,
    FORMULAS,
    SYMBOLS,
    HIDDEN_TEXT,
    STRUCK_TEXT,
    RAISED_TEXT,
    REORDERING_CHARACTERS,
    REFUSED_CHARACTERS,
    LINE_BREAKS,
    LINKS,
    FORMAT_CHANGES,
    CHANGES_IN_CHANGES,
    NESTED_TABLES,
    LISTS_IN_TABLES,
    ATTACHED_DOCUMENTS,
    MACROS,
    EDITING_PROTECTION,
    SIGNATURE_LINES,
    NOTES_IN_NOTES
  }

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  void count(Kind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  Map<String, Object> json() {
    var json = new TreeMap<String, Object>();
    counts.forEach((kind, count) -> json.put(word(kind), count));
    return json;
  }

  static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
