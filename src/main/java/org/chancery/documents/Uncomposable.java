package org.chancery.documents;

/**
 * A refusal to compose: a letter for which the typefaces have no shape. Printing a box or a hash
 * mark in its place would falsify the text.
 *
 * @param codePoint the letter
 * @param place where it stands, in the paper's language
 */
public record Uncomposable(int codePoint, String place) implements Composition {

  /**
   * The letter as character tables name it.
   *
   * @return for example {@code U+4E2D}
   */
  public String notation() {
    return notation(codePoint);
  }

  static String notation(int codePoint) {
    var hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
