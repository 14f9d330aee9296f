package org.chancery.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chancery.signing.Checker;
import org.chancery.signing.Trust;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checking a visitor's file: in memory, in a process of its own, one at a time, only so often, and
 * remembered by nobody. It reads the file and the trusted roots and nothing else, so it can tell
 * nothing that is not in the visitor's hands. No use case: there is no actor and no transaction.
 */
@Component
public class CheckingDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(CheckingDocuments.class);
  private static final int MEGABYTE = 1024 * 1024;
  private static final int MOST_MEGABYTES =
      160; // held at once: three of the largest, or many small
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  // such a file may have kept all others waiting for half a minute: not more than once in three
  private static final int MINUTES_BEYOND_BOUNDS = 3;

  private final PublicationSettings settings;
  private final Checker checker;
  private final Allowances allowances;
  private final Semaphore desk = new Semaphore(1, true);
  private final Semaphore room = new Semaphore(MOST_MEGABYTES, true);

  CheckingDocuments(PublicationSettings settings, Checker checker, Clock clock) {
    this.settings = settings;
    this.checker = checker;
    this.allowances = new Allowances(settings.checksPerMinute(), clock);
  }

  /**
   * Reads and checks a file on the caller's thread, waiting for its turn.
   *
   * @param address whence the visitor comes
   * @param file its bytes; no more than {@link Verdicts#MOST_BYTES} and one are read
   * @param size how many bytes it says it has, negative if it does not say
   * @param progress hears how far it has come
   * @return what became of it
   * @throws IOException when the bytes stop coming
   */
  public CheckOutcome check(String address, InputStream file, long size, CheckProgress progress)
      throws IOException {
    Duration wait = allowances.use(address);
    if (wait.isPositive()) {
      return new CheckOutcome.TooOften(wait);
    }
    Optional<Trust> trust = trust();
    if (trust.isEmpty()) {
      return new CheckOutcome.NobodyTrusted();
    }
    int megabytes = megabytes(size);
    if (!room.tryAcquire(megabytes)) {
      return new CheckOutcome.Crowded();
    }
    try {
      int most = Math.min(megabytes * MEGABYTE, Verdicts.MOST_BYTES);
      byte[] bytes = file.readNBytes(most + 1);
      if (bytes.length > most) { // too large, or larger than it said
        return new CheckOutcome.Checked(
            new Verdict.NotAPdf(Verdict.Unreadable.TOO_LARGE, List.of()));
      }
      var outcome = atTheDesk(bytes, trust.get(), progress);
      if (isBeyondBounds(outcome)) {
        allowances.charge(address, MINUTES_BEYOND_BOUNDS);
      }
      return outcome;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new CheckOutcome.Crowded();
    } finally {
      room.release(megabytes);
    }
  }

  private CheckOutcome atTheDesk(byte[] bytes, Trust trust, CheckProgress progress)
      throws InterruptedException {
    if (!desk.tryAcquire()) {
      progress.waiting(desk.getQueueLength());
      if (!desk.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        return new CheckOutcome.Crowded();
      }
    }
    try {
      progress.checking();
      return checker
          .verdict(bytes, trust)
          .<CheckOutcome>map(CheckOutcome.Checked::new)
          .orElseGet(CheckOutcome.OutOfOrder::new);
    } finally {
      desk.release();
    }
  }

  private static boolean isBeyondBounds(CheckOutcome outcome) {
    return outcome instanceof CheckOutcome.Checked(Verdict.NotAPdf(var why, var evidence))
        && (why == Verdict.Unreadable.TOO_LONG || why == Verdict.Unreadable.UNFOLDS);
  }

  /** Read anew for each file, so that a new root counts at once. */
  private Optional<Trust> trust() {
    Path folder = settings.trust();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Trust.from(folder))
          .filter(roots -> !roots.depositary().isEmpty() && !roots.time().isEmpty());
    } catch (UncheckedIOException unreadable) {
      LOG.error("The trusted roots in {} cannot be read", folder, unreadable);
      return Optional.empty();
    }
  }

  private static int megabytes(long size) {
    long most = Verdicts.MOST_BYTES / MEGABYTE + 1L;
    return (int) (size < 0 ? most : Math.min(most, size / MEGABYTE + 1));
  }
}
