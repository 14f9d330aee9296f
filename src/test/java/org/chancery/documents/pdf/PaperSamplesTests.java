package org.chancery.documents.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.chancery.documents.PaperSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Every sort of paper, short and long, for the archive and for every reader; and for the eye of
 * whoever changes a template: target/samples/index.html.
 */
class PaperSamplesTests {

  private static final Path FOLDER = Path.of("target", "samples");

  // enough to see what stands where, and small enough for forty on one page
  private static final float DPI = 60;

  private static final Map<String, Integer> PAGES = new LinkedHashMap<>();

  static Stream<String> names() {
    return PaperSamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPaperIsForTheArchiveAndForEveryReader(String name) throws Exception {
    var pdf = Objects.requireNonNull(PaperSamples.all().get(name)).get().pdf();
    keep(name, pdf);
    assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.findings(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    Files.createDirectories(FOLDER.resolve("pictures"));
    Files.write(FOLDER.resolve(name + ".pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      PAGES.put(name, document.getNumberOfPages());
      var picture = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      ImageIO.write(picture, "png", FOLDER.resolve("pictures/" + name + ".png").toFile());
    }
  }

  @AfterAll
  static void listThem() throws IOException {
    var page = new StringBuilder();
    page.append(
        """
        <!doctype html>
        <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Sample papers</title>
        <style>
        body { font-family: system-ui, sans-serif; margin: 2rem; background: #f4f4f1; color: #1a1a1a }
        ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1.5rem }
        img { display: block; width: 16rem; border: 1px solid #c4c4c0; background: white; margin-bottom: .4rem }
        </style>
        <h1>Sample papers</h1>
        <p>Every sort of paper on a short and a long text, as the templates set it. Samples are without legal effect.</p>
        <ul>
        """);
    PAGES.forEach(
        (name, pages) ->
            page.append(
                """
                <li><a href="%1$s.pdf"><img src="pictures/%1$s.png" alt="">%1$s</a>, %2$d p.</li>
                """
                    .formatted(name, pages)));
    Files.writeString(FOLDER.resolve("index.html"), page.append("</ul>\n</html>\n"), UTF_8);
  }
}
