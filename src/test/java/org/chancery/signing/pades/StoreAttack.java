package org.chancery.signing.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.chancery.signing.SampleOriginals;
import org.jspecify.annotations.Nullable;

/** Changes that somebody may try on the certificates and revocation lists in a file. */
enum StoreAttack implements Tampering.Change {
  REMOVED_STORE {
    @Override
    public void on(PDDocument document) {
      catalog(document).removeItem(Store.DSS);
    }
  },
  REMOVED_LISTS {
    @Override
    public void on(PDDocument document) {
      store(document).removeItem(CRLS);
    }
  },
  ONE_LIST_LESS {
    @Override
    public void on(PDDocument document) {
      store(document).getCOSArray(CRLS).remove(0);
    }
  },
  ONE_CERTIFICATE_LESS {
    @Override
    public void on(PDDocument document) {
      store(document).getCOSArray(CERTS).remove(0);
    }
  },
  JUNK_AS_A_CERTIFICATE {
    @Override
    public void on(PDDocument document) throws IOException {
      add(document, CERTS, "junk".getBytes(StandardCharsets.US_ASCII), null);
    }
  },
  JUNK_AS_A_LIST {
    @Override
    public void on(PDDocument document) throws IOException {
      add(document, CRLS, "junk".getBytes(StandardCharsets.US_ASCII), null);
    }
  },
  SOMETHING_BEHIND_A_CERTIFICATE {
    @Override
    public void on(PDDocument document) throws IOException {
      byte[] certificate = first(document, CERTS);
      add(document, CERTS, Tampering.joined(certificate, new byte[] {'x'}), null);
    }
  },
  CHANGED_LIST {
    @Override
    public void on(PDDocument document) throws IOException {
      byte[] list = first(document, CRLS);
      list[list.length - 20] ^= 1;
      add(document, CRLS, list, null);
    }
  },
  CHANGED_CERTIFICATE {
    @Override
    public void on(PDDocument document) throws IOException {
      byte[] certificate = first(document, CERTS);
      certificate[certificate.length - 20] ^= 1;
      add(document, CERTS, certificate, null);
    }
  },
  LIST_OF_STRANGERS {
    @Override
    public void on(PDDocument document) throws IOException {
      SampleOriginals strangers = SampleOriginals.strangers();
      var chain = strangers.keys.chain(SampleOriginals.keyName(SampleOriginals.ROSSTANDART));
      add(
          document,
          CRLS,
          strangers
              .authority
              .revocationLists(Clock.systemUTC())
              .newest(chain.getFirst(), chain.getLast()),
          null);
    }
  },
  COMPRESSED_PART {
    @Override
    public void on(PDDocument document) throws IOException {
      add(document, CERTS, first(document, CERTS), COSName.FLATE_DECODE);
    }
  },
  PART_THAT_ACTS {
    @Override
    public void on(PDDocument document) throws IOException {
      byte[] certificate = first(document, CERTS);
      COSStream part = add(document, CERTS, certificate, null);
      part.setItem(COSName.A, new PDActionJavaScript("app.alert('x')"));
    }
  },
  ATTACHMENT_IN_THE_STORE {
    @Override
    public void on(PDDocument document) {
      store(document).setItem(COSName.EF, new COSDictionary());
    }
  },
  ANSWERS_OF_ANOTHER_KIND {
    @Override
    public void on(PDDocument document) {
      store(document).setItem(COSName.getPDFName("OCSPs"), new COSArray());
    }
  },
  STORE_WRITTEN_INTO_THE_CATALOG {
    @Override
    public void on(PDDocument document) {
      COSDictionary direct = new COSDictionary(store(document));
      direct.setDirect(true);
      catalog(document).setItem(Store.DSS, direct);
    }
  },
  SIGNATURES_DATA_OUTSIDE_THE_STORE {
    @Override
    public void on(PDDocument document) {
      COSDictionary one = new COSDictionary();
      COSArray outside = new COSArray();
      outside.add(document.getPage(0).getCOSObject());
      one.setItem(COSName.getPDFName("Cert"), outside);
      COSDictionary all = new COSDictionary();
      all.setItem(COSName.getPDFName("0".repeat(40)), one);
      store(document).setItem(COSName.getPDFName("VRI"), all);
    }
  },
  SIGNATURES_DATA_THAT_ACT {
    @Override
    public void on(PDDocument document) {
      COSDictionary one = new COSDictionary();
      one.setItem(COSName.A, new PDActionJavaScript("app.alert('x')"));
      COSDictionary all = new COSDictionary();
      all.setItem(COSName.getPDFName("0".repeat(40)), one);
      store(document).setItem(COSName.getPDFName("VRI"), all);
    }
  },
  EXTENSION_THAT_ACTS {
    @Override
    public void on(PDDocument document) {
      COSDictionary extensions = new COSDictionary();
      extensions.setItem(
          COSName.getPDFName("ADBE"), new PDActionJavaScript("app.alert('x')").getCOSObject());
      catalog(document).setItem(Store.EXTENSIONS, extensions);
    }
  },
  STORE_THAT_COVERS_A_CHANGED_CATALOG {
    @Override
    public void on(PDDocument document) throws IOException {
      add(document, CERTS, first(document, CERTS), null);
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
    }
  },
  STORE_THAT_COVERS_A_FOREIGN_OBJECT {
    @Override
    public void on(PDDocument document) throws IOException {
      add(document, CERTS, first(document, CERTS), null);
      COSDictionary more = new COSDictionary();
      more.setItem(COSName.TYPE, COSName.getPDFName("More"));
      more.setNeedToBeUpdated(true);
      catalog(document).setItem(COSName.getPDFName("Chancery"), more);
    }
  };

  private static final COSName CERTS = COSName.getPDFName("Certs");
  private static final COSName CRLS = COSName.getPDFName("CRLs");

  /** No attack: a certificate that is there already. */
  static void addAgain(PDDocument document) throws IOException {
    add(document, CERTS, first(document, CERTS), null);
  }

  private static COSDictionary catalog(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setNeedToBeUpdated(true);
    return catalog;
  }

  /** A new store in the place of the old one, with the same parts. */
  private static COSDictionary store(PDDocument document) {
    COSDictionary catalog = catalog(document);
    COSDictionary old = catalog.getCOSDictionary(Store.DSS);
    COSDictionary store = new COSDictionary();
    for (COSName name : old.keySet()) {
      COSArray parts = new COSArray();
      for (COSBase part : old.getCOSArray(name)) {
        parts.add(part);
      }
      store.setItem(name, parts);
    }
    store.setNeedToBeUpdated(true);
    catalog.setItem(Store.DSS, store);
    return store;
  }

  private static byte[] first(PDDocument document, COSName list) throws IOException {
    COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(Store.DSS);
    try (InputStream in =
        ((COSStream) store.getCOSArray(list).getObject(0)).createRawInputStream()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      in.transferTo(bytes);
      return bytes.toByteArray();
    }
  }

  private static COSStream add(
      PDDocument document, COSName list, byte[] content, @Nullable COSName filter)
      throws IOException {
    COSStream part = document.getDocument().createCOSStream();
    try (OutputStream out =
        filter == null ? part.createRawOutputStream() : part.createOutputStream(filter)) {
      out.write(content);
    }
    part.setNeedToBeUpdated(true);
    store(document).getCOSArray(list).add(part);
    return part;
  }
}
