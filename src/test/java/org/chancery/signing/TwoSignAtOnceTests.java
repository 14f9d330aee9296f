package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two signatories press "Sign" at the same moment, on the same files, again and again. */
@HouseTest
class TwoSignAtOnceTests {

  private static final int ROUNDS = 100;

  // While one of two signatories waits for the other, the two of another instrument sign.
  private static final int INSTRUMENTS = 2;

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired SigningInstruments signing;
  @Autowired ReadingInstruments reading;
  @Autowired TrustedRoots roots;

  @Test
  void oneSignsTheOtherSignsTheNewFilesAndNoSignatureIsEverLost() throws Exception {
    var commission = commissions.found();
    var people = SampleInstruments.People.of(commission);
    var tables = new ArrayList<Callable<Integer>>();
    for (int i = 1; i <= INSTRUMENTS; i++) {
      var id = samples.opened(people, "Memorandum " + i);
      tables.add(() -> signedAtOnce(commission, people, id));
    }
    int rounds = 0;
    try (var all = Executors.newFixedThreadPool(INSTRUMENTS)) {
      for (var table : all.invokeAll(tables)) {
        rounds += table.get();
      }
    }
    assertThat(rounds).isEqualTo(ROUNDS);
  }

  /** The same two sign the same instrument at the same moment, again and again; how often. */
  private int signedAtOnce(
      SampleCommission.Founded commission, SampleInstruments.People people, InstrumentId id)
      throws Exception {
    int round = 0;
    while (round < ROUNDS / INSTRUMENTS) {
      var signatories =
          List.of(
              commission.proved(people.signatoryOfRussia(), Instant.now()),
              commission.proved(people.signatoryOfTajikistan(), Instant.now()));
      var outcomes = atOnce(signatories, id);
      assertThat(outcomes).hasAtLeastOneElementOfType(SigningOutcome.Signed.class);
      for (int i = 0; i < 2; i++) {
        if (outcomes.get(i) instanceof SigningOutcome.SignedMeanwhile(var by, var at)) {
          assertThat(by).isNotNull();
          assertThat(by.mandate()).isEqualTo(signatories.get(1 - i).id());
          assertThat(sign(signatories.get(i), id, shown(people, id)))
              .isInstanceOfSatisfying(
                  SigningOutcome.Signed.class, signed -> assertThat(signed.concluded()).isTrue());
        }
      }
      for (int number : List.of(1, 2)) {
        assertThat(Verdicts.of(reading.file(people.russia(), id, number).bytes(), roots.now()))
            .as("round " + round + ", original " + number)
            .isInstanceOfSatisfying(
                Verdict.Genuine.class, genuine -> assertThat(genuine.signers()).hasSize(2));
      }
      again(id);
      round++;
    }
    return round;
  }

  private List<SigningOutcome> atOnce(List<Actor> signatories, InstrumentId id) throws Exception {
    var start = new CyclicBarrier(2);
    var outcomes = new ArrayList<SigningOutcome>();
    var file = shown(signatories.getFirst(), id);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts =
          signatories.stream()
              .map(
                  who ->
                      (Callable<SigningOutcome>)
                          () -> {
                            start.await();
                            return sign(who, id, file);
                          })
              .toList();
      for (var act : both.invokeAll(acts)) {
        outcomes.add(act.get());
      }
    }
    return outcomes;
  }

  private SigningOutcome sign(Actor who, InstrumentId id, List<String> shown) {
    return signing.sign(who, id, shown, SignatureForm.SIMPLE, SampleInstruments.passphrase(who));
  }

  private List<String> shown(SampleInstruments.People people, InstrumentId id) {
    return shown(people.russia(), id);
  }

  private List<String> shown(Actor who, InstrumentId id) {
    return reading.page(who, id).shown();
  }

  /** Takes the signatures away, above all guards, so that the same originals are signed again. */
  private static void again(InstrumentId id) throws SQLException {
    try (var c = TestDatabase.superuser()) {
      for (var sql :
          List.of(
              "delete from original_file where space_id = ? and sequence > 0",
              "update original set newest = 0 where space_id = ?")) {
        try (var statement = c.prepareStatement(sql)) {
          statement.setObject(1, id.space().id());
          statement.executeUpdate();
        }
      }
    }
  }
}
