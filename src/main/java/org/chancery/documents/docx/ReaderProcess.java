package org.chancery.documents.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chancery.documents.UnreadableWord;
import org.chancery.documents.UnreadableWord.Why;
import org.chancery.documents.WordReading;
import org.chancery.documents.docx.reading.ReadingProcess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a process for each file, feeds it, listens and ends it. The file goes through a pipe and
 * never lies on a disk.
 */
public final class ReaderProcess implements AutoCloseable {

  /** How long reading may take. */
  public static final Duration LONGEST = Duration.ofSeconds(20);

  /** How much memory the whole process may take. */
  public static final long MOST_MEMORY = 256L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);
  private static final int AT_ONCE = 2;
  private static final int MOST_ANSWERED = 64 << 20;
  private static final int OUT_OF_MEMORY = 3;

  /** Heap, classes and code together stay well below {@link #MOST_MEMORY}. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xms16m",
          "-Xmx128m",
          "-Xss1m",
          "-XX:MaxMetaspaceSize=40m",
          "-XX:ReservedCodeCacheSize=20m",
          "-XX:MaxDirectMemorySize=4m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:-CreateCoredumpOnCrash",
          "-Dfile.encoding=UTF-8",
          "-Djava.awt.headless=true");

  /** How one process ended. */
  record Ended(byte[] answer, int exit, @Nullable Why killed, Duration took, long peakMemory) {}

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final ReaderJar jar = new ReaderJar();
  private final int largestFile;
  private final int mostBlocks;
  private final Answers answers;
  private final Duration longest;
  private final List<String> options;

  /**
   * Reads within limits.
   *
   * @param largestFile in bytes
   * @param mostBlocks of a text
   * @param largestText in bytes of its JSON
   */
  public ReaderProcess(int largestFile, int mostBlocks, int largestText) {
    this(largestFile, mostBlocks, largestText, LONGEST, List.of());
  }

  ReaderProcess(
      int largestFile, int mostBlocks, int largestText, Duration longest, List<String> more) {
    this.largestFile = largestFile;
    this.mostBlocks = mostBlocks;
    this.answers = new Answers(largestText);
    this.longest = longest;
    this.options = more;
  }

  /**
   * Reads a file.
   *
   * @param file its bytes
   * @param code whose suggestions its tracked changes become
   * @return the outcome; no fault of the process comes out as an exception
   */
  public WordReading read(byte[] file, String code) {
    if (file.length > largestFile) {
      return new UnreadableWord(Why.TOO_LARGE);
    }
    try {
      if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return new UnreadableWord(Why.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new UnreadableWord(Why.BUSY);
    }
    try {
      return outcome(run(file, code));
    } catch (IOException | java.io.UncheckedIOException e) {
      LOG.error("No process for reading Word files can be started", e);
      return new UnreadableWord(Why.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new UnreadableWord(Why.FAILED);
    } finally {
      places.release();
    }
  }

  private WordReading outcome(Ended ended) {
    if (ended.killed() != null) {
      return new UnreadableWord(ended.killed());
    }
    if (ended.exit() == OUT_OF_MEMORY) {
      return new UnreadableWord(Why.TOO_MUCH_MEMORY);
    }
    if (ended.exit() != 0 || ended.answer().length > MOST_ANSWERED) {
      LOG.error("Reading a Word file ended with code {}", ended.exit());
      return new UnreadableWord(Why.FAILED);
    }
    return answers.of(new String(ended.answer(), StandardCharsets.UTF_8));
  }

  Ended run(byte[] file, String code) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = start(code);
    var watch = new Watch(process, longest, MOST_MEMORY);
    Thread watching = Thread.ofVirtual().start(watch);
    try {
      feed(process, file);
      byte[] answer = listen(process);
      process.destroyForcibly(); // ended already, unless it says more than anybody would read
      int exit = process.waitFor();
      watching.join();
      var took = Duration.ofNanos(System.nanoTime() - begun);
      return new Ended(
          answer, watch.killed() == null ? exit : 0, watch.killed(), took, watch.peak());
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String code) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-cp", jar.path().toString(), ReadingProcess.class.getName()));
    command.addAll(List.of(code, Integer.toString(mostBlocks), Integer.toString(largestFile)));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.directory(jar.folder().toFile());
    builder.environment().clear(); // the portal's secrets are there
    return builder.start();
  }

  private static void feed(Process process, byte[] file) {
    try (var in = process.getOutputStream()) {
      in.write(file);
    } catch (IOException e) {
      LOG.debug("The process ended before it had read its file");
    }
  }

  private static byte[] listen(Process process) {
    try {
      return process.getInputStream().readNBytes(MOST_ANSWERED + 1);
    } catch (IOException e) {
      return new byte[0]; // killed while it spoke
    }
  }

  /** Removes what was laid out for the processes. */
  @Override
  public void close() {
    jar.close();
  }
}
