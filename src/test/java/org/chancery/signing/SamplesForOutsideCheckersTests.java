package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signed samples that the build leaves in {@code target/samples/} for everybody, and what programs
 * of others say of signed files. Which of these programs a machine must have is said by the
 * variable {@code OUTSIDE_CHECKERS}, names with spaces; without it those that are there are asked.
 */
class SamplesForOutsideCheckersTests {
  private static final Path FOLDER = Path.of("target", "samples");
  private static final Path TRUST = FOLDER.resolve("trust");
  private static final Path TWO = FOLDER.resolve("memorandum-signed.pdf");
  private static final Path SIX = FOLDER.resolve("memorandum-six-parties.pdf");

  @BeforeAll
  static void leave() throws IOException {
    Files.createDirectories(TRUST);
    Files.write(TWO, SampleFiles.two().getLast());
    Files.write(SIX, SampleFiles.six().getLast());
    try (Stream<Path> roots = Files.list(SampleOriginals.shared().authority.trust())) {
      for (Path root : roots.toList()) {
        Files.copy(
            root,
            TRUST.resolve(root.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void theVerifierSaysThatBothSamplesAreGenuine() {
    for (Path sample : List.of(TWO, SIX)) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      int code =
          new Verify(new PrintStream(printed, true, StandardCharsets.UTF_8))
              .run(sample.toString(), "--trust", TRUST.toString());

      assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("Genuine: ");
      assertThat(code).isZero();
    }
  }

  @Test
  void keysOfBothKindsSignedTheSampleOfSix() {
    assertThat(
            SampleOriginals.SIX.stream()
                .map(SampleOriginals::keyName)
                .map(name -> SampleOriginals.shared().keys.chain(name).getFirst())
                .map(certificate -> certificate.getPublicKey().getAlgorithm()))
        .containsExactly("EC", "RSA", "EC", "RSA", "EC", "RSA");
  }

  /** Every step of both memoranda: how many signatures it has, and the file. */
  static Stream<Step> steps() {
    return Stream.of(SampleFiles.two(), SampleFiles.six())
        .flatMap(
            files ->
                Stream.iterate(0, i -> i < files.size(), i -> i + 1)
                    .map(i -> new Step(files.size() - 2, i, i == files.size() - 1, files.get(i))));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void anotherReaderAgreesOnEverySignature(Step step) throws Exception {
    String words = said("pdfsig", "-nocert", step.write().toString());

    assertThat(words.split("Signature is Valid", -1)).hasSize(1 + step.signatures());
    assertThat(words).doesNotContain("Invalid").doesNotContain("Mismatch");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theEnginePassesEverySignature(Step step) {
    Verdict verdict = Verdicts.of(step.file(), SampleOriginals.shared().trust());

    assertThat(verdict.evidence())
        .filteredOn(one -> one.kind() == Evidence.Kind.ENGINE)
        .hasSize(step.signatures())
        .allSatisfy(
            one -> assertThat(one.arguments().get(1).toString()).startsWith("TOTAL_PASSED"));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theStructureIsSound(Step step) throws Exception {
    assertThat(said("qpdf", "--check", step.write().toString()))
        .contains("No syntax or stream encoding errors found");
  }

  private static String said(String program, String... arguments) throws Exception {
    boolean demanded =
        List.of(System.getenv().getOrDefault("OUTSIDE_CHECKERS", "").split(" ")).contains(program);
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assertThat(there || !demanded)
        .as(program + " must be installed on this machine (package poppler-utils or qpdf)")
        .isTrue();
    Assumptions.assumeTrue(there, program + " is not installed");
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return words;
  }

  /** A file on its way: of so many parties, after so many signatures. */
  record Step(int parties, int number, boolean archived, byte[] file) {
    /** The seal and the parties; time-stamps over the whole are no signatures to a reader. */
    int signatures() {
      return archived ? parties + 1 : number + 1;
    }

    Path write() throws IOException {
      return Files.write(Files.createTempFile("step-", ".pdf"), file);
    }

    @Override
    public String toString() {
      return parties + " parties, " + (archived ? "archived" : number + " signed");
    }
  }
}
