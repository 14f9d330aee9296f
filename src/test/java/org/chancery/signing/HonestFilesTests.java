package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.signing.pades.RevisionGuard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No honest file is refused: one to three parties, any order, keys of both kinds, any length. */
class HonestFilesTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final List<String> PARTIES =
      List.of(SampleOriginals.ROSSTANDART, SampleOriginals.TAJIKSTANDART, SampleOriginals.SARM);

  /** Every order of every selection of parties, on a short and a long text: 30 files. */
  static Stream<Honest> honest() {
    List<Honest> files = new ArrayList<>();
    for (int articles : new int[] {1, 9}) {
      orders(List.of()).forEach(order -> files.add(new Honest(articles, order)));
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("honest")
  void isNotRefusedAtAnyStepAndIsGenuineAtTheEnd(Honest honest) {
    String[] parties = honest.order().stream().sorted().toArray(String[]::new);
    byte[] file = SAMPLES.sealed(SampleOriginals.composed(honest.articles(), parties));
    for (String party : honest.order()) {
      assertThat(Verdicts.of(file, SAMPLES.trust())).isInstanceOf(Verdict.IncompletelySigned.class);
      file = SAMPLES.signed(file, party);
      assertThat(RevisionGuard.inspect(file).finding()).isEmpty();
    }

    assertThat(Verdicts.of(file, SAMPLES.trust()))
        .isInstanceOfSatisfying(
            Verdict.Genuine.class,
            genuine -> {
              assertThat(genuine.symbol()).isEqualTo(SampleOriginals.SYMBOL);
              assertThat(genuine.fingerprint()).isEqualTo(SampleOriginals.FINGERPRINT);
              assertThat(genuine.signers())
                  .extracting(by -> by.agency().en())
                  .isEqualTo(honest.order().stream().map(party -> "Agency " + party).toList());
            });
  }

  record Honest(int articles, List<String> order) {}

  private static List<List<String>> orders(List<String> begun) {
    List<List<String>> all = new ArrayList<>();
    for (String party : PARTIES) {
      if (!begun.contains(party)) {
        List<String> order = new ArrayList<>(begun);
        order.add(party);
        all.add(order);
        all.addAll(orders(order));
      }
    }
    return all;
  }
}
