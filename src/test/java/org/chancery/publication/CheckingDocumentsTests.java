package org.chancery.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.publication.CheckOutcome.Checked;
import org.chancery.publication.CheckOutcome.Crowded;
import org.chancery.publication.CheckOutcome.NobodyTrusted;
import org.chancery.publication.CheckOutcome.TooOften;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor and a file. */
class CheckingDocumentsTests {

  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] CONCLUDED = SAMPLES.concluded(ROSSTANDART, TAJIKSTANDART);
  private static final byte[] NO_PDF = "no PDF".getBytes(StandardCharsets.UTF_8);
  private static final String VISITOR = "192.0.2.7";
  private static final CheckProgress NOBODY =
      new CheckProgress() {
        @Override
        public void waiting(int before) {}

        @Override
        public void checking() {}
      };

  private final Ticking clock = new Ticking();
  private final CheckingDocuments checking =
      new CheckingDocuments(
          new PublicationSettings(SAMPLES.authority.trust().getParent(), 3, 2), clock);

  private CheckOutcome check(String address, byte[] file) throws IOException {
    return checking.check(address, new ByteArrayInputStream(file), file.length, NOBODY);
  }

  @Test
  void aConcludedMemorandumIsGenuine() throws IOException {
    assertThat(check(VISITOR, CONCLUDED))
        .isInstanceOfSatisfying(
            Checked.class,
            checked ->
                assertThat(checked.verdict())
                    .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.symbol()).isEqualTo(SampleOriginals.SYMBOL)));
  }

  @Test
  void oneChangedLetterIsNoticed() throws IOException {
    byte[] altered = CONCLUDED.clone();
    altered[altered.length / 3] ^= 1;

    assertThat(check(VISITOR, altered))
        .isInstanceOfSatisfying(
            Checked.class,
            checked -> assertThat(checked.verdict()).isNotInstanceOf(Verdict.Genuine.class));
  }

  @Test
  void whatCouldNotBeReadIsNotCalledChecked() throws IOException {
    assertThat(check(VISITOR, CONCLUDED).wasChecked()).isTrue();
    assertThat(check(VISITOR, NO_PDF).wasChecked()).isFalse();
    assertThat(check(VISITOR, new byte[0]))
        .isEqualTo(new Checked(new Verdict.NotAPdf(Verdict.Unreadable.EMPTY, List.of())));
  }

  @Test
  void anAddressAsksOnlySoOftenAndIsFreeAgainAMinuteLater() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(check(VISITOR, NO_PDF)).isInstanceOf(Checked.class);
    }
    assertThat(check(VISITOR, NO_PDF))
        .isInstanceOfSatisfying(
            TooOften.class,
            often ->
                assertThat(often.pause()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    assertThat(check("192.0.2.8", NO_PDF)).isInstanceOf(Checked.class);
    clock.now = clock.now.plusSeconds(60);
    assertThat(check(VISITOR, NO_PDF)).isInstanceOf(Checked.class);
  }

  @Test
  void aRefusedFileIsNotEvenRead() throws IOException {
    for (int i = 0; i < 3; i++) {
      check(VISITOR, NO_PDF);
    }
    var unread =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("was read");
          }
        };

    assertThat(checking.check(VISITOR, unread, 10, NOBODY)).isInstanceOf(TooOften.class);
  }

  @Test
  void allAddressesOfOneNetworkOfTheSixthVersionCountAsOne() throws IOException {
    for (int i = 1; i <= 3; i++) {
      assertThat(check("2001:db8:1:2::" + i, NO_PDF)).isInstanceOf(Checked.class);
    }
    assertThat(check("2001:db8:1:2:ffff::1", NO_PDF)).isInstanceOf(TooOften.class);
    assertThat(check("2001:db8:1:3::1", NO_PDF)).isInstanceOf(Checked.class);
  }

  @Test
  void withoutTrustedRootsNothingIsSaidOfAnyFile(@TempDir Path empty) throws IOException {
    for (var keys : List.of(empty, empty.resolve("missing"))) {
      var unprepared = new CheckingDocuments(new PublicationSettings(keys, 3, 2), clock);
      assertThat(unprepared.check(VISITOR, new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
          .isInstanceOf(NobodyTrusted.class);
    }
    assertThat(
            new CheckingDocuments(new PublicationSettings(null, 3, 2), clock)
                .check(VISITOR, new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
        .isInstanceOf(NobodyTrusted.class);
    Files.createDirectory(empty.resolve("trust"));
    assertThat(
            new CheckingDocuments(new PublicationSettings(empty, 3, 2), clock)
                .check(VISITOR, new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
        .isInstanceOf(NobodyTrusted.class);
  }

  @Test
  void aFileThatIsLargerThanItSaysIsNotReadToItsEnd() throws IOException {
    var read = new AtomicInteger();
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return read.getAndIncrement() < 0 ? -1 : '%';
          }
        };

    assertThat(checking.check(VISITOR, endless, 10, NOBODY))
        .isEqualTo(new Checked(new Verdict.NotAPdf(Verdict.Unreadable.TOO_LARGE, List.of())));
    assertThat(read.get()).isLessThan(2 * 1024 * 1024);
  }

  @Test
  void twoAreCheckedAtOnceAndTheThirdHearsThatItWaits() throws Exception {
    var twoAtTheirDesks = new CountDownLatch(2);
    var mayFinish = new CountDownLatch(1);
    var waited = new CountDownLatch(1);
    var open =
        new CheckingDocuments(
            new PublicationSettings(SAMPLES.authority.trust().getParent(), 10, 2), clock);
    CheckProgress holding =
        new CheckProgress() {
          @Override
          public void waiting(int before) {
            waited.countDown();
          }

          @Override
          public void checking() {
            twoAtTheirDesks.countDown();
            try {
              mayFinish.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          }
        };
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          visitors.submit(
              () -> open.check("192.0.2.1", new ByteArrayInputStream(NO_PDF), 6, holding));
      var second =
          visitors.submit(
              () -> open.check("192.0.2.2", new ByteArrayInputStream(NO_PDF), 6, holding));
      assertThat(twoAtTheirDesks.await(30, TimeUnit.SECONDS)).isTrue();
      var third =
          visitors.submit(
              () -> open.check("192.0.2.3", new ByteArrayInputStream(NO_PDF), 6, holding));
      assertThat(waited.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(third.isDone()).isFalse();
      mayFinish.countDown();
      for (var visitor : List.of(first, second, third)) {
        assertThat(visitor.get(30, TimeUnit.SECONDS)).isInstanceOf(Checked.class);
      }
    }
  }

  @Test
  void noMoreFilesAreHeldThanThereIsRoomForAndARoomBecomesFreeAgain() throws Exception {
    var reading = new CountDownLatch(3);
    var mayFinish = new CountDownLatch(1);
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow =
          java.util.stream.IntStream.range(0, 3)
              .mapToObj(
                  i ->
                      visitors.submit(
                          () ->
                              checking.check(
                                  "192.0.2.1" + i,
                                  new Slow(reading, mayFinish),
                                  Verdicts.MOST_BYTES,
                                  NOBODY)))
              .toList();
      assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(
              checking.check(
                  VISITOR, new ByteArrayInputStream(NO_PDF), Verdicts.MOST_BYTES, NOBODY))
          .isInstanceOf(Crowded.class);
      mayFinish.countDown();
      for (var visitor : slow) {
        assertThat(visitor.get(30, TimeUnit.SECONDS)).isInstanceOf(Checked.class);
      }
    }
    assertThat(
            checking.check(VISITOR, new ByteArrayInputStream(NO_PDF), Verdicts.MOST_BYTES, NOBODY))
        .isInstanceOf(Checked.class);
  }

  @Test
  void aLineThatBreaksTakesNoRoomWithIt() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken off");
          }
        };
    for (int i = 0; i < 3; i++) {
      String address = "192.0.2.2" + i;
      assertThatThrownBy(() -> checking.check(address, broken, Verdicts.MOST_BYTES, NOBODY))
          .isInstanceOf(IOException.class);
    }
    assertThat(
            checking.check(VISITOR, new ByteArrayInputStream(NO_PDF), Verdicts.MOST_BYTES, NOBODY))
        .isInstanceOf(Checked.class);
  }

  /** A file that comes when it is told to. */
  private static final class Slow extends InputStream {
    private final CountDownLatch begun;
    private final CountDownLatch mayEnd;

    Slow(CountDownLatch begun, CountDownLatch mayEnd) {
      this.begun = begun;
      this.mayEnd = mayEnd;
    }

    @Override
    public int read() throws IOException {
      begun.countDown();
      try {
        mayEnd.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
      return -1;
    }
  }

  private static final class Ticking extends Clock {
    Instant now = Instant.now();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
