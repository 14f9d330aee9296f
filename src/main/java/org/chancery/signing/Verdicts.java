package org.chancery.signing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chancery.signing.Verdict.NotAPdf;
import org.chancery.signing.Verdict.Unreadable;
import org.chancery.signing.pades.Judging;

/** Verdicts on files: no database, no network, and bounded in size and time. */
public final class Verdicts {
  /** Largest file that is read. */
  public static final int MOST_BYTES = 50 * 1024 * 1024;

  /** Most bytes to which all compressed parts of a file may unfold. */
  public static final long MOST_UNFOLDED = 400L * 1024 * 1024;

  /** Longest time that is spent on one file. */
  public static final Duration LONGEST = Duration.ofSeconds(30);

  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private Verdicts() {}

  /** Verdict on a file at this moment. */
  public static Verdict of(byte[] file, Trust trust) {
    return of(file, trust, Clock.systemUTC());
  }

  /** Verdict on a file at the moment that the clock shows. */
  public static Verdict of(byte[] file, Trust trust, Clock clock) {
    if (file.length > MOST_BYTES) {
      return new NotAPdf(Unreadable.TOO_LARGE, List.of());
    }
    if (file.length == 0) {
      return new NotAPdf(Unreadable.EMPTY, List.of());
    }
    if (file.length < BEGINNING.length || !begins(file)) {
      return new NotAPdf(Unreadable.NO_PDF, List.of());
    }
    ExecutorService one =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("verdict").factory());
    Future<Verdict> verdict = one.submit(() -> bounded(file, trust, clock));
    try {
      return verdict.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException tooLong) {
      return new NotAPdf(Unreadable.TOO_LONG, List.of());
    } catch (ExecutionException broken) {
      // Foreign bytes can break a reader in any way, an exhausted stack or memory included.
      return new NotAPdf(Unreadable.DAMAGED, List.of());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new NotAPdf(Unreadable.TOO_LONG, List.of());
    } finally {
      one.shutdownNow();
    }
  }

  private static Verdict bounded(byte[] file, Trust trust, Clock clock) {
    return Unfolding.exceeds(file, MOST_UNFOLDED)
        ? new NotAPdf(Unreadable.UNFOLDS, List.of())
        : Judging.judge(file, trust, clock);
  }

  private static boolean begins(byte[] file) {
    for (int i = 0; i < BEGINNING.length; i++) {
      if (file[i] != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }
}
