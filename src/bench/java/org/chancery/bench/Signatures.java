package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.signing.PreparingSignature;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdicts;

/**
 * How long a signature takes, and a verdict on a signed file: the parts by turns in every round,
 * with a time-stamping authority and revocation lists on the same machine. It needs no server.
 */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
public final class Signatures {

  private static final int USUAL_SECONDS = 60;
  private static final int WARM_SECONDS = 15;
  private static final int LEAST_ROUNDS = 15;
  private static final int COLD_RUNS = 3;
  private static final int ARTICLES = 9; // four pages

  private static final double SIGNING = 120;
  private static final double TWO = 500;
  private static final double SIX = 2_000;
  private static final double COLD = 10_000;

  private final SampleOriginals samples = SampleOriginals.shared();
  private final PreparingSignature preparing = new PreparingSignature(samples.authorities());
  private final byte[] sealed = sealed(SampleOriginals.SIX.subList(0, 2));
  private final byte[] twice = signed(sealed, SampleOriginals.SIX.subList(0, 2));
  private final byte[] six = signed(sealed(SampleOriginals.SIX), SampleOriginals.SIX);
  private final Map<String, List<Double>> took = new LinkedHashMap<>();

  private Signatures() {}

  /**
   * Measures, and says what falls short.
   *
   * @param arguments how many seconds the rounds may take, 60 without
   * @throws IOException when the samples cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 3 && arguments[0].equals("cold")) {
      cold(Path.of(arguments[1]), Path.of(arguments[2]));
      return;
    }
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_SECONDS;
    System.exit(new Signatures().measure(seconds) ? 0 : 1);
  }

  private boolean measure(int seconds) throws IOException {
    System.out.printf(
        "A memorandum of %d pages; files of %,d and %,d kB with two and six signatures,"
            + " archived.%n",
        org.apache.pdfbox.Loader.loadPDF(sealed).getNumberOfPages(),
        twice.length / 1000,
        six.length / 1000);
    rounds(WARM_SECONDS, 1);
    took.clear();
    rounds(seconds, LEAST_ROUNDS);
    colds();
    System.out.println(
        """

        milliseconds, median (lowest–highest)                     rounds  measured                 to reach\
        """);
    return row("signing, visible, B-T, local time-stamp", SIGNING)
        & row("  and completed to B-LT", 0)
        & row("  and archived (LTA), after the last", 0)
        & row("verdict, 2 signatures, warm", TWO)
        & row("verdict, 6 signatures, warm", SIX)
        & row("verdict, 2 signatures, cold (fresh JVM)", COLD);
  }

  private void rounds(int seconds, int least) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int round = 0; round < least || System.nanoTime() < until; round++) {
      time(
          "signing, visible, B-T, local time-stamp",
          () -> samples.signedWithoutLists(sealed, SampleOriginals.ROSSTANDART));
      time("  and completed to B-LT", () -> samples.signed(sealed, SampleOriginals.ROSSTANDART));
      time("verdict, 2 signatures, warm", () -> genuine(twice));
      time("  and archived (LTA), after the last", () -> preparing.archive(twice));
      time("verdict, 6 signatures, warm", () -> genuine(six));
    }
  }

  private void time(String what, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    took.computeIfAbsent(what, one -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
  }

  private void genuine(byte[] file) {
    if (!(Verdicts.of(file, samples.trust()) instanceof Verdict.Genuine)) {
      throw new IllegalStateException("a sample is not genuine");
    }
  }

  /** A fresh process each time; from before it reads the file until the verdict is there. */
  private void colds() throws IOException {
    Path file = Files.createTempFile("signed-", ".pdf");
    Files.write(file, twice);
    for (int i = 0; i < COLD_RUNS; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-Dlogback.configurationFile=signing/quiet-logging.xml",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Signatures.class.getName(),
                  "cold",
                  file.toString(),
                  samples.authority.trust().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      took.computeIfAbsent("verdict, 2 signatures, cold (fresh JVM)", one -> new ArrayList<>())
          .add(Double.parseDouble(said.strip()));
    }
    Files.delete(file);
  }

  private static void cold(Path file, Path trust) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!(Verdicts.of(bytes, org.chancery.signing.Trust.from(trust))
          instanceof Verdict.Genuine)) {
        throw new IllegalStateException("the sample is not genuine");
      }
      System.out.println(
          ProcessHandle.current()
              .info()
              .startInstant()
              .map(
                  begun ->
                      java.time.Duration.between(begun, java.time.Clock.systemUTC().instant())
                          .toMillis())
              .orElseThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean row(String what, double most) {
    List<Double> values = took.getOrDefault(what, List.of());
    Spread spread = Spread.of(values);
    boolean reached = most == 0 || spread.median() <= most;
    System.out.printf(
        "%-57s %6d  %-24s %s%n",
        what,
        values.size(),
        spread.said(0),
        most == 0
            ? "–"
            : String.format("at most %,.0f  %s", most, reached ? "reached" : "FALLS SHORT"));
    return reached;
  }

  private byte[] sealed(List<String> parties) {
    return samples.sealed(SampleOriginals.composed(ARTICLES, parties.toArray(String[]::new)));
  }

  private byte[] signed(byte[] file, List<String> parties) {
    byte[] signed = file;
    for (String party : parties) {
      signed = samples.signed(signed, party);
    }
    return samples.archived(signed);
  }
}
