package org.chancery.signing.pades;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** What somebody may hide in an increment that brings a right time-stamp over the whole. */
enum StampAttack implements Tampering.Change {
  STAMP_WITH_AN_EXTENT {
    @Override
    public void on(PDDocument document) {
      field(document).setItem(COSName.RECT, new PDRectangle(50, 300, 400, 300).getCOSArray());
    }
  },
  STAMP_THAT_SHOWS_SOMETHING {
    @Override
    public void on(PDDocument document) throws IOException {
      COSStream form = document.getDocument().createCOSStream();
      try (OutputStream out = form.createOutputStream()) {
        out.write("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII));
      }
      COSDictionary appearance = new COSDictionary();
      appearance.setItem(COSName.N, form);
      field(document).setItem(COSName.AP, appearance);
    }
  },
  STAMP_THAT_ACTS {
    @Override
    public void on(PDDocument document) {
      field(document).setItem(COSName.A, new PDActionJavaScript("app.alert('x')"));
    }
  },
  STAMP_NAMED_AS_A_PARTY {
    @Override
    public void on(PDDocument document) {
      field(document).setString(COSName.T, "party-NOBODY");
    }
  },
  STAMP_NAMED_AS_ANOTHER_FIELD {
    @Override
    public void on(PDDocument document) {
      field(document).setString(COSName.T, "seal");
    }
  },
  STAMP_THAT_IS_A_SIGNATURE {
    @Override
    public void on(PDDocument document) {
      field(document).getCOSDictionary(COSName.V).setItem(COSName.TYPE, COSName.SIG);
    }
  },
  STAMP_WITH_AN_EXTRA_ENTRY {
    @Override
    public void on(PDDocument document) {
      field(document)
          .getCOSDictionary(COSName.V)
          .setItem(COSName.getPDFName("Data"), document.getPage(0).getCOSObject());
    }
  },
  STAMP_IN_THE_PLACE_OF_ANNOTATIONS {
    @Override
    public void on(PDDocument document) {
      COSDictionary field = field(document);
      for (var page : document.getPages()) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations != null && annotations.size() > 1) {
          COSArray alone = new COSArray();
          alone.add(field);
          page.getCOSObject().setItem(COSName.ANNOTS, alone);
          page.getCOSObject().setNeedToBeUpdated(true);
        }
      }
    }
  },
  STAMP_WITHOUT_FIELD {
    @Override
    public void on(PDDocument document) {
      COSArray fields =
          document
              .getDocumentCatalog()
              .getAcroForm(null)
              .getCOSObject()
              .getCOSArray(COSName.FIELDS);
      fields.remove(fields.size() - 1);
    }
  },
  TWO_NEW_FIELDS {
    @Override
    public void on(PDDocument document) {
      COSDictionary more = new COSDictionary();
      more.setItem(COSName.FT, COSName.SIG);
      more.setString(COSName.T, "Signature2");
      more.setNeedToBeUpdated(true);
      document
          .getDocumentCatalog()
          .getAcroForm(null)
          .getCOSObject()
          .getCOSArray(COSName.FIELDS)
          .add(more);
    }
  };

  private static COSDictionary field(PDDocument document) {
    var fields = document.getDocumentCatalog().getAcroForm(null).getFields();
    COSDictionary field = ((PDSignatureField) fields.getLast()).getCOSObject();
    field.setNeedToBeUpdated(true);
    return field;
  }
}
