package org.chancery.documents;

import org.chancery.identity.Refused;

/** What came of composing: the paper, or what could not be printed and where it stands. */
public sealed interface Composition permits Composed, Uncomposable, Undescribed, TooWide {

  /**
   * The paper, where the caller has no other answer to a refusal.
   *
   * @return the composed paper
   * @throws Refused with {@code documents.refused.missing-glyph}, if a letter cannot be printed,
   *     {@code documents.refused.missing-alternative}, if a picture is not described, or {@code
   *     documents.refused.over-wide-table}, if the words of a table do not fit on the page
   */
  default Composed orRefuse() {
    return switch (this) {
      case Composed composed -> composed;
      case Uncomposable(int codePoint, String place) ->
          throw new Refused(
              DocumentsReason.MISSING_GLYPH,
              Character.toString(codePoint),
              Uncomposable.notation(codePoint),
              place);
      case Undescribed(String place) ->
          throw new Refused(DocumentsReason.MISSING_ALTERNATIVE, place);
      case TooWide(String place) -> throw new Refused(DocumentsReason.OVER_WIDE_TABLE, place);
    };
  }
}
