package org.chancery.segments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commission is founded on: its name, who belongs to it, its rules as data.
 *
 * @param code unique in the installation
 * @param symbolPrefix first part of its document symbols
 * @param nameEn English name
 * @param nameRu Russian name
 * @param organisationEn its organisation in English
 * @param organisationRu its organisation in Russian
 * @param rules its rule profile, kept as given
 * @param holders segments, bodies and agencies
 */
public record Charter(
    String code,
    String symbolPrefix,
    String nameEn,
    String nameRu,
    String organisationEn,
    String organisationRu,
    Map<String, Object> rules,
    List<Founder> holders) {

  /**
   * A holder in a charter.
   *
   * @param kind segment, body or agency
   * @param code stable short name
   * @param bodyKind of a body
   * @param nameEn English name
   * @param nameRu Russian name
   * @param capital of a segment
   * @param zone of a segment or body
   * @param segment of an agency: the code of its segment
   * @param forms by language, the forms of its name in a fixed order of cases; the first stands
   *     alone
   */
  public record Founder(
      HolderKind kind,
      String code,
      @Nullable String bodyKind,
      String nameEn,
      String nameRu,
      @Nullable String capital,
      @Nullable String zone,
      @Nullable String segment,
      Map<String, List<String>> forms) {

    /** A holder whose name is used in its first form only. */
    public Founder(
        HolderKind kind,
        String code,
        @Nullable String bodyKind,
        String nameEn,
        String nameRu,
        @Nullable String capital,
        @Nullable String zone,
        @Nullable String segment) {
      this(kind, code, bodyKind, nameEn, nameRu, capital, zone, segment, Map.of());
    }
  }
}
