package org.chancery.drafting;

import org.chancery.documents.ReadWord;
import org.chancery.documents.UnreadableWord;
import org.chancery.texts.Wording;

/** What came of reading a Word file. Nothing is stored: a person looks at it first. */
public sealed interface WordDraft {

  /**
   * The file became a text that a draft can begin with.
   *
   * @param wording its words, checked; its suggestions carry the code of whoever reads it
   * @param file what else the file held, and what was left out of it
   */
  record Ready(Wording wording, ReadWord file) implements WordDraft {}

  /**
   * There is no text.
   *
   * @param why the reason, with words for people
   */
  record Unread(UnreadableWord.Why why) implements WordDraft {}
}
