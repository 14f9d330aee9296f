package org.chancery.documents.docx.reading;

/** The end of a reading that cannot become a text; it carries a code and nothing of the file. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;

  Refusal(Code code) {
    super(code.word(), null, false, false);
    this.code = code;
  }

  Code code() {
    return code;
  }

  /** Why a file is refused; the words for people are outside. */
  enum Code {
    NOT_A_WORD_FILE,
    OLD_WORD_FILE,
    PROTECTED,
    TOO_LARGE,
    TOO_MANY_BLOCKS,
    HOSTILE,
    DAMAGED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
