package org.chancery.documents.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/**
 * The word SAMPLE under the text of each page, as an artifact (ISO 32000-1, 14.8.2.2): a reading
 * voice hears it once, in the header, and not on every page.
 */
final class Watermark {

  private static final float SIZE = 50;
  private static final float GREY = 0.93f;

  private Watermark() {}

  static void under(PDDocument document, PDFont font) throws IOException {
    for (var page : document.getPages()) {
      draw(document, page, font);
    }
  }

  private static void draw(PDDocument document, PDPage page, PDFont font) throws IOException {
    var box = page.getMediaBox();
    var width = font.getStringWidth(Statements.SAMPLE) / 1000 * SIZE;
    var turned = AffineTransform.getTranslateInstance(box.getWidth() / 2, box.getHeight() / 2);
    turned.rotate(Math.toRadians(52));
    turned.translate(-width / 2, -SIZE / 3);
    try (var stream = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
      stream.beginMarkedContent(COSName.ARTIFACT, pagination());
      stream.beginText();
      stream.setNonStrokingColor(GREY, GREY, GREY);
      stream.setFont(font, SIZE);
      stream.setTextMatrix(new Matrix(turned));
      stream.showText(Statements.SAMPLE);
      stream.endText();
      stream.endMarkedContent();
    }
  }

  private static PDPropertyList pagination() {
    var properties = new COSDictionary();
    properties.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
    properties.setItem(COSName.SUBTYPE, COSName.getPDFName("Watermark"));
    return PDPropertyList.create(properties);
  }
}
