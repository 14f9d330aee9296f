package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalText;
import org.chancery.documents.Imprint;
import org.chancery.documents.WordSetting;
import org.chancery.documents.WritingWord;
import org.chancery.documents.pdf.VeraPdf;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * How fast papers are composed: a text of about 122 pages in three languages, by us, by Apache FOP
 * and by LibreOffice, one after the other in each round.
 */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
public final class Papers {

  private static final int ROUNDS = 5;
  private static final int WARM_UP = 15;
  private static final int ARTICLES = 44;
  private static final int ARTICLES_OF_TEN_PAGES = 4;
  private static final int TIMES_OF_TEN_PAGES = 30;
  private static final String GOOD = "2a and UA-1";
  private static final double OF_FOP = 0.85;
  private static final double OF_LIBREOFFICE = 3;
  private static final double MOST_SECONDS_FOR_TEN_PAGES = 0.4;
  private static final Imprint IMPRINT =
      new Imprint(
          false, "https://chancery.example/check", java.time.Instant.parse("2023-04-21T13:20:00Z"));

  private final Composing composing = new Composing();
  private boolean kept = true;

  private Papers() {}

  /** What an engine made of the text, and how long each time took, in seconds. */
  private static final class Engine {
    final String name;
    final List<Double> seconds = new ArrayList<>();
    byte[] pdf = {};

    Engine(String name) {
      this.name = name;
    }

    int pages() throws IOException {
      try (var document = Loader.loadPDF(pdf)) {
        return document.getNumberOfPages();
      }
    }

    /** Pages per second. */
    Spread speed() throws IOException {
      int pages = pages();
      return Spread.of(seconds.stream().map(one -> pages / one).toList());
    }
  }

  /**
   * Measures, and says what falls short.
   *
   * @param arguments how many rounds; 5 without
   * @throws Exception when an engine cannot be started
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    System.exit(new Papers().measure(rounds) ? 0 : 1);
  }

  private boolean measure(int rounds) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "bench", "papers").toAbsolutePath());
    var wording = TrilingualText.wording(ARTICLES);
    var text = TrilingualText.paper(wording);
    var objects = FormattingObjects.of(text);
    var fop = new Fop(folder);
    var office = new Soffice(folder);
    var word = new WritingWord().write(wording.canonical(), WordSetting.in(text.language()));
    var version = office.version();
    var ours = new Engine("Chancery");
    var theirs = new Engine("Apache FOP " + org.apache.fop.Version.getVersion());
    var third = new Engine("LibreOffice, its start not counted");
    var started = new Engine("LibreOffice, as it is called");
    System.out.printf(
        "%d processors, Java %s, heap %d MB%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20);
    for (int i = 0; i < WARM_UP; i++) {
      compose(text);
      fop.compose(objects, text.title());
    }
    for (int round = 1; round <= rounds; round++) {
      timed(ours, () -> compose(text));
      timed(theirs, () -> fop.compose(objects, text.title()));
      if (version.isPresent()) {
        var seconds = office.seconds(word);
        third.seconds.add(seconds.warm());
        started.seconds.add(seconds.asItIs());
        third.pdf = office.last();
        started.pdf = third.pdf;
      }
      System.out.printf("round %d of %d%n", round, rounds);
    }
    System.out.println("compared with " + theirs.name + version.map(v -> ", " + v).orElse(""));
    tell(ours, theirs, version.isPresent() ? List.of(third, started) : List.of());
    tenPages();
    // for whoever wants to see that they look alike
    Files.write(folder.resolve("chancery.pdf"), ours.pdf);
    Files.write(folder.resolve("fop.pdf"), theirs.pdf);
    Files.write(folder.resolve("libreoffice.pdf"), third.pdf);
    return kept;
  }

  private byte[] compose(FinalText text) {
    return composing.compose(text, IMPRINT).orRefuse().pdf();
  }

  private interface Work {
    byte[] make();
  }

  private static void timed(Engine engine, Work work) {
    System.gc(); // the garbage of one engine is not the other's to clear away
    long begun = System.nanoTime();
    engine.pdf = work.make();
    engine.seconds.add((System.nanoTime() - begun) / 1e9);
  }

  private void tell(Engine ours, Engine theirs, List<Engine> office) throws Exception {
    System.out.printf(
        "%n%-36s %6s  %-22s %8s  %s%n", "engine", "pages", "pages/s", "KB", "veraPDF");
    line(ours);
    line(theirs);
    for (var engine : office) {
      line(engine);
    }
    reached("every result passes veraPDF for 2a and UA-1", verdict(ours.pdf).equals(GOOD));
    double ratio = ours.speed().median() / theirs.speed().median();
    reached("%.2f × FOP, to reach %.2f".formatted(ratio, OF_FOP), ratio >= OF_FOP);
    if (office.isEmpty()) {
      System.out.println("LibreOffice is not installed: not compared.");
    }
    for (var engine : office) {
      double other = ours.speed().median() / engine.speed().median();
      reached(
          "%.1f × %s, to reach %.1f".formatted(other, engine.name, OF_LIBREOFFICE),
          other >= OF_LIBREOFFICE);
    }
  }

  private static void line(Engine engine) throws Exception {
    System.out.printf(
        "%-36s %6d  %-22s %8d  %s%n",
        engine.name,
        engine.pages(),
        engine.speed().said(1),
        engine.pdf.length / 1024,
        verdict(engine.pdf));
  }

  private static String verdict(byte[] pdf) throws Exception {
    int archive = VeraPdf.findings(pdf, PDFAFlavour.PDFA_2_A).size();
    int readers = VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1).size();
    return archive + readers == 0
        ? GOOD
        : "%d findings for 2a, %d for UA-1".formatted(archive, readers);
  }

  private void tenPages() throws Exception {
    var text = TrilingualText.paper(TrilingualText.wording(ARTICLES_OF_TEN_PAGES));
    var engine = new Engine("ten");
    for (int i = 0; i < TIMES_OF_TEN_PAGES; i++) {
      long begun = System.nanoTime();
      engine.pdf = compose(text);
      engine.seconds.add((System.nanoTime() - begun) / 1e9);
    }
    var spread = Spread.of(engine.seconds.stream().map(one -> one * 1000).toList());
    System.out.printf(
        "%d pages: %s ms, veraPDF: %s%n", engine.pages(), spread.said(0), verdict(engine.pdf));
    reached(
        "%.0f ms at p50, to reach %.0f"
            .formatted(spread.median(), MOST_SECONDS_FOR_TEN_PAGES * 1000),
        spread.median() <= MOST_SECONDS_FOR_TEN_PAGES * 1000
            && engine.pages() >= 10
            && verdict(engine.pdf).equals(GOOD));
  }

  private void reached(String what, boolean yes) {
    System.out.println("→ " + what + ": " + (yes ? "reached" : "FALLS SHORT"));
    kept &= yes;
  }
}
