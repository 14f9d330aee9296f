package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvancesTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "-Bold", "-Italic", "-BoldItalic"})
  void everyLetterIsAsWideAsTheFileSays(String name) throws IOException {
    try (var document = new PDDocument();
        var face = face(name)) {
      var advances = new Advances(face);
      var font = PDType0Font.load(document, face, true);
      int measured = 0;
      for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
        int advance = advances.of(String.valueOf(letter));
        if (advance >= 0) {
          assertThat((float) advance)
              .as("U+%04X", (int) letter)
              .isEqualTo(font.getStringWidth(String.valueOf(letter)));
          measured++;
        }
      }
      assertThat(measured).isGreaterThan(2_000);
    }
  }

  @Test
  void wordsAreAsWideAsTheFileSays() throws IOException {
    var words = "Стороны, the Parties, Тараптар өздерінің құзыретті органдары — Կողմերը";
    try (var document = new PDDocument();
        var face = face("")) {
      face.setEnableGsub(false);
      var font = PDType0Font.load(document, face, true);
      assertThat((float) new Advances(face).of(words)).isEqualTo(font.getStringWidth(words));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soft\u00adhyphen", "an \ufffc object", "漢", "\ud83d\ude00", "line\n"})
  void whatIsNotSimplyDrawnIsNotMeasured(String words) throws IOException {
    try (var face = face("")) {
      assertThat(new Advances(face).of(words)).isNegative();
    }
  }

  private static TrueTypeFont face(String name) throws IOException {
    var file = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed" + name + ".ttf";
    try (var stream = AdvancesTests.class.getResourceAsStream(file)) {
      return new TTFParser()
          .parse(new RandomAccessReadBuffer(Objects.requireNonNull(stream).readAllBytes()));
    }
  }
}
