package org.chancery.shell;

/** The title of a browser's tab. */
public final class Titles {

  /** The name of the house, the same in every language. */
  public static final String HOUSE = "Chancery";

  private Titles() {}

  /**
   * A page's title.
   *
   * @param page what the page is about, in the reader's language
   * @return "Meetings · Chancery"
   */
  public static String of(String page) {
    return page.isBlank() ? HOUSE : page + " · " + HOUSE;
  }
}
