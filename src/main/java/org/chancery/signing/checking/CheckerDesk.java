package org.chancery.signing.checking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.signing.Trust;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdict.NotAPdf;
import org.chancery.signing.Verdict.Unreadable;
import org.chancery.signing.checking.CheckerProcess.Answer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Keeps one checking process warm, and replaces it after so many files and after every file that
 * was beyond a bound. Those who ask are served in the order in which they came.
 */
public final class CheckerDesk implements AutoCloseable {

  /** After how many files a process is replaced: whatever they left behind goes with it. */
  public static final int MOST_FILES = 50;

  private static final Logger LOG = LoggerFactory.getLogger(CheckerDesk.class);

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Clock clock;
  private final Duration longest;
  private final int mostFiles;
  private @Nullable Path folder;
  private volatile @Nullable CompletableFuture<CheckerProcess> coming;
  private volatile boolean closed;

  /**
   * A desk without process; the first one starts when it is warmed or asked.
   *
   * @param clock for which moment verdicts are asked
   * @param longest how long one file may take
   * @param mostFiles after how many files a process is replaced
   */
  public CheckerDesk(Clock clock, Duration longest, int mostFiles) {
    this.clock = clock;
    this.longest = longest;
    this.mostFiles = mostFiles;
  }

  /** Starts a process, if there is none, and comes back at once. */
  public void warm() {
    turn.lock();
    try {
      var _ = prepare();
    } finally {
      turn.unlock();
    }
  }

  /**
   * The verdict on a file, after those of all who asked before.
   *
   * @param file its bytes, no more than are read at all
   * @param trust whom to trust
   * @return none if no process can be started
   */
  public Optional<Verdict> verdict(byte[] file, Trust trust) {
    turn.lock();
    try {
      var process = process();
      if (process.isEmpty()) {
        return Optional.empty();
      }
      var verdict = verdict(process.get().ask(Wire.request(trust, clock.instant()), file, longest));
      if (isSpent(process.get(), verdict)) {
        process.get().close();
        coming = null;
        var _ = prepare();
      }
      return Optional.of(verdict);
    } finally {
      turn.unlock();
    }
  }

  private static Verdict verdict(Answer answer) {
    return switch (answer) {
      case CheckerProcess.Said(byte[] json) -> understood(json);
      case CheckerProcess.TookTooLong late -> new NotAPdf(Unreadable.TOO_LONG, List.of());
      // only what unfolds beyond all measure takes that much
      case CheckerProcess.UsedAllMemory full -> new NotAPdf(Unreadable.UNFOLDS, List.of());
      case CheckerProcess.Broke broke -> {
        LOG.warn("A checking process broke at a file");
        yield new NotAPdf(Unreadable.DAMAGED, List.of());
      }
    };
  }

  private static Verdict understood(byte[] json) {
    try {
      return Wire.verdict(json);
    } catch (JacksonException e) {
      LOG.error("A checking process said what is no verdict");
      return new NotAPdf(Unreadable.DAMAGED, List.of());
    }
  }

  private boolean isSpent(CheckerProcess process, Verdict verdict) {
    return !process.isAlive()
        || process.served() >= mostFiles
        || (verdict instanceof NotAPdf(Unreadable why, var evidence)
            && (why == Unreadable.TOO_LONG || why == Unreadable.UNFOLDS));
  }

  /** The warm process; one that ended while nobody asked is replaced. */
  private Optional<CheckerProcess> process() {
    for (int attempt = 0; attempt < 2 && !closed; attempt++) {
      try {
        var process = prepare().join();
        if (process.isAlive()) {
          return Optional.of(process);
        }
      } catch (CompletionException e) {
        LOG.error("No checking process can be started", e.getCause());
      }
      coming = null;
    }
    return Optional.empty();
  }

  private CompletableFuture<CheckerProcess> prepare() {
    var known = coming;
    if (known == null) {
      known = new CompletableFuture<>();
      coming = known;
      begin(known);
    }
    return known;
  }

  private void begin(CompletableFuture<CheckerProcess> promise) {
    Thread.startVirtualThread(
        () -> {
          try {
            var started = CheckerProcess.start(folder());
            if (closed) {
              started.close();
            }
            promise.complete(started);
          } catch (IOException | RuntimeException e) {
            promise.completeExceptionally(e);
          }
        });
  }

  /** An empty place where the processes stand. */
  private synchronized Path folder() throws IOException {
    var found = folder;
    if (found == null || !Files.isDirectory(found)) {
      found = Files.createTempDirectory("chancery-check-");
      folder = found;
    }
    return found;
  }

  /** The process that is there, for tests that look at it. */
  Optional<ProcessHandle> present() {
    return Optional.ofNullable(coming).map(CompletableFuture::join).map(CheckerProcess::handle);
  }

  /** Ends the process and puts away where it stood; nobody is served any more. */
  @Override
  public void close() {
    closed = true;
    var known = coming;
    if (known != null) {
      var _ = known.thenAccept(CheckerProcess::close);
    }
    removeFolder();
  }

  private synchronized void removeFolder() {
    if (folder == null) {
      return;
    }
    try (var inside = Files.list(folder)) {
      for (Path one : inside.toList()) {
        Files.deleteIfExists(one);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warn("{} could not be removed", folder);
    }
  }
}
