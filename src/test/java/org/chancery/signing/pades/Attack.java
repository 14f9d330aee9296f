package org.chancery.signing.pades;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Changes that somebody may try on a signed document through its objects. */
enum Attack implements Tampering.Change {
  OVERLAID_TEXT {
    @Override
    public void on(PDDocument document) throws IOException {
      PDPage page = document.getPage(0);
      try (PDPageContentStream content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
        content.setNonStrokingColor(Color.WHITE);
        content.addRect(50, 500, 400, 100);
        content.fill();
      }
      page.getCOSObject().setNeedToBeUpdated(true);
    }
  },
  REPLACED_CONTENT_STREAM {
    @Override
    public void on(PDDocument document) throws IOException {
      replace(content(document.getPage(0)), "q Q");
    }
  },
  SWAPPED_TO_UNICODE {
    @Override
    public void on(PDDocument document) throws IOException {
      replace(font(document).getCOSStream(COSName.TO_UNICODE), "/CIDInit begin end");
    }
  },
  SWAPPED_GLYPH_MAP {
    @Override
    public void on(PDDocument document) {
      COSDictionary descendant =
          (COSDictionary) font(document).getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
      descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
      descendant.setNeedToBeUpdated(true);
      font(document).setNeedToBeUpdated(true);
    }
  },
  CHANGED_APPEARANCE {
    @Override
    public void on(PDDocument document) throws IOException {
      COSDictionary appearance =
          field(document, "party-ROSSTANDART").getCOSObject().getCOSDictionary(COSName.AP);
      replace(appearance.getCOSStream(COSName.N), "q Q");
    }
  },
  REPOINTED_APPEARANCE {
    @Override
    public void on(PDDocument document) {
      COSDictionary seal = field(document, "seal").getCOSObject();
      COSDictionary other = field(document, "party-ROSSTANDART").getCOSObject();
      seal.setItem(COSName.AP, other.getItem(COSName.AP));
      seal.setNeedToBeUpdated(true);
    }
  },
  MOVED_WIDGET {
    @Override
    public void on(PDDocument document) {
      COSDictionary field = field(document, "party-TAJIKSTANDART").getCOSObject();
      field.setItem(COSName.RECT, new PDRectangle(0, 0, 595, 842).getCOSArray());
      field.setNeedToBeUpdated(true);
    }
  },
  ADDED_JAVASCRIPT {
    @Override
    public void on(PDDocument document) {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
      touchCatalog(document);
    }
  },
  ADDED_ACTION_TO_FIELD {
    @Override
    public void on(PDDocument document) {
      COSDictionary field = field(document, "party-TAJIKSTANDART").getCOSObject();
      field.setItem(COSName.A, new PDActionJavaScript("app.alert('x')"));
      field.setNeedToBeUpdated(true);
    }
  },
  REMOVED_SIGNATURE_VALUE {
    @Override
    public void on(PDDocument document) {
      COSDictionary field = field(document, "party-ROSSTANDART").getCOSObject();
      field.removeItem(COSName.V);
      field.setNeedToBeUpdated(true);
    }
  },
  REMOVED_FIELD {
    @Override
    public void on(PDDocument document) {
      fields(document).remove(0);
    }
  },
  ADDED_FIELD {
    @Override
    public void on(PDDocument document) {
      COSDictionary more = new COSDictionary();
      more.setItem(COSName.FT, COSName.SIG);
      more.setString(COSName.T, "party-SARM");
      fields(document).add(more);
    }
  },
  WHITE_ANNOTATION_ON_A_PAGE_WITHOUT_ANY {
    @Override
    public void on(PDDocument document) {
      PDAnnotationSquare white = new PDAnnotationSquare();
      white.setRectangle(new PDRectangle(50, 300, 400, 300));
      COSArray annotations = new COSArray();
      annotations.add(white.getCOSObject());
      COSDictionary page = document.getPage(1).getCOSObject();
      page.setItem(COSName.ANNOTS, annotations);
      page.setNeedToBeUpdated(true);
    }
  },
  REPLACED_STATEMENT_STREAM {
    @Override
    public void on(PDDocument document) throws IOException {
      replace(document.getDocumentCatalog().getMetadata().getCOSObject(), "<x/>");
    }
  },
  REPOINTED_STATEMENT {
    @Override
    public void on(PDDocument document) throws IOException {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream()) {
        out.write("<x/>".getBytes(StandardCharsets.US_ASCII));
      }
      document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
      touchCatalog(document);
    }
  },
  REMOVED_PAGE {
    @Override
    public void on(PDDocument document) {
      document.removePage(1);
      document.getPages().getCOSObject().setNeedToBeUpdated(true);
    }
  },
  HIDDEN_LAYER {
    @Override
    public void on(PDDocument document) {
      document
          .getDocumentCatalog()
          .getCOSObject()
          .setItem(COSName.OCPROPERTIES, new COSDictionary());
      touchCatalog(document);
    }
  },
  TAKEN_PERMISSIONS {
    @Override
    public void on(PDDocument document) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
      touchCatalog(document);
    }
  };

  static PDSignatureField field(PDDocument document, String name) {
    return (PDSignatureField) document.getDocumentCatalog().getAcroForm(null).getField(name);
  }

  private static COSArray fields(PDDocument document) {
    COSDictionary form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
    form.setNeedToBeUpdated(true);
    return form.getCOSArray(COSName.FIELDS);
  }

  private static void touchCatalog(PDDocument document) {
    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
  }

  private static COSStream content(PDPage page) {
    return switch (page.getCOSObject().getDictionaryObject(COSName.CONTENTS)) {
      case COSStream stream -> stream;
      case COSArray array -> (COSStream) array.getObject(array.size() - 1);
      case null, default -> throw new AssertionError("a page without content");
    };
  }

  private static COSDictionary font(PDDocument document) {
    COSDictionary fonts =
        document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    return fonts.getCOSDictionary(List.copyOf(fonts.keySet()).getFirst());
  }

  private static void replace(COSStream stream, String content) throws IOException {
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    stream.setNeedToBeUpdated(true);
  }
}
