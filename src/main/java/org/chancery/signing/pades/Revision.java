package org.chancery.signing.pades;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.signing.Alteration;
import org.jspecify.annotations.Nullable;

/** File as it was up to some byte, read without leniency. */
final class Revision implements Closeable {
  private static final int MOST_FIELDS = 256;

  private final PDDocument document;

  /** Signature fields by name, in their order. */
  private final Map<String, COSObject> fields = new LinkedHashMap<>();

  private Revision(PDDocument document) {
    this.document = document;
  }

  static Revision read(byte[] file, int end) throws Refusal {
    try {
      Revision revision =
          new Revision(
              new PDFParser(new RandomAccessReadBuffer(ByteBuffer.wrap(file, 0, end).slice()))
                  .parse(false));
      if (revision.document.isEncrypted()) {
        throw new Refusal(Finding.of(Alteration.STRUCTURE, "the file is encrypted"));
      }
      revision.readFields();
      return revision;
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      throw new Refusal(
          Finding.of(Alteration.STRUCTURE, "a revision cannot be read: " + unreadable));
    }
  }

  COSDocument cos() {
    return document.getDocument();
  }

  PDDocument pages() {
    return document;
  }

  COSDictionary trailer() {
    return cos().getTrailer();
  }

  Map<String, COSObject> fields() {
    return fields;
  }

  /** Dictionary of a field of this revision. */
  COSDictionary field(String name) throws Refusal {
    COSObject reference = fields.get(name);
    if (reference != null && reference.getObject() instanceof COSDictionary field) {
      return field;
    }
    throw new Refusal(Finding.at(Alteration.FIELDS, name, "a field is missing"));
  }

  @Nullable COSBase object(COSObjectKey key) {
    return cos().getObjectFromPool(key).getObject();
  }

  @Nullable COSObjectKey catalogKey() {
    return trailer().getItem(COSName.ROOT) instanceof COSObject root ? root.getKey() : null;
  }

  @Nullable COSObjectKey formKey() {
    return catalog().getItem(COSName.ACRO_FORM) instanceof COSObject form ? form.getKey() : null;
  }

  COSDictionary catalog() {
    COSDictionary root = trailer().getCOSDictionary(COSName.ROOT);
    return root == null ? new COSDictionary() : root;
  }

  private void readFields() throws Refusal {
    COSDictionary form = catalog().getCOSDictionary(COSName.ACRO_FORM);
    COSArray list = form == null ? null : form.getCOSArray(COSName.FIELDS);
    if (list == null) {
      return;
    }
    if (list.size() > MOST_FIELDS) {
      throw new Refusal(Finding.of(Alteration.FIELDS, "too many fields"));
    }
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof COSObject reference)
          || !(reference.getObject() instanceof COSDictionary field)
          || !COSName.SIG.equals(field.getCOSName(COSName.FT))
          || field.containsKey(COSName.KIDS)
          || field.getString(COSName.T) == null
          || fields.put(field.getString(COSName.T), reference) != null) {
        throw new Refusal(
            Finding.of(
                Alteration.FIELDS, "the form holds something else than named signature fields"));
      }
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException harmless) {
      // Everything is in memory; there is nothing to release.
    }
  }
}
