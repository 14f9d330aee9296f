package org.chancery.documents.docx.reading;

/**
 * What a paragraph is, as far as its number, its style or its first words tell.
 *
 * @param kind what
 * @param depth of a clause, counted by the numbers it shows, later from 0 in its article; of an
 *     item, the level of its list
 * @param typed how many characters at its beginning are a number that somebody typed
 * @param sequence in which definition of lists of Word, or a number below 0 for typed ones, one for
 *     each sort
 * @param first whether a list begins with it: Word counts anew, or its typed number is 1, a, i
 */
record Label(Kind kind, int depth, int typed, int sequence, boolean first) {

  enum Kind {
    NONE,
    ARTICLE,
    ANNEX,
    CHAPTER,
    HEADING,
    CLAUSE,
    NUMBER,
    BULLET,
    CONTINUED,
    QUOTE
  }

  static final Label NONE = new Label(Kind.NONE, 0, 0, 0);

  Label(Kind kind, int depth, int typed, int sequence) {
    this(kind, depth, typed, sequence, false);
  }

  static Label of(Kind kind) {
    return new Label(kind, 0, 0, 0);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isItem() {
    return kind == Kind.NUMBER || kind == Kind.BULLET || kind == Kind.CONTINUED;
  }

  Label at(int other) {
    return new Label(kind, other, typed, sequence, first);
  }

  Label as(Kind other) {
    return new Label(other, depth, typed, sequence, first);
  }
}
