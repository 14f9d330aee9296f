package org.chancery.documents.pdf;

import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import java.util.IdentityHashMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Measures words for the layout of one paper by adding up the advances of their letters. PDFBox
 * encodes a string as it would be written, and reads it back, to know how wide it is; layout asks
 * that for each word when it breaks lines, and for each piece once more before it is drawn: a fifth
 * of all time. The widths are the same. What it cannot measure is left to the layout's own way.
 */
final class Measuring extends PdfBoxTextRenderer {

  // what the layout forgives before it takes one more of its units
  private static final float FORGIVEN = 0.01f;

  private final IdentityHashMap<PDFont, Advances> known = new IdentityHashMap<>();
  private final IdentityHashMap<FontSpecification, PdfBoxFSFont> drawn = new IdentityHashMap<>();
  private @Nullable SharedContext layout;

  /** Measures for a layout from now on. */
  void serve(SharedContext context) {
    layout = context;
    context.setTextRenderer(this);
  }

  void learn(PDFont font, Advances advances) {
    known.put(font, advances);
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String words) {
    int thousandths = thousandths(font, words);
    if (thousandths < 0) {
      return super.getWidth(context, font, words);
    }
    float width = thousandths / 1000f * font.getSize2D();
    return width - Math.floor(width) < FORGIVEN ? (int) width : (int) Math.ceil(width);
  }

  @Override
  public void drawString(OutputDevice device, String words, float x, float y) {
    if (!drew(device, words, x, y, null)) {
      super.drawString(device, words, x, y);
    }
  }

  @Override
  public void drawString(
      OutputDevice device, String words, float x, float y, JustificationInfo info) {
    if (!drew(device, words, x, y, info)) {
      super.drawString(device, words, x, y, info);
    }
  }

  private boolean drew(
      OutputDevice device, String words, float x, float y, @Nullable JustificationInfo info) {
    var context = layout;
    if (context == null
        || !(device instanceof PdfBoxOutputDevice paper)
        || !(device instanceof AbstractOutputDevice styled)) {
      return false;
    }
    var specification = styled.getFontSpecification();
    var font = drawn.get(specification);
    if (font == null) {
      font = (PdfBoxFSFont) context.getFont(specification);
      drawn.put(specification, font);
    }
    if (thousandths(font, words) < 0) {
      return false;
    }
    paper.drawStringFast(
        words, x, y, info, font.getFontDescriptions().getFirst(), font.getSize2D());
    return true;
  }

  /** Width in thousandths of the size of the letters; less than nothing, if it is not known. */
  private int thousandths(FSFont font, String words) {
    if (!(font instanceof PdfBoxFSFont faces) || faces.getFontDescriptions().isEmpty()) {
      return -1;
    }
    var first = faces.getFontDescriptions().getFirst().getFont();
    var advances = first == null ? null : known.get(first);
    return advances == null ? -1 : advances.of(words);
  }
}
