package org.chancery.documents;

import org.chancery.identity.Refused;

/** What came of composing: the paper, or the letter that could not be printed. */
public sealed interface Composition permits Composed, Uncomposable {

  /**
   * The paper, where the caller has no other answer to a refusal.
   *
   * @return the composed paper
   * @throws Refused with {@code documents.refused.missing-glyph}, if a letter cannot be printed
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
    };
  }
}
