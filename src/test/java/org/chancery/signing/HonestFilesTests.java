package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.chancery.signing.pades.Finding;
import org.chancery.signing.pades.NationalTool;
import org.chancery.signing.pades.RevisionGuard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No honest file is refused, of 40 and with {@code --long} of 200: two to six parties in any order,
 * keys of both kinds, any length, signed here or with a tool of their own, archived at the end or
 * in between.
 */
class HonestFilesTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final int FILES = Boolean.getBoolean("chancery.long") ? 200 : 40;
  private static final long SEED = 20261128; // the same files every time

  // Files of different instruments have nothing to do with each other: all cores make and judge.
  private static final ExecutorService CORES =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("honest-", 0).factory());

  @AfterAll
  static void end() {
    CORES.shutdownNow();
  }

  /**
   * Files with at least two signatures. An instrument gives one more with each signature: what was
   * signed so far is an honest file too.
   */
  static Stream<Honest> honest() {
    List<Honest> files = new ArrayList<>();
    for (int i = 0; files.size() < FILES; i++) {
      files.addAll(instrument(new Random(SEED + i)));
    }
    return files.stream().limit(FILES);
  }

  @ParameterizedTest
  @MethodSource("honest")
  void isNotRefused(Honest honest) {
    assertThat(honest.judged().join().finding()).isEmpty();
    switch (honest.judged().join().verdict()) {
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

  @Test
  void oneSignatureIsEnoughForAnInstrumentOfOne() {
    byte[] file =
        SAMPLES.signed(
            SAMPLES.sealed(SampleOriginals.composed(1, SampleOriginals.SARM)),
            SampleOriginals.SARM);

    assertThat(Verdicts.of(file, SAMPLES.trust())).isInstanceOf(Verdict.Genuine.class);
  }

  /** All files of an instrument, from the second signature to the last one. */
  private static List<Honest> instrument(Random chance) {
    List<String> parties = new ArrayList<>(SampleOriginals.SIX);
    Collections.shuffle(parties, chance);
    parties = new ArrayList<>(parties.subList(0, 2 + chance.nextInt(5)).stream().sorted().toList());
    String[] names = parties.toArray(String[]::new);
    int articles = chance.nextInt(3) == 0 ? 1 + chance.nextInt(9) : 0;
    boolean old = chance.nextInt(6) == 0;
    CompletableFuture<byte[]> file =
        CompletableFuture.supplyAsync(() -> begun(articles, old, names), CORES);
    Collections.shuffle(parties, chance);
    StringBuilder how =
        new StringBuilder(articles + (old ? " articles, sealed as once" : " articles"));
    List<Honest> files = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      String party = parties.get(i);
      How by = How.of(chance);
      how.append(by == How.HERE ? "" : ", " + party + " " + by);
      file = file.thenApplyAsync(before -> signed(before, party, by), CORES);
      if (i > 0) {
        files.add(
            new Honest(
                how.toString(),
                List.copyOf(parties.subList(0, i + 1)),
                List.copyOf(parties.subList(i + 1, parties.size())),
                file.thenApplyAsync(Judged::of, CORES)));
      }
    }
    return files;
  }

  private static byte[] begun(int articles, boolean old, String... parties) {
    byte[] composed =
        articles > 0 ? SampleOriginals.composed(articles, parties) : SmallOriginal.of(parties);
    return old ? SAMPLES.sealedWithoutLists(composed) : SAMPLES.sealed(composed);
  }

  /** In what way a party signs. */
  private enum How {
    B,
    T,
    ARCHIVED,
    HERE;

    static How of(Random chance) {
      int one = chance.nextInt(6);
      return one < 3 ? values()[one] : HERE;
    }
  }

  private static byte[] signed(byte[] file, String party, How how) {
    return switch (how) {
      case B, T -> elsewhere(file, party, how.name());
      case ARCHIVED -> SAMPLES.archived(SAMPLES.signed(file, party));
      case HERE -> SAMPLES.signed(file, party);
    };
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

  /** What the guard and the verdict say of a file. */
  record Judged(Optional<Finding> finding, Verdict verdict) {
    static Judged of(byte[] file) {
      return new Judged(RevisionGuard.inspect(file).finding(), Verdicts.of(file, SAMPLES.trust()));
    }
  }

  record Honest(
      String how, List<String> signed, List<String> missing, CompletableFuture<Judged> judged) {
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
