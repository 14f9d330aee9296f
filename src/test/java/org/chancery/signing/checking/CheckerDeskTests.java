package org.chancery.signing.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.chancery.signing.Checker;
import org.chancery.signing.CheckerSettings;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdict.NotAPdf;
import org.chancery.signing.Verdict.Unreadable;
import org.chancery.signing.Verdicts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Files of strangers, judged in a process of their own. */
class CheckerDeskTests {

  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] CONCLUDED = SAMPLES.concluded(ROSSTANDART, TAJIKSTANDART);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final CheckerDesk DESK =
      new CheckerDesk(CLOCK, Verdicts.LONGEST, CheckerDesk.MOST_FILES);

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Verdict verdict(CheckerDesk desk, byte[] file) {
    return desk.verdict(file, SAMPLES.trust()).orElseThrow();
  }

  private static ProcessHandle present(CheckerDesk desk) {
    return desk.present().orElseThrow();
  }

  @Test
  void theAnswerIsThatOfTheVerdictsThemselves() {
    var moment = Clock.fixed(CLOCK.instant(), CLOCK.getZone());
    try (var desk = new CheckerDesk(moment, Verdicts.LONGEST, 50)) {
      byte[] altered = CONCLUDED.clone();
      altered[altered.length / 3] ^= 1;
      for (byte[] file :
          List.of(
              CONCLUDED,
              altered,
              SAMPLES.archived(CONCLUDED),
              SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART)),
              SampleOriginals.composed(1, ROSSTANDART),
              new byte[0])) {
        assertThat(verdict(desk, file)).isEqualTo(Verdicts.of(file, SAMPLES.trust(), moment));
      }
    }
  }

  @Test
  void theProcessStaysWarmForHonestFiles() {
    verdict(DESK, CONCLUDED);
    var first = present(DESK);
    assertThat(verdict(DESK, CONCLUDED)).isInstanceOf(Verdict.Genuine.class);
    assertThat(present(DESK)).isEqualTo(first);
  }

  @Test
  void hostileFilesAreAnsweredAndHonestOnesAfterThem() {
    for (byte[] hostile :
        List.of(
            HostileFiles.deeplyNested(),
            HostileFiles.endlessCrossReferences(),
            HostileFiles.endlessPages(),
            HostileFiles.randomBytes(1),
            HostileFiles.randomBytes(2))) {
      var begun = System.nanoTime();
      assertThat(verdict(DESK, hostile))
          .isNotInstanceOfAny(
              Verdict.Genuine.class,
              Verdict.IncompletelySigned.class,
              Verdict.ValidlySignedElsewhere.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Verdicts.LONGEST.plusSeconds(5));
    }
    assertThat(verdict(DESK, CONCLUDED)).isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void aBombIsNotUnfoldedAndTheProcessIsReplaced() {
    verdict(DESK, CONCLUDED);
    var before = present(DESK);
    assertThat(verdict(DESK, HostileFiles.bomb()))
        .isEqualTo(new NotAPdf(Unreadable.UNFOLDS, List.of()));
    assertReplaced(before);
  }

  @Test
  void aBombThatIsFoundTooLateEndsItsProcessAndNothingElse() {
    verdict(DESK, CONCLUDED);
    var before = present(DESK);
    assertThat(verdict(DESK, HostileFiles.hiddenBomb()))
        .isEqualTo(new NotAPdf(Unreadable.UNFOLDS, List.of()));
    assertReplaced(before);
  }

  private static void assertReplaced(ProcessHandle before) {
    assertThat(verdict(DESK, CONCLUDED)).isInstanceOf(Verdict.Genuine.class);
    assertThat(present(DESK)).isNotEqualTo(before);
    assertThat(before.onExit()).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void whatTakesTooLongIsEndedAndTheProcessReplaced() {
    try (var hasty = new CheckerDesk(CLOCK, Duration.ofNanos(1), 50)) {
      hasty.warm();
      var before = present(hasty);
      assertThat(verdict(hasty, CONCLUDED)).isEqualTo(new NotAPdf(Unreadable.TOO_LONG, List.of()));
      assertThat(before.onExit()).succeedsWithin(Duration.ofSeconds(10));
      assertThat(present(hasty)).isNotEqualTo(before).matches(ProcessHandle::isAlive);
    }
  }

  @Test
  void aProcessIsReplacedAfterSoManyFiles() {
    try (var desk = new CheckerDesk(CLOCK, Verdicts.LONGEST, 2)) {
      verdict(desk, CONCLUDED);
      var first = present(desk);
      verdict(desk, CONCLUDED);
      assertThat(verdict(desk, CONCLUDED)).isInstanceOf(Verdict.Genuine.class);
      assertThat(present(desk)).isNotEqualTo(first);
      assertThat(first.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void aProcessThatSomebodyEndedIsReplacedByTheNextQuestion() throws Exception {
    verdict(DESK, CONCLUDED);
    var before = present(DESK);
    before.destroyForcibly();
    before.onExit().get(10, TimeUnit.SECONDS);
    assertThat(verdict(DESK, CONCLUDED)).isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void thoseWhoAskTogetherAreAllServedByOneProcess() throws Exception {
    verdict(DESK, CONCLUDED);
    var process = present(DESK);
    var ready = new CountDownLatch(1);
    var verdicts = new CopyOnWriteArrayList<Verdict>();
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < 8; i++) {
        byte[] file = i % 2 == 0 ? CONCLUDED : HostileFiles.randomBytes(i);
        all.add(
            visitors.submit(
                () -> {
                  ready.await();
                  return verdicts.add(verdict(DESK, file));
                }));
      }
      ready.countDown();
      for (var one : all) {
        one.get(2, TimeUnit.MINUTES);
      }
    }
    assertThat(verdicts).hasSize(8).filteredOn(Verdict.Genuine.class::isInstance).hasSize(4);
    assertThat(present(DESK)).isEqualTo(process);
  }

  @Test
  void theProcessEndsWithThePortal() {
    var desk = new CheckerDesk(CLOCK, Verdicts.LONGEST, 50);
    verdict(desk, new byte[0]);
    var process = present(desk);
    desk.close();
    assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    assertThat(desk.verdict(CONCLUDED, SAMPLES.trust())).isEmpty();
  }

  @Test
  void fiftyOneMegabytesAreNotEvenHandedOver() {
    var checker = new Checker(new CheckerSettings(false), CLOCK);
    assertThat(checker.verdict(new byte[51 << 20], SAMPLES.trust()))
        .contains(new NotAPdf(Unreadable.TOO_LARGE, List.of()));
  }
}
