package org.chancery.review;

import java.util.Locale;

/** What a council's chair says to a comment. */
public enum DispositionKind {
  /** The change is made as proposed. */
  ACCEPTED,
  /** A part is made, or in other words: those words are given. */
  ACCEPTED_IN_PART,
  /** The change is not made; the reason is given. */
  REJECTED,
  /** Taken note of; nothing is changed. */
  NOTED,
  /** Left for a discussion; nothing is settled yet. */
  TO_BE_DISCUSSED;

  /**
   * Whether the comment is settled by it.
   *
   * @return false only for what is still to be discussed
   */
  public boolean isFinal() {
    return this != TO_BE_DISCUSSED;
  }

  /**
   * Whether it needs words beside it.
   *
   * @return true if the text or the reason must be given
   */
  public boolean needsWords() {
    return this == ACCEPTED_IN_PART || this == REJECTED;
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
