package org.chancery.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice without a window, given the Word file of the text that the portal writes.
 *
 * <p>What is compared: it is asked for the same kind of file as ours, tagged, with bookmarks, PDF/A
 * part 2 and PDF/UA, and makes something near it (veraPDF says how near). It sets the text on more
 * pages, and each engine is credited with its own. The Word file is written before the clock runs;
 * our time includes everything from the blocks of the text to the bytes.
 *
 * <p>Two figures: <em>as it is called</em>, a process for each file, which is how a portal would
 * use it without a pool of processes to look after; and <em>its start not counted</em>, the time
 * for two files less that for one, which is what the best such pool could reach.
 */
final class Soffice {

  private static final int MOST_SECONDS = 240;

  /** PDF/A-2, PDF/UA, tags, bookmarks: as near as it comes to what we write. */
  private static final String FORM =
      "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
          + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
          + "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
          + "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}";

  private final Path folder;

  Soffice(Path folder) {
    this.folder = folder;
  }

  /** What it calls itself; nothing, if it is not installed. */
  Optional<String> version() throws InterruptedException {
    try {
      var process = new ProcessBuilder("soffice", "--version").redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /**
   * Seconds for one file.
   *
   * @param asItIs with the start of the program, as whoever calls it for a file waits for it
   * @param warm its start not counted
   */
  record Seconds(double asItIs, double warm) {}

  Seconds seconds(byte[] file) throws IOException, InterruptedException {
    double one = convert(file, 1);
    return new Seconds(one, Math.max(convert(file, 2) - one, 0.001));
  }

  byte[] last() throws IOException {
    return Files.readAllBytes(folder.resolve("out/text0.pdf"));
  }

  private double convert(byte[] file, int files) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                FORM,
                "--outdir",
                folder.resolve("out").toString()));
    for (int i = 0; i < files; i++) {
      command.add(Files.write(folder.resolve("text" + i + ".docx"), file).toString());
    }
    long begun = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("LibreOffice: " + Files.readString(folder.resolve("soffice.log")));
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
