package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondMachineTests {

  @Test
  void everyPaperHasTheSameBytesOnAMachineOfAnotherLanguageAndZone(@TempDir Path folder)
      throws Exception {
    var here = PaperFingerprints.all();
    var said = folder.resolve("said");
    var failed = folder.resolve("failed");
    var machine =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx700m",
                    "-Djava.awt.headless=true",
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Asia/Kathmandu",
                    "-Dfile.encoding=ISO-8859-9",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PaperFingerprints.class.getName()))
            .redirectOutput(said.toFile())
            .redirectError(failed.toFile())
            .start();
    try {
      assertThat(machine.waitFor(3, TimeUnit.MINUTES)).isTrue();
    } finally {
      machine.destroyForcibly();
    }
    assertThat(Files.readString(said, StandardCharsets.US_ASCII))
        .as(Files.readString(failed, StandardCharsets.ISO_8859_1))
        .isEqualTo(here);
    assertThat(here.lines()).hasSize(PaperSamples.all().size());
  }
}
