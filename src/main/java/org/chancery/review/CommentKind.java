package org.chancery.review;

import java.util.Locale;

/** Of what kind a comment is, as international standardisation sorts them. */
public enum CommentKind {
  /** On the whole, its purpose or structure. */
  GENERAL("ge"),
  /** On what is required. */
  TECHNICAL("te"),
  /** On words, grammar and form. */
  EDITORIAL("ed");

  private final String letters;

  CommentKind(String letters) {
    this.letters = letters;
  }

  /**
   * The two letters that stand for it in a table of comments.
   *
   * @return {@code ge}, {@code te} or {@code ed}
   */
  public String letters() {
    return letters;
  }

  /**
   * The last part of the key of its words.
   *
   * @return in small letters
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
