package org.chancery.documents.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tidies and compresses what layout drew. It opens an artifact for the background of every box,
 * whether there is one or not, with a dictionary of its own: two thirds of all objects of a file,
 * each of which every checker would have to read.
 */
final class ContentStreams {

  private static final String EMPTY = " BDC\nEMC\n";
  private static final String ARTIFACT = "/Artifact /";

  private ContentStreams() {}

  static void tidy(PDDocument document) throws IOException {
    for (var page : document.getPages()) {
      var resources = page.getResources().getCOSObject();
      var properties = resources.getCOSDictionary(COSName.PROPERTIES);
      if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSStream stream) {
        tidy(stream, properties == null ? new COSDictionary() : properties);
      }
    }
  }

  private static void tidy(COSStream stream, COSDictionary properties) throws IOException {
    String drawn;
    try (var in = stream.createInputStream()) {
      drawn = new String(in.readAllBytes(), ISO_8859_1);
    }
    var kept = new StringBuilder(drawn.length());
    int from = 0;
    // Words cannot be taken for it: they are glyph numbers of two bytes, the first of them small.
    for (int at = drawn.indexOf(EMPTY); at >= 0; at = drawn.indexOf(EMPTY, at + 1)) {
      int line = drawn.lastIndexOf('\n', at - 1) + 1;
      if (drawn.startsWith(ARTIFACT, line)) {
        kept.append(drawn, from, line);
        from = at + EMPTY.length();
        properties.removeItem(COSName.getPDFName(drawn.substring(line + ARTIFACT.length(), at)));
      }
    }
    kept.append(drawn, from, drawn.length());
    // each belongs to one place on this page: no object of its own is needed
    properties.getValues().forEach(value -> value.setDirect(true));
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(kept.toString().getBytes(ISO_8859_1));
    }
  }
}
