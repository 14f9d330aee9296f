package org.chancery.segments;

import java.util.Locale;

/**
 * A name or subject in the two working languages.
 *
 * @param en English
 * @param ru Russian, the authentic language of the reference commission
 */
public record Bilingual(String en, String ru) {

  /**
   * Chooses the language.
   *
   * @param locale the reader's; everything but Russian reads English
   * @return the words in that language
   */
  public String in(Locale locale) {
    return locale.getLanguage().equals("ru") ? ru : en;
  }
}
