package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.SampleTexts.IMPRINT;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.chancery.documents.Composing;
import org.chancery.documents.Imprint;
import org.chancery.documents.SampleTexts;
import org.junit.jupiter.api.Test;

class CheckCodeTests {

  private static final Composing COMPOSING = new Composing();

  @Test
  void aTelephoneReadsFromThePaperWhereToCheckIt() throws Exception {
    // over the watermark too: samples are checked first of all
    var pdf = COMPOSING.compose(SampleTexts.agenda(), IMPRINT).orRefuse().pdf();
    assertThat(PaperReading.words(pdf)).contains("Verification code: 8f3a 02c1 4be1 9d77");
    assertThat(read(pdf)).isEqualTo("https://chancery.example/check?code=8f3a02c14be19d77");
  }

  @Test
  void aPaperThatNamesNoAddressHasNoCodeToPhotograph() throws Exception {
    var nowhere = new Imprint(false, "", IMPRINT.issued());
    var pdf = COMPOSING.compose(SampleTexts.agenda(), nowhere).orRefuse().pdf();
    assertThat(PaperReading.words(pdf)).doesNotContain("Check this document");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  private static String read(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int width = image.getWidth();
      int height = image.getHeight();
      var pixels = image.getRGB(0, 0, width, height, null, 0, width);
      var source = new RGBLuminanceSource(width, height, pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
  }
}
