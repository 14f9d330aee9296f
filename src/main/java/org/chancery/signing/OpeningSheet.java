package org.chancery.signing;

import java.util.List;
import org.chancery.drafting.AgreedText;
import org.chancery.segments.Holder;

/**
 * The page on which a text is opened for signature: all that it prints, read in one transaction.
 *
 * @param agreed the revision to which all parties said yes, in each language in which it is agreed
 * @param choices one line for each party, in the order of the parties
 */
public record OpeningSheet(AgreedText agreed, List<Choice> choices) {

  /**
   * A party and who can sign for it: one of its agencies, or the state itself.
   *
   * @param segment the party
   * @param agencies its agencies, and itself if it has a signatory of its own; may be empty
   */
  public record Choice(Holder segment, List<Holder> agencies) {
    /** Keeps a copy of the list. */
    public Choice {
      agencies = List.copyOf(agencies);
    }
  }

  /** Keeps a copy of the list. */
  public OpeningSheet {
    choices = List.copyOf(choices);
  }

  /**
   * The wordings as a reader is shown them.
   *
   * @return SHA-256 in hex of each language, the text's own first
   */
  public List<String> shown() {
    return agreed.fingerprints();
  }
}
