package org.chancery.signing.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.signing.UnsignableException;

/**
 * A composed file in the plain form that the guard can read to the last byte: a cross-reference
 * table and no object streams, so that every increment is written the same way.
 */
public final class PlainFile {
  private PlainFile() {}

  /** The file in plain form; the same bytes when it is so already. Never for a signed file. */
  public static byte[] of(byte[] composed) {
    try (PDDocument document = Loader.loadPDF(composed)) {
      if (!document.getSignatureDictionaries().isEmpty()) {
        throw new UnsignableException("The file is signed already");
      }
      if (!document.getDocument().isXRefStream()) {
        return composed;
      }
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      document.save(plain, CompressParameters.NO_COMPRESSION);
      return plain.toByteArray();
    } catch (IOException broken) {
      throw new UnsignableException("The file is not a PDF", broken);
    }
  }
}
