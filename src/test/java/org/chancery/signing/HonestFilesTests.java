package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chancery.signing.pades.NationalTool;
import org.chancery.signing.pades.RevisionGuard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No honest file is refused: two to six parties in any order, keys of both kinds, any length,
 * signed here or with a tool of their own, archived at the end or in between. With {@code
 * -Dchancery.long=true} there are 200 of them.
 */
class HonestFilesTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final int FILES = Boolean.getBoolean("chancery.long") ? 200 : 40;
  private static final Random CHANCE = new Random(20261128); // the same files every time

  private static final Map<String, Honest> MADE = new HashMap<>();

  /** Files with at least two signatures, made by adding to each other. */
  static Stream<Honest> honest() {
    return Stream.generate(HonestFilesTests::another).limit(FILES);
  }

  @ParameterizedTest
  @MethodSource("honest")
  void isNotRefused(Honest honest) {
    assertThat(RevisionGuard.inspect(honest.file()).finding()).isEmpty();
    switch (Verdicts.of(honest.file(), SAMPLES.trust())) {
      case Verdict.Genuine genuine -> {
        assertThat(honest.missing()).isEmpty();
        assertThat(genuine.symbol()).isEqualTo(SampleOriginals.SYMBOL);
        assertThat(genuine.fingerprint()).isEqualTo(SampleOriginals.FINGERPRINT);
        assertThat(genuine.signers())
            .extracting(by -> by.agency().en())
            .isEqualTo(honest.signed().stream().map(party -> "Agency " + party).toList());
      }
      case Verdict.IncompletelySigned some ->
          assertThat(some.missing())
              .extracting(Verdict.Missing::party)
              .containsExactlyInAnyOrderElementsOf(honest.missing());
      case Verdict other -> throw new AssertionError(other);
    }
  }

  @BeforeAll
  static void begin() {
    MADE.clear();
  }

  @Test
  void oneSignatureIsEnoughForAnInstrumentOfOne() {
    byte[] file =
        SAMPLES.signed(
            SAMPLES.sealed(SampleOriginals.composed(1, SampleOriginals.SARM)),
            SampleOriginals.SARM);

    assertThat(Verdicts.of(file, SAMPLES.trust())).isInstanceOf(Verdict.Genuine.class);
  }

  /** One signature more on a file that is there, or the beginning of a new one. */
  private static Honest another() {
    List<Honest> open =
        MADE.values().stream()
            .filter(one -> !one.missing().isEmpty())
            .sorted(java.util.Comparator.comparing(Honest::toString))
            .toList();
    Honest next =
        open.isEmpty() || CHANCE.nextInt(4) == 0
            ? one(one(begun()))
            : one(open.get(CHANCE.nextInt(open.size())));
    return MADE.putIfAbsent(next.toString(), next) == null ? next : another();
  }

  private static Honest begun() {
    List<String> parties = new ArrayList<>(SampleOriginals.SIX);
    Collections.shuffle(parties, CHANCE);
    parties = parties.subList(0, 2 + CHANCE.nextInt(5)).stream().sorted().toList();
    String[] names = parties.toArray(String[]::new);
    byte[] composed =
        CHANCE.nextInt(3) == 0
            ? SampleOriginals.composed(1 + CHANCE.nextInt(9), names)
            : SmallOriginal.of(names);
    boolean old = CHANCE.nextInt(6) == 0;
    return new Honest(
        (composed.length / 1000) + (old ? " kB, sealed as once" : " kB"),
        List.of(),
        parties,
        old ? SAMPLES.sealedWithoutLists(composed) : SAMPLES.sealed(composed));
  }

  private static Honest one(Honest before) {
    String party = before.missing().get(CHANCE.nextInt(before.missing().size()));
    byte[] signed;
    String how;
    switch (CHANCE.nextInt(6)) {
      case 0 -> {
        how = "B";
        signed = elsewhere(before.file(), party, how);
      }
      case 1 -> {
        how = "T";
        signed = elsewhere(before.file(), party, how);
      }
      case 2 -> {
        how = "archived";
        signed = SAMPLES.archived(SAMPLES.signed(before.file(), party));
      }
      default -> {
        how = "";
        signed = SAMPLES.signed(before.file(), party);
      }
    }
    List<String> order = new ArrayList<>(before.signed());
    order.add(party);
    List<String> missing = new ArrayList<>(before.missing());
    missing.remove(party);
    return new Honest(
        before.how() + (how.isEmpty() ? "" : ", " + party + " " + how), order, missing, signed);
  }

  private static byte[] elsewhere(byte[] file, String party, String level) {
    String state = SampleOriginals.state(party);
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(party))) {
      byte[] uploaded =
          NationalTool.signed(file, "party-" + party, key, level, SAMPLES.authorities());
      return switch (new AcceptingUpload(
              SAMPLES.authorities(),
              Clock.systemUTC(),
              (one, trust) -> Optional.of(Verdicts.of(one, trust)))
          .accept(
              file,
              uploaded,
              "party-" + party,
              Map.of(state, Objects.requireNonNull(SAMPLES.trust().states().get(state))))) {
        case UploadOutcome.Accepted accepted -> accepted.file();
        case UploadOutcome other -> throw new AssertionError(other);
      };
    }
  }

  record Honest(String how, List<String> signed, List<String> missing, byte[] file) {
    @Override
    public String toString() {
      return String.join(" · ", signed)
          + " of "
          + (signed.size() + missing.size())
          + " ("
          + how
          + ")";
    }
  }
}
