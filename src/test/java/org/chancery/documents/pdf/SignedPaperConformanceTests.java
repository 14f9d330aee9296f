package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.signing.SampleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Signatures leave a paper fit for the archive and for every reader, at each step. */
class SignedPaperConformanceTests {

  static Stream<Step> steps() {
    return Stream.of(
            steps("two parties", SampleFiles.two()),
            steps("six parties", SampleFiles.six()),
            steps("two columns, Russian first", SampleFiles.bilingual(ROSSTANDART)),
            steps("two columns, English first", SampleFiles.bilingual(TAJIKSTANDART)))
        .flatMap(one -> one);
  }

  /** Sealed, signed by each party in turn, archived. */
  private static Stream<Step> steps(String name, List<byte[]> files) {
    return IntStream.range(0, files.size())
        .mapToObj(
            i ->
                new Step(
                    name
                        + (i == 0
                            ? ", sealed"
                            : i == files.size() - 1 ? ", archived" : ", signed " + i),
                    files.get(i)));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void isForTheArchive(Step step) throws Exception {
    assertThat(VeraPdf.findings(step.file(), PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void isForEveryReader(Step step) throws Exception {
    assertThat(VeraPdf.findings(step.file(), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  record Step(String name, byte[] file) {
    @Override
    public String toString() {
      return name;
    }
  }
}
