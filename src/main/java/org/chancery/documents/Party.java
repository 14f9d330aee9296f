package org.chancery.documents;

import java.util.regex.Pattern;
import org.chancery.segments.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One party to an instrument, as its signature block shows it.
 *
 * @param code the code of its agency: capital letters, digits and hyphens, at most 32
 * @param country the code of its state as certificates of its signatories name it: two capital
 *     letters
 * @param state the name of its state, in the paper's language
 * @param agency the name of its agency, in the paper's language
 * @param office the office of its signatory, in the paper's language; never a person's name
 * @param names state, agency and office in both languages, as the file tells its readers and the
 *     signature page of a paper in two languages prints them
 */
public record Party(
    String code, String country, String state, String agency, String office, Names names) {

  /**
   * How a party is named to readers of either language.
   *
   * @param state its state, if it is known in both languages
   * @param agency its agency
   * @param office the office of its signatory, without the agency
   */
  public record Names(@Nullable Bilingual state, Bilingual agency, Bilingual office) {

    /**
     * A party whose state is known in the paper's language only.
     *
     * @param agency its agency
     * @param office the office of its signatory, without the agency
     */
    public Names(Bilingual agency, Bilingual office) {
      this(null, agency, office);
    }
  }

  // The code becomes part of a field name, in which a full stop would mean a hierarchy
  // (ISO 32000-1, 12.7.3.2).
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

  // As in the attribute countryName of a certificate (X.520, ISO 3166-1 alpha-2).
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /** Refuses a code that cannot name a field, or a state that no certificate can name. */
  public Party {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not the code of a party: " + code);
    }
    if (!COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException("not the code of a state: " + country);
    }
  }

  /**
   * A party whose names are known in the paper's language only.
   *
   * @param code the code of its agency
   * @param country the code of its state
   * @param state the name of its state
   * @param agency the name of its agency
   * @param office the office of its signatory
   */
  public Party(String code, String country, String state, String agency, String office) {
    this(
        code,
        country,
        state,
        agency,
        office,
        new Names(new Bilingual(agency, agency), new Bilingual(office, office)));
  }

  /**
   * The name of the signature field that awaits this party.
   *
   * @return a name unique within the original
   */
  public String field() {
    return "party-" + code;
  }
}
