package org.chancery.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A memorandum of a few kilobytes that says of itself what a composed one says: one line on one
 * page, and fields without extent. It is for tests that read one file hundreds of times.
 */
public final class SmallOriginal {
  private SmallOriginal() {}

  /** An unsealed file for these parties. */
  public static byte[] of(String... parties) {
    try (PDDocument large = Loader.loadPDF(SampleOriginals.composed(1, parties));
        PDDocument small = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      small.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(small, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("The parties have agreed as follows.");
        content.endText();
      }
      PDMetadata statement = new PDMetadata(small);
      statement.importXMPMetadata(
          large.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes());
      small.getDocumentCatalog().setMetadata(statement);
      PDAcroForm form = new PDAcroForm(small);
      form.getCOSObject().setInt(COSName.getPDFName("SigFlags"), 3);
      small.getDocumentCatalog().setAcroForm(form);
      for (String field : fields(parties)) {
        PDSignatureField signature = new PDSignatureField(form);
        signature.setPartialName(field);
        signature.getWidgets().getFirst().setRectangle(new PDRectangle());
        signature.getWidgets().getFirst().setPage(page);
        page.getAnnotations().add(signature.getWidgets().getFirst());
        form.getFields().add(signature);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      small.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> fields(String... parties) {
    return Stream.concat(Stream.of(parties).map(party -> "party-" + party), Stream.of("seal"))
        .toList();
  }
}
