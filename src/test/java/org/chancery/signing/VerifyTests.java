package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in a terminal. */
class VerifyTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();

  @TempDir static Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeAll
  static void files() throws IOException {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART, TAJIKSTANDART));
    byte[] first = SAMPLES.signed(sealed, ROSSTANDART);
    byte[] both = SAMPLES.signed(first, TAJIKSTANDART);
    Files.write(folder.resolve("first.pdf"), first);
    Files.write(folder.resolve("both.pdf"), both);
    byte[] altered = both.clone();
    altered[altered.length / 2] ^= 1;
    Files.write(folder.resolve("altered.pdf"), altered);
    Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(both, both.length - 9));
    Files.write(folder.resolve("composed.pdf"), SampleOriginals.composed(1, ROSSTANDART));
    Files.writeString(folder.resolve("note.txt"), "hello");
    Files.write(folder.resolve("letter.pdf"), ForeignFilesTests.letterSigned(SAMPLES, "T"));
    Files.write(
        folder.resolve("strangers.pdf"),
        ForeignFilesTests.letterSigned(SampleOriginals.strangers(), "T"));
    Files.write(folder.resolve("bomb.pdf"), VerdictsTests.unfoldingWithoutEnd());
    try (RandomAccessFile large = new RandomAccessFile(file("large.pdf"), "rw")) {
      large.writeBytes("%PDF-1.7\n");
      large.setLength(Verdicts.MOST_BYTES + 1L);
    }
  }

  @Test
  void saysInOnePlainSentenceThatAFileIsGenuine() {
    assertThat(verify("both.pdf")).isZero();
    assertThat(lines().getFirst())
        .startsWith("Genuine: " + SampleOriginals.SYMBOL + " was signed by Agency ROSSTANDART on ")
        .endsWith("and is unchanged since.");
  }

  @Test
  void saysItInRussian() {
    assertThat(verify("both.pdf", "--lang", "ru")).isZero();
    assertThat(lines().getFirst()).startsWith("Подлинный: документ " + SampleOriginals.SYMBOL);
  }

  @Test
  void inventsNoMomentForWhatNothingProves() {
    assertThat(verify("altered.pdf")).isEqualTo(1);
    assertThat(lines().getFirst()).startsWith("Altered since it was signed");
    assertThat(lines()).noneMatch(line -> line.contains("1970"));
  }

  @Test
  void tellsTheOutcomeByItsExitCode() {
    assertThat(verify("cut.pdf")).isEqualTo(1);
    assertThat(verify("first.pdf")).isEqualTo(2);
    assertThat(verify("composed.pdf")).isEqualTo(3);
    assertThat(verify("note.txt")).isEqualTo(4);
  }

  @Test
  void tellsWhatIsNotOursFromWhatIsBeyondTheBounds() {
    assertThat(verify("letter.pdf")).isEqualTo(3);
    assertThat(lines().getFirst())
        .startsWith("Not a document of this commission, but validly signed by Agency ROSSTANDART");
    assertThat(verify("strangers.pdf")).isEqualTo(3);
    assertThat(lines().getFirst()).startsWith("Nothing certain");
    assertThat(verify("large.pdf")).isEqualTo(4);
    assertThat(verify("bomb.pdf", "--json")).isEqualTo(4);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"why\" : \"UNFOLDS\"");
  }

  @Test
  void readsSeveralFilesAndReportsTheWorst() {
    assertThat(verify("both.pdf", folder.resolve("first.pdf").toString())).isEqualTo(2);
    assertThat(lines()).anyMatch(line -> line.startsWith("Genuine: "));
    assertThat(lines()).anyMatch(line -> line.startsWith("Not signed by all: "));
  }

  @Test
  void givesMachinesTheSameInJson() {
    assertThat(verify("first.pdf", "--json")).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("\"verdict\" : \"IncompletelySigned\"")
        .contains("\"missing\" : [ \"TAJIKSTANDART\" ]");
  }

  @Test
  void explainsAWrongCallInOneSentence() {
    assertThat(verify("absent.pdf")).isEqualTo(Verify.WRONG_CALL);
    assertThat(verify("both.pdf", "--unknown")).isEqualTo(Verify.WRONG_CALL);
    assertThat(new Verify(new PrintStream(printed)).run("x.pdf", "--trust", "/nowhere"))
        .isEqualTo(Verify.WRONG_CALL);
    assertThat(lines()).allSatisfy(line -> assertThat(line).doesNotContain("Exception"));
  }

  @Test
  void hasWordsForEverythingInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.of("ru")}) {
      VerdictWords words = new VerdictWords(locale);
      Stream.of(
              Arrays.stream(Alteration.values()).map(Alteration::key),
              Arrays.stream(Verdict.Doubt.values()).map(Verdict.Doubt::key),
              Arrays.stream(Verdict.Unreadable.values()).map(Verdict.Unreadable::key),
              Arrays.stream(Evidence.Kind.values()).map(kind -> Evidence.that(kind).key()))
          .flatMap(keys -> keys)
          .forEach(key -> assertThat(words.text(key, "", "", "")).isNotBlank());
    }
  }

  private static File file(String name) {
    return folder.resolve(name).toFile();
  }

  private int verify(String file, String... more) {
    printed.reset();
    return new Verify(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(
            Stream.concat(
                    Stream.of(
                        folder.resolve(file).toString(),
                        "--trust",
                        SAMPLES.authority.trust().toString()),
                    Arrays.stream(more))
                .toArray(String[]::new));
  }

  private java.util.List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
