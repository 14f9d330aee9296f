package org.chancery.documents.docx.reading;

/**
 * The sorts of signs with which typed items begin. A letter i may follow h or begin Roman numbers:
 * the item before tells.
 */
final class Signs {

  static final int CLAUSES = -1;
  static final int DASHES = -2;
  private static final int FIGURES = -3;
  private static final int LATIN = -4;
  private static final int CYRILLIC = -5;
  private static final int ROMAN = -6;

  private char letter;

  /** The sort of a sign, as the sequence of its label. */
  int sort(String sign) {
    char c = sign.charAt(0);
    if (Character.isDigit(c)) {
      return FIGURES;
    }
    if (c >= 'а' && c <= 'я') {
      return CYRILLIC;
    }
    boolean follows = sign.length() == 1 && c == letter + 1;
    if (sign.matches("[ivx]+") && !follows) {
      return ROMAN;
    }
    letter = c;
    return LATIN;
  }

  /** Whether a list begins with this sign. */
  static boolean first(String sign, int sort) {
    return sign.equals(
        switch (sort) {
          case FIGURES -> "1";
          case LATIN -> "a";
          case CYRILLIC -> "а";
          default -> "i";
        });
  }

  /** Another part of the text: letters follow nothing. */
  void forget() {
    letter = 0;
  }
}
