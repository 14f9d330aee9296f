package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

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
    List<byte[]> two = SampleFiles.two();
    return Stream.concat(
        IntStream.range(0, two.size())
            .mapToObj(i -> new Step("two parties, step " + i, two.get(i))),
        Stream.of(new Step("six parties, archived", SampleFiles.six().getLast())));
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
