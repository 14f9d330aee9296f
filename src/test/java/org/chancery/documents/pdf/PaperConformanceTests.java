package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.documents.Composed;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.documents.Imprint;
import org.chancery.documents.RichTexts;
import org.chancery.documents.SampleTexts;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PaperConformanceTests {

  private static final Composing COMPOSING = new Composing();

  static Stream<Named<byte[]>> papers() {
    var ours = SampleTexts.tajikistansOriginal();
    var honest = new Imprint(false, IMPRINT.checkAddress(), IMPRINT.issued());
    return Stream.of(
        paper("memorandum", COMPOSING.compose(SampleTexts.memorandum(), IMPRINT, ours).orRefuse()),
        paper(
            "memorandum-official",
            COMPOSING.compose(SampleTexts.memorandum(), honest, ours).orRefuse()),
        paper(
            "empty-blocks",
            COMPOSING.compose(SampleTexts.saying(Paragraph.of("")), IMPRINT, ours).orRefuse()),
        paper("agenda", COMPOSING.compose(SampleTexts.agenda(), IMPRINT).orRefuse()),
        paper(
            "thirty-articles", COMPOSING.compose(SampleTexts.thirtyArticles(), IMPRINT).orRefuse()),
        paper(
            "rich-original",
            COMPOSING.compose(RichTexts.text(RichTexts.wording()), IMPRINT, ours).orRefuse()),
        paper(
            "rich-long-table",
            COMPOSING.compose(RichTexts.text(RichTexts.withLongTable(90)), honest).orRefuse()),
        paper(
            "redline",
            COMPOSING
                .compose(RichTexts.redline(RichTexts.wording(), RichTexts.later()), IMPRINT)
                .orRefuse()),
        paper(
            "redline-of-much",
            COMPOSING
                .compose(
                    RichTexts.redline(RichTexts.withLongTable(3), RichTexts.withLongTable(40)),
                    honest)
                .orRefuse()));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void aPaperIsForTheArchive(byte[] pdf) throws Exception {
    assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void aPaperIsForEveryReader(byte[] pdf) throws Exception {
    assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void theValidatorNoticesAPaperThatDoesNotConform() throws Exception {
    var pdf = COMPOSING.compose(SampleTexts.agenda(), IMPRINT).orRefuse().pdf();
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    var broken = text.replace("/MarkInfo", "/MarkInfx").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(VeraPdf.findings(broken, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    assertThat(VeraPdf.findings(broken, PDFAFlavour.PDFUA_1)).isNotEmpty();
    assertThat(VeraPdf.findings("no paper".getBytes(StandardCharsets.UTF_8), PDFAFlavour.PDFA_2_A))
        .isNotEqualTo(List.of());
  }

  // The papers are kept for the eye: target/papers/*.pdf.
  private static Named<byte[]> paper(String name, Composed composed) {
    try {
      var folder = Files.createDirectories(Path.of("target", "papers"));
      Files.write(folder.resolve(name + ".pdf"), composed.pdf());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Named.of(name, composed.pdf());
  }
}
