package org.chancery.signing.pades;

import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.signing.SignatureRequest;

/**
 * Visible form of a signature: who signs, where and when, in one font for every script of the
 * members.
 */
final class Appearance {
  /**
   * One family with Cyrillic, its letters of the member languages, and Armenian; PT Serif has no
   * Armenian.
   */
  private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

  private static final byte[] FONT_BYTES = font();
  private static final float LARGEST_POINTS = 9;
  private static final float PADDING = 7;

  /** With spaces that no line breaks at. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy,\u00a0HH:mm\u00a0'(UTC'xxx')'", Locale.ROOT);

  private Appearance() {}

  static SignatureImageParameters of(SignatureRequest request) {
    DSSFileFont font =
        new DSSFileFont(new InMemoryDocument(FONT_BYTES, "DejaVuSans.ttf"), LARGEST_POINTS);
    font.setEmbedFontSubset(true);
    SignatureImageTextParameters text = new SignatureImageTextParameters();
    text.setFont(font);
    text.setText(lines(request));
    text.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
    text.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.MIDDLE);
    text.setPadding(PADDING);
    text.setBackgroundColor(null);
    SignatureImageParameters image = new SignatureImageParameters();
    image.setTextParameters(text);
    image.setFieldParameters(field(request.field()));
    return image;
  }

  static SignatureFieldParameters field(String name) {
    SignatureFieldParameters field = new SignatureFieldParameters();
    field.setFieldId(name);
    return field;
  }

  private static String lines(SignatureRequest request) {
    List<String> lines = new ArrayList<>();
    if (request.chain().getFirst().getIssuerX500Principal().getName().contains("SAMPLE")) {
      lines.add("ОБРАЗЕЦ / SAMPLE");
    }
    lines.add(request.office());
    lines.add(request.agency());
    lines.add(
        request.place() + (request.place().isBlank() ? "" : ", ") + MOMENT.format(request.at()));
    return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  private static byte[] font() {
    try (InputStream in = Appearance.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException("The font is missing: " + FONT);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException("The font cannot be read: " + FONT, broken);
    }
  }
}
