package org.chancery.documents.pdf;

import org.w3c.dom.Element;

/**
 * Sets hexadecimal digits so that whoever copies them from the paper gets digits: a typeface draws
 * "ff" as one sign, which is then copied as one. Each f is a box of its own, for which no sign is
 * drawn together with another.
 */
final class Digits {

  private Digits() {}

  /** Adds digits to what stands in an element. */
  static void into(Element target, String digits) {
    int from = 0;
    for (int i = 1; i <= digits.length(); i++) {
      if (i == digits.length() || (digits.charAt(i) == 'f' && digits.charAt(i - 1) == 'f')) {
        Xhtml.text(Xhtml.add(target, "span", ""), digits.substring(from, i));
        from = i;
      }
    }
  }
}
