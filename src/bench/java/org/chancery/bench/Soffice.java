package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice without a window. It starts anew each time, so its warm time for a file is that for
 * two files less that for one.
 */
final class Soffice {

  private static final int MOST_SECONDS = 240;

  private final Path folder;

  Soffice(Path folder) {
    this.folder = folder;
  }

  /** What it calls itself; nothing, if it is not installed. */
  Optional<String> version() throws InterruptedException {
    try {
      var process = new ProcessBuilder("soffice", "--version").redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes()).strip();
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /** Seconds for one file, its start not counted. */
  double seconds(String text) throws IOException, InterruptedException {
    double one = convert(text, 1);
    return Math.max(convert(text, 2) - one, 0.001);
  }

  byte[] last() throws IOException {
    return Files.readAllBytes(folder.resolve("out/text0.pdf"));
  }

  private double convert(String text, int files) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                folder.resolve("out").toString()));
    for (int i = 0; i < files; i++) {
      command.add(Files.writeString(folder.resolve("text" + i + ".fodt"), text).toString());
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
