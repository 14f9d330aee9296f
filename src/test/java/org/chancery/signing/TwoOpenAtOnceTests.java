package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.chancery.HouseTest;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Delegates of both parties open the same text for signature at the same moment. */
@HouseTest
class TwoOpenAtOnceTests {

  private static final int ROUNDS = 5;

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired OpeningForSignature opening;
  @Autowired ReadingProspects prospects;

  @Test
  void aTextIsOpenedOnceAndTheOtherIsToldSo() throws Exception {
    var people = SampleInstruments.People.of(commissions.found());
    for (int round = 0; round < ROUNDS; round++) {
      var text = samples.agreed(people, "Memorandum " + round);
      var outcomes = atOnce(people, text);
      var opened = outcomes.stream().filter(InstrumentId.class::isInstance).toList();
      assertThat(opened).as("round " + round + ": " + outcomes).hasSize(1);
      assertThat(outcomes).hasAtLeastOneElementOfType(Refused.class);
      assertThat(prospects.prospect(people.russia(), text))
          .isEqualTo(new ReadingProspects.Prospect.Opened((InstrumentId) opened.getFirst()));
    }
  }

  /** What came of each: an instrument, or why not. */
  private List<Object> atOnce(SampleInstruments.People people, TextId text) throws Exception {
    var shown = samples.shown(people.russia(), text);
    var start = new CyclicBarrier(2);
    var outcomes = new ArrayList<Object>();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts =
          List.of(people.russia(), people.tajikistan()).stream()
              .map(
                  who ->
                      (Callable<Object>)
                          () -> {
                            start.await();
                            return opened(who, people, text, shown);
                          })
              .toList();
      for (var act : both.invokeAll(acts)) {
        outcomes.add(act.get());
      }
    }
    return outcomes;
  }

  private Object opened(
      Actor who, SampleInstruments.People people, TextId text, List<String> shown) {
    try {
      return opening.open(who, text, shown, people.agencies(), InstrumentRow.Terms.PLAIN, Map.of());
    } catch (Refused refused) {
      return refused;
    }
  }
}
