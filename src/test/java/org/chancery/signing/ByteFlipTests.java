package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No byte of an archived file can change unseen, by the file and the trusted roots alone: flips in
 * every object and in every gap between objects. {@code -Dchancery.long=true} tries many more.
 */
class ByteFlipTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final int MOST_BYTES = 100 * 1024;
  private static final boolean LONG = Boolean.getBoolean("chancery.long");
  private static final int FLIPS = LONG ? 2_000 : 200;
  private static final List<Integer> KINDS = List.of(0x01, 0x20, 0xFF);

  private static final byte[] FILE = archived();
  private static final List<Integer> PLACES = places();

  @Test
  void theFileIsGenuineAndSmall() {
    assertThat(FILE.length).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(Verdicts.of(FILE, SAMPLES.trust()))
        .isInstanceOfSatisfying(
            Verdict.Genuine.class,
            genuine ->
                assertThat(genuine.evidence())
                    .extracting(Evidence::kind)
                    .contains(Evidence.Kind.ARCHIVED));
    assertThat(PLACES).hasSizeGreaterThanOrEqualTo(FLIPS);
  }

  @ParameterizedTest(name = "flipped by {0}")
  @ValueSource(ints = {0x01, 0x20, 0xFF})
  void everyFlipIsNoticed(int by) {
    List<Integer> unseen = new ArrayList<>();
    int mine = KINDS.indexOf(by);
    for (int i = 0; i < PLACES.size(); i++) {
      if (!LONG && i % KINDS.size() != mine) {
        continue;
      }
      int at = PLACES.get(i);
      byte[] flipped = FILE.clone();
      flipped[at] ^= (byte) by;
      if (Verdicts.of(flipped, SAMPLES.trust()) instanceof Verdict.Genuine) {
        unseen.add(at);
      }
    }

    assertThat(unseen).as("places of flips that nobody saw").isEmpty();
  }

  @Test
  void theNameOfARootInItsCopyWithinTheTimeStampCannotChange() {
    String text = new String(FILE, StandardCharsets.ISO_8859_1);
    String name =
        HexFormat.of().formatHex("SAMPLE CA ICMEC TIME".getBytes(StandardCharsets.US_ASCII));
    List<Integer> unseen = new ArrayList<>();
    int found = 0;
    for (int at = text.indexOf(name, text.lastIndexOf("/Contents <"));
        at >= 0;
        at = text.indexOf(name, at + 1)) {
      found++;
      byte[] flipped = FILE.clone();
      flipped[at + 1] ^= 1;
      if (Verdicts.of(flipped, SAMPLES.trust()) instanceof Verdict.Genuine) {
        unseen.add(at);
      }
    }
    assertThat(found)
        .as("issuer and name of the root, issuer of the signer, and as its signature names it")
        .isEqualTo(4);
    assertThat(unseen).isEmpty();
  }

  private static byte[] archived() {
    byte[] sealed = SAMPLES.sealedWithoutLists(SmallOriginal.of(SampleOriginals.SARM));
    return SAMPLES.archived(SAMPLES.signedWithoutLists(sealed, SampleOriginals.SARM));
  }

  /** A place in each object and in each gap, then more in the longest of them. */
  private static List<Integer> places() {
    String text = new String(FILE, StandardCharsets.ISO_8859_1);
    SortedSet<Integer> cuts = new TreeSet<>(List.of(0, FILE.length));
    Matcher edge = Pattern.compile("\\d+ 0 obj|endobj|xref|trailer|startxref|%%EOF").matcher(text);
    while (edge.find()) {
      cuts.add(edge.start());
      cuts.add(edge.end());
    }
    List<int[]> parts = new ArrayList<>();
    int before = -1;
    for (int cut : cuts) {
      if (before >= 0) {
        parts.add(new int[] {before, cut});
      }
      before = cut;
    }
    SortedSet<Integer> places = new TreeSet<>();
    for (int[] part : parts) {
      places.add((part[0] + part[1]) / 2);
    }
    // what no other signature covers: the time-stamp over all
    int stamp = text.lastIndexOf("/Contents <") + "/Contents <".length();
    int end = text.indexOf('>', stamp);
    int significant = text.substring(stamp, end).replaceAll("0+$", "").length();
    for (int i = 0; i < FLIPS / 5; i++) {
      places.add(stamp + (int) ((long) significant * i * 5 / FLIPS));
    }
    places.add(stamp - 1);
    places.add(end);
    places.add((stamp + significant + end) / 2);
    for (int i = 0; places.size() < FLIPS; i++) {
      places.add((int) ((long) FILE.length * i / FLIPS));
    }
    return List.copyOf(places);
  }
}
