package org.chancery.publication;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.server.streams.FileFactory;
import com.vaadin.flow.server.streams.FileUploadHandler;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
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
import java.util.zip.DeflaterOutputStream;
import org.chancery.identity.UseCase;
import org.chancery.publication.CheckOutcome.Checked;
import org.chancery.publication.CheckOutcome.Crowded;
import org.chancery.publication.CheckOutcome.NobodyTrusted;
import org.chancery.publication.CheckOutcome.TooOften;
import org.chancery.signing.Checker;
import org.chancery.signing.CheckerSettings;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdicts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.multipart.MultipartFile;

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

  /** What can write a file, or is given one that a servlet container or Vaadin has written. */
  private static final Class<?>[] WRITERS = {
    File.class,
    FileOutputStream.class,
    FileWriter.class,
    RandomAccessFile.class,
    PrintStream.class,
    FileChannel.class,
    AsynchronousFileChannel.class,
    FileSystemProvider.class,
    Part.class,
    MultipartFile.class,
    FileFactory.class,
    FileUploadHandler.class,
    TemporaryFileUploadHandler.class
  };

  private static final Checker CHECKER = new Checker(new CheckerSettings(false), Clock.systemUTC());

  private final Ticking clock = new Ticking();
  private final CheckingDocuments checking = checking(SAMPLES.authority.trust().getParent(), 3);

  @AfterAll
  static void end() {
    CHECKER.destroy();
  }

  private CheckingDocuments checking(@Nullable Path keys, int perMinute) {
    return new CheckingDocuments(new PublicationSettings(keys, perMinute), CHECKER, clock);
  }

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
      var unprepared = checking(keys, 3);
      assertThat(unprepared.check(VISITOR, new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
          .isInstanceOf(NobodyTrusted.class);
    }
    assertThat(checking(null, 3).check(VISITOR, new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
        .isInstanceOf(NobodyTrusted.class);
    Files.createDirectory(empty.resolve("trust"));
    assertThat(checking(empty, 3).check(VISITOR, new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
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
  void oneIsCheckedAtATimeAndTheNextHearsThatItWaits() throws Exception {
    var atTheDesk = new CountDownLatch(1);
    var mayFinish = new CountDownLatch(1);
    var waited = new CountDownLatch(1);
    CheckProgress holding =
        new CheckProgress() {
          @Override
          public void waiting(int before) {
            waited.countDown();
          }

          @Override
          public void checking() {
            atTheDesk.countDown();
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
              () -> checking.check("192.0.2.1", new ByteArrayInputStream(NO_PDF), 6, holding));
      assertThat(atTheDesk.await(30, TimeUnit.SECONDS)).isTrue();
      var second =
          visitors.submit(
              () -> checking.check("192.0.2.2", new ByteArrayInputStream(NO_PDF), 6, holding));
      assertThat(waited.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.isDone()).isFalse();
      mayFinish.countDown();
      for (var visitor : List.of(first, second)) {
        assertThat(visitor.get(30, TimeUnit.SECONDS)).isInstanceOf(Checked.class);
      }
    }
  }

  @Test
  void whoeverSendsABombWaitsForMinutesAndNobodyElseDoes() throws IOException {
    var open = checking(SAMPLES.authority.trust().getParent(), 20);
    byte[] bomb = bomb();
    assertThat(open.check(VISITOR, new ByteArrayInputStream(bomb), bomb.length, NOBODY))
        .isEqualTo(new Checked(new Verdict.NotAPdf(Verdict.Unreadable.UNFOLDS, List.of())));
    assertThat(open.check(VISITOR, new ByteArrayInputStream(NO_PDF), 6, NOBODY))
        .isInstanceOfSatisfying(
            TooOften.class,
            often ->
                assertThat(often.pause()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3)));
    assertThat(open.check("192.0.2.8", new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
        .isInstanceOfSatisfying(
            Checked.class,
            checked -> assertThat(checked.verdict()).isInstanceOf(Verdict.Genuine.class));
    clock.now = clock.now.plus(Duration.ofMinutes(3));
    assertThat(open.check(VISITOR, new ByteArrayInputStream(NO_PDF), 6, NOBODY))
        .isInstanceOf(Checked.class);
  }

  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("%PDF-1.7\n1 0 obj\n<< >>\nstream\n".getBytes(StandardCharsets.UTF_8));
    try (var once = new DeflaterOutputStream(bytes);
        var twice = new DeflaterOutputStream(once)) {
      byte[] nothing = new byte[1 << 20];
      for (long written = 0; written <= Verdicts.MOST_UNFOLDED; written += nothing.length) {
        twice.write(nothing);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whereNoProcessCanBeStartedNothingIsSaidOfTheFile() throws IOException {
    var broken = new Checker(new CheckerSettings(false), Clock.systemUTC());
    broken.destroy();
    var outOfOrder =
        new CheckingDocuments(
            new PublicationSettings(SAMPLES.authority.trust().getParent(), 3), broken, clock);
    assertThat(outOfOrder.check(VISITOR, new ByteArrayInputStream(CONCLUDED), -1, NOBODY))
        .isEqualTo(new CheckOutcome.OutOfOrder());
  }

  /**
   * Whether a text is unknown here or not public cannot make a difference to an answer that comes
   * from the file and the trusted roots alone.
   */
  @Test
  void theRegisterIsNotAskedAndNoFileIsWritten() {
    var module =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chancery.publication");
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework.jdbc..", "java.sql..", "javax.sql..", "jakarta.persistence.."))
        .orShould()
        .dependOnClassesThat()
        .areAnnotatedWith(UseCase.class)
        .orShould()
        .callMethodWhere(
            describe(
                "a method of Files but isDirectory",
                call ->
                    call.getTargetOwner().isEquivalentTo(Files.class)
                        && !call.getName().equals("isDirectory")))
        .orShould()
        .dependOnClassesThat(belongToAnyOf(WRITERS))
        .orShould()
        .callMethodWhere(
            describe(
                "an upload that Vaadin puts into a file",
                call ->
                    call.getTargetOwner().isEquivalentTo(UploadHandler.class)
                        && !call.getName().equals("inMemory")))
        .check(module);
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
