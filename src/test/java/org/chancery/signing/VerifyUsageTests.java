package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a script finds the exit codes without reading our source. */
class VerifyUsageTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void aWrongCallIsToldTheOptionsAndEveryExitCode(String language) {
    var printed = new ByteArrayOutputStream();
    int code =
        new Verify(new PrintStream(printed, true, StandardCharsets.UTF_8)).run("--lang", language);

    assertThat(code).isEqualTo(Verify.WRONG_CALL);
    var lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains("--trust", "--json", "--lang");
    assertNamesEveryCode(lines.getLast());
  }

  @Test
  void theCommandOfTheRepositorySaysThemToo() throws IOException {
    var script = Files.readString(Path.of("portal"));
    var help = script.substring(script.lastIndexOf("./portal verify FILE…"));
    assertNamesEveryCode(help.substring(0, help.indexOf("./portal code")));
  }

  private static void assertNamesEveryCode(String words) {
    IntStream.of(0, 1, 2, 3, 4, Verify.WRONG_CALL)
        .forEach(code -> assertThat(words).containsPattern("(?<!\\d)" + code + " [—\\p{L}]"));
  }
}
