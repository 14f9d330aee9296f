package org.chancery.documents.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws a QR code (ISO/IEC 18004) as one vector path, so that it is sharp at every size; it is
 * tagged as a figure, and its alternative text says where it leads.
 */
final class Qr implements FSObjectDrawer {

  private static final String TYPE = "application/x-qr";

  // The white around it, which readers need (ISO/IEC 18004, 9.1), is left by the template.
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);

  /** Names in a template's object what is to be drawn. */
  static void fill(Part part, String target, String alternative) {
    part.object(TYPE, target, alternative);
  }

  static DefaultObjectDrawerFactory drawers() {
    var drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(TYPE, new Qr());
    return drawers;
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    var code = encoded(element.getAttribute("data"));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(graphics, code, width / dotsPerPixel));
    return null;
  }

  private static BitMatrix encoded(String target) {
    try {
      return new QRCodeWriter().encode(target, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException e) {
      throw new IllegalStateException("no QR code has room for " + target, e);
    }
  }

  /**
   * A rectangle for each run of black modules: neighbours in a row share no edge to shine through.
   */
  private static void draw(Graphics2D graphics, BitMatrix code, double side) {
    double module = side / code.getWidth();
    var path = new Path2D.Double();
    for (int row = 0; row < code.getHeight(); row++) {
      for (int column = 0; column < code.getWidth(); column++) {
        if (code.get(column, row)) {
          int begun = column;
          while (column < code.getWidth() && code.get(column, row)) {
            column++;
          }
          path.append(
              new Rectangle2D.Double(
                  begun * module, row * module, (column - begun) * module, module),
              false);
        }
      }
    }
    graphics.setColor(Color.BLACK);
    graphics.fill(path);
  }
}
