package org.chancery.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a paper as a person would: the words, with line ends forgotten. */
final class PaperReading {

  private PaperReading() {}

  static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  static String wordsOfPage(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).replaceAll("\\s+", " ");
  }

  /** The letters of the running text; the turned watermark is none of them. */
  static List<TextPosition> letters(byte[] pdf) throws IOException {
    var letters = new ArrayList<TextPosition>();
    try (var document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition letter) {
          if (letter.getTextMatrix().getShearX() == 0) {
            letters.add(letter);
          }
          super.processTextPosition(letter);
        }
      }.getText(document);
    }
    return letters;
  }
}
