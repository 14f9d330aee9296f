package org.chancery.documents.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.chancery.documents.UnreadableWord.Why;
import org.jspecify.annotations.Nullable;

/** Watches one process, and kills it when it takes more time or memory than it may. */
final class Watch implements Runnable {

  private static final long EVERY_MILLISECONDS = 20;

  private final Process process;
  private final long deadline;
  private final long mostMemory;
  private volatile @Nullable Why killed;
  private volatile long peak;

  Watch(Process process, Duration longest, long mostMemory) {
    this.process = process;
    this.deadline = System.nanoTime() + longest.toNanos();
    this.mostMemory = mostMemory;
  }

  @Override
  public void run() {
    try {
      while (!process.waitFor(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, memory());
        if (peak > mostMemory) {
          kill(Why.TOO_MUCH_MEMORY);
        } else if (System.nanoTime() > deadline) {
          kill(Why.TOOK_TOO_LONG);
        }
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void kill(Why why) {
    killed = why;
    process.destroyForcibly();
  }

  /** Why it was killed; nothing when it ended by itself. */
  @Nullable Why killed() {
    return killed;
  }

  /** The most memory seen, in bytes; 0 where the system does not tell. */
  long peak() {
    return peak;
  }

  /** What Linux says of a process's resident memory; elsewhere only the JVM's own limits hold. */
  private long memory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
      }
    } catch (IOException | NumberFormatException gone) {
      return 0;
    }
    return 0;
  }
}
