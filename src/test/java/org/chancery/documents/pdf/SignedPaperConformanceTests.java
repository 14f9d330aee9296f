package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.signing.SampleOriginals;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Signatures leave a paper fit for the archive and for every reader. */
class SignedPaperConformanceTests {
  private static final byte[] CONCLUDED =
      SampleOriginals.shared()
          .concluded(SampleOriginals.ROSSTANDART, SampleOriginals.TAJIKSTANDART);

  @Test
  void aSignedPaperIsForTheArchive() throws Exception {
    assertThat(VeraPdf.findings(CONCLUDED, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @Test
  void aSignedPaperIsForEveryReader() throws Exception {
    assertThat(VeraPdf.findings(CONCLUDED, PDFAFlavour.PDFUA_1)).isEmpty();
  }
}
