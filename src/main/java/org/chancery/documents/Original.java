package org.chancery.documents;

import java.util.List;

/**
 * One of the originals of an instrument. Each party holds one, in which it is named first
 * (alternat).
 *
 * @param number which original, from 1
 * @param of how many originals there are
 * @param parties the parties in this original's order, its holder first
 */
public record Original(int number, int of, List<Party> parties) {

  /** The name of the field that awaits the seal of the depositary. */
  public static final String SEAL = "seal";

  // More parties than this would not be a memorandum but a convention with its own paper.
  private static final int MOST_PARTIES = 24;

  /** Refuses impossible counts and a party named twice. */
  public Original {
    parties = List.copyOf(parties);
    if (number < 1 || number > of) {
      throw new IllegalArgumentException("original " + number + " of " + of);
    }
    if (parties.isEmpty() || parties.size() > MOST_PARTIES) {
      throw new IllegalArgumentException(parties.size() + " parties");
    }
    if (parties.stream().map(Party::code).distinct().count() != parties.size()) {
      throw new IllegalArgumentException("a party is named twice");
    }
  }
}
