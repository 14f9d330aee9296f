package org.chancery.texts;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Sources of block ids: twelve characters of a to z and 0 to 9, so about 62 bits. */
public final class BlockIds {

  static final int SHORTEST = 8;
  static final int LONGEST = 32;
  private static final int USUAL = 12;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private BlockIds() {}

  /** Ids drawn from the given randomness. */
  public static Supplier<String> from(RandomGenerator random) {
    return () -> {
      StringBuilder id = new StringBuilder(USUAL);
      for (int i = 0; i < USUAL; i++) {
        id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      return id.toString();
    };
  }

  static boolean wellFormed(String id) {
    return id.length() >= SHORTEST
        && id.length() <= LONGEST
        && id.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
  }
}
