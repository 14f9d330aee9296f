package org.chancery.signing.checking;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One checking process, as the portal holds it. To be used by one thread at a time. */
final class CheckerProcess implements AutoCloseable {

  /** Loading all classes and one verdict, on a machine that does other things as well. */
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private static final Duration LONGEST_END = Duration.ofSeconds(2);
  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private int served;

  private CheckerProcess(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.in = new DataInputStream(process.getInputStream());
  }

  /** What became of a file. */
  sealed interface Answer {}

  /** The process said something. */
  record Said(byte[] json) implements Answer {}

  /** It was ended, because its time was over. */
  record TookTooLong() implements Answer {}

  /** It ended, because its memory was used up. */
  record UsedAllMemory() implements Answer {}

  /** It ended otherwise. */
  record Broke() implements Answer {}

  /**
   * Starts a process and waits until it is warm.
   *
   * @throws IOException if there is none
   */
  static CheckerProcess start(Path folder) throws IOException {
    var builder =
        new ProcessBuilder(CheckerCommand.of(folder))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .directory(folder.toFile());
    builder.environment().clear(); // the portal's secrets are there
    var started = new CheckerProcess(builder.start());
    if (started.listen(LONGEST_START, () -> {}) instanceof Said) {
      return started;
    }
    started.close();
    throw new IOException("no checking process comes up");
  }

  Answer ask(byte[] request, byte[] file, Duration longest) {
    served++;
    return listen(
        longest,
        () -> {
          send(request);
          send(file);
          out.flush();
        });
  }

  private interface Sending {
    void send() throws IOException;
  }

  private Answer listen(Duration longest, Sending sending) {
    var answered = new CountDownLatch(1);
    var over = new boolean[1];
    var watching =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    if (!answered.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                      over[0] = true;
                      process.destroyForcibly();
                    }
                  } catch (InterruptedException stopped) {
                    process.destroyForcibly();
                  }
                });
    try {
      sending.send();
      return new Said(CheckingProcess.frame(in, CheckingProcess.MOST_SAID));
    } catch (IOException silent) {
      var ended = ended();
      answered.countDown();
      join(watching);
      return over[0] ? new TookTooLong() : ended;
    } finally {
      answered.countDown();
    }
  }

  /** How it ended by itself; whoever says nonsense, or nothing, is ended. */
  private Answer ended() {
    try {
      var itself = process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      return itself && process.exitValue() == OUT_OF_MEMORY ? new UsedAllMemory() : new Broke();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Broke();
    }
  }

  private static void join(Thread watching) {
    try {
      watching.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(byte[] message) throws IOException {
    out.writeInt(message.length);
    out.write(message);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How many files it was asked about. */
  int served() {
    return served;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
