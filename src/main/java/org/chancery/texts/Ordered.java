package org.chancery.texts;

/** Words as rows of characters. */
final class Ordered {

  private Ordered() {}

  /** Whether a row is what is left of another when some of it goes: nothing came, nothing moved. */
  static boolean isWithin(CharSequence part, CharSequence whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }
}
