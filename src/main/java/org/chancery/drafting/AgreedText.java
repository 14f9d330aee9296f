package org.chancery.drafting;

import java.util.List;
import org.chancery.texts.Wording;

/**
 * A revision to which all parties said yes, as it is handed over for signature.
 *
 * @param revision which
 * @param language {@code ru} or {@code en}
 * @param wording its words
 * @param others the same work in other languages, agreed as well
 */
public record AgreedText(
    Revision revision, String language, Wording wording, List<AgreedText> others) {

  /** Keeps a copy of the list. */
  public AgreedText {
    others = List.copyOf(others);
  }
}
