package org.chancery.documents;

import java.util.Locale;

/**
 * A file that does not become a text. Nothing of it was kept.
 *
 * @param why the reason, with words for people
 */
public record UnreadableWord(Why why) implements WordReading {

  /** Why a file was not read. */
  public enum Why {
    /** It is something else, whatever its name says. */
    NOT_A_WORD_FILE,
    /** It is a .doc of the years before 2007, which can be saved anew as .docx. */
    OLD_WORD_FILE,
    /** It opens with a password only. */
    PROTECTED,
    /** It is larger than {@link ReadingWord#LARGEST_FILE}. */
    TOO_LARGE,
    /** It has more blocks than a text may have. */
    TOO_MANY_BLOCKS,
    /** Its words are more than a text may hold. */
    TOO_LONG,
    /** It is made to harm who opens it, or looks so. */
    HOSTILE,
    /** It is broken. */
    DAMAGED,
    /** Reading it did not end in time. */
    TOOK_TOO_LONG,
    /** Reading it took more memory than is allowed. */
    TOO_MUCH_MEMORY,
    /** Too many other files are being read. */
    BUSY,
    /** We made a mistake; it is in the log, without a word of the file. */
    FAILED;

    /**
     * The key of the sentence for people.
     *
     * @return for example {@code documents.word.unreadable.too-large}
     */
    public String key() {
      return "documents.word.unreadable." + word();
    }

    /**
     * The reason as a code.
     *
     * @return for example {@code too-large}
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
