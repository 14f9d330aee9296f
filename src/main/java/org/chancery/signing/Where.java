package org.chancery.signing;

/**
 * Place of a change, as exact as it is known.
 *
 * @param page page from 1, or 0 where it is not one page
 * @param field name of a signature field, or empty
 */
public record Where(int page, String field) {
  /** Somewhere in the file. */
  public static final Where FILE = new Where(0, "");

  /** On a page. */
  public static Where page(int page) {
    return new Where(page, "");
  }

  /** At a signature field. */
  public static Where field(String field) {
    return new Where(0, field);
  }
}
