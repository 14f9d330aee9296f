package org.chancery.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The four faces of DejaVu Serif Condensed: Latin, Cyrillic with the letters of every member state,
 * Armenian and Georgian in one family, so that no run of text changes its face. They are embedded
 * as subsets (ISO 19005-2, 6.2.11.4).
 */
final class Typefaces {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String FAMILY = "Paper";

  // the basic plane, which has all letters of our languages
  private static final int KNOWN = 0x10000;

  private record Face(
      byte[] file, CmapLookup letters, Advances advances, int weight, FontStyle style) {}

  private final List<Face> faces =
      List.of(
          face("DejaVuSerifCondensed", 400, FontStyle.NORMAL),
          face("DejaVuSerifCondensed-Bold", 700, FontStyle.NORMAL),
          face("DejaVuSerifCondensed-Italic", 400, FontStyle.ITALIC),
          face("DejaVuSerifCondensed-BoldItalic", 700, FontStyle.ITALIC));

  private final BitSet known = looked();

  /**
   * Offers the faces to a layout; each is loaded, and can be measured, when the first letter is set
   * in it.
   */
  void offerTo(PdfRendererBuilder builder, PDDocument document, Measuring measuring) {
    for (var face : faces) {
      builder.useFont(
          new Loading(document, face, measuring), FAMILY, face.weight, face.style, true);
    }
  }

  PDType0Font upright(PDDocument document) throws IOException {
    return load(document, faces.getFirst());
  }

  /**
   * Without ligatures: layout measures single letters, so that a line with ligatures would not be
   * as long as it was measured, and looking for them takes a fifth of all time.
   */
  private static PDType0Font load(PDDocument document, Face face) throws IOException {
    var parsed = new TTFParser().parse(new RandomAccessReadBuffer(face.file));
    parsed.setEnableGsub(false);
    return PDType0Font.load(document, parsed, true);
  }

  private static final class Loading extends PDFontSupplier {
    private final PDDocument document;
    private final Face face;
    private final Measuring measuring;

    Loading(PDDocument document, Face face, Measuring measuring) {
      super(null);
      this.document = document;
      this.face = face;
      this.measuring = measuring;
    }

    @Override
    public PDFont supply() {
      try {
        var font = load(document, face);
        measuring.learn(font, face.advances);
        return font;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The first letter that cannot be printed in each of the four faces. */
  OptionalInt missing(String text) {
    return text.codePoints().filter(letter -> !printable(letter)).findFirst();
  }

  private boolean printable(int letter) {
    return letter < KNOWN ? known.get(letter) : look(letter);
  }

  private BitSet looked() {
    var found = new BitSet(KNOWN);
    for (int letter = 0; letter < KNOWN; letter++) {
      found.set(letter, look(letter));
    }
    return found;
  }

  private boolean look(int letter) {
    if (letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r') {
      return true;
    }
    return switch (Character.getType(letter)) {
      // A shape without an agreed meaning; level A would demand a replacement text (6.2.11.7.3).
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.CONTROL ->
          false;
      default ->
          !steersDirection(letter)
              && faces.stream().allMatch(face -> face.letters.getGlyphId(letter) != 0);
    };
  }

  // Marks that make a text read otherwise than it was written have no place in an instrument.
  private static boolean steersDirection(int letter) {
    return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
  }

  private static Face face(String name, int weight, FontStyle style) {
    try (var stream = Typefaces.class.getResourceAsStream(FOLDER + name + ".ttf")) {
      var file = Objects.requireNonNull(stream, name).readAllBytes();
      var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
      return new Face(file, parsed.getUnicodeCmapLookup(), new Advances(parsed), weight, style);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
