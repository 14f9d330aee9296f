package org.chancery.signing;

import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.SIX;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Signed files that many tests read and none changes, each made once. */
public final class SampleFiles {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final List<String> PARTIES = List.of(ROSSTANDART, TAJIKSTANDART);

  private SampleFiles() {}

  /** A memorandum of two parties after each step: sealed, signed once, twice, archived. */
  public static List<byte[]> two() {
    return copies(Two.STEPS);
  }

  /** A memorandum of six parties after each step: sealed, signed one to six times, archived. */
  public static List<byte[]> six() {
    return copies(Six.STEPS);
  }

  /**
   * An original in two languages as an installation makes it, after each step: sealed, signed once,
   * twice, archived. One keeper has the Russian column first, the other the English one.
   */
  public static List<byte[]> bilingual(String keeper) {
    return copies(steps(SamplePapers.original(PARTIES, keeper), PARTIES));
  }

  private static final class Two {
    static final List<byte[]> STEPS = steps(4, PARTIES);
  }

  private static final class Six {
    static final List<byte[]> STEPS = steps(4, SIX);
  }

  private static List<byte[]> steps(int articles, List<String> parties) {
    return steps(
        SAMPLES.sealed(SampleOriginals.composed(articles, parties.toArray(String[]::new))),
        parties);
  }

  private static List<byte[]> steps(byte[] sealed, List<String> parties) {
    List<byte[]> steps = new ArrayList<>();
    steps.add(sealed);
    for (String party : parties) {
      steps.add(SAMPLES.signed(steps.getLast(), party));
    }
    steps.add(SAMPLES.archived(steps.getLast()));
    return steps;
  }

  private static List<byte[]> copies(List<byte[]> steps) {
    return steps.stream().map(one -> Arrays.copyOf(one, one.length)).toList();
  }
}
