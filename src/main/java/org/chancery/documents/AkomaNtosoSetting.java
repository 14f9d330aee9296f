package org.chancery.documents;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an Akoma Ntoso file says of its text, without being part of it. All languages and revisions
 * of a work say the same of their work.
 *
 * @param nature what the text is, a word of lower-case letters and hyphens: "memorandum"
 * @param language the language of the text
 * @param work what names the work within the commission: its symbol without revision, or its id
 * @param begun when the first revision of the work was frozen
 * @param symbol the symbol of this revision, if it has one
 * @param number the number of this revision within its text, from 1
 * @param frozen when this revision was frozen
 * @param issuer whose text it is
 */
public record AkomaNtosoSetting(
    String nature,
    Locale language,
    String work,
    Instant begun,
    @Nullable String symbol,
    int number,
    Instant frozen,
    Issuer issuer) {

  private static final Pattern NATURE = Pattern.compile("[a-z]+(-[a-z]+)*");

  /**
   * The commission of a text.
   *
   * @param code first part of its symbols: "IC"
   * @param name its name, in the language of the text
   */
  public record Issuer(String code, String name) {}

  /** Refuses what cannot stand in an address. */
  public AkomaNtosoSetting {
    if (!NATURE.matcher(nature).matches()) {
      throw new IllegalArgumentException("not what a text is: " + nature);
    }
  }
}
