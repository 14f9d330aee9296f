package org.chancery.signing.pades;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Count of names in an object as read and as written. A key that is written twice, where readers
 * differ in which one counts, or a comment that hides something, makes the written count larger.
 */
final class NameCount {
  private static final int DEEPEST = 64;

  private NameCount() {}

  static boolean fits(COSBase read, String written) {
    int stream = read instanceof COSStream ? written.indexOf("stream") : written.length();
    return stream > 0 && Increment.count(written.substring(0, stream), "/") <= slashes(read, 0);
  }

  /** Names, and slashes in strings, which are written as they are. */
  private static int slashes(@Nullable COSBase object, int depth) {
    if (depth > DEEPEST) {
      return 0;
    }
    int count = 0;
    switch (object) {
      case COSName name -> count = 1;
      case COSString string -> {
        for (byte one : string.getBytes()) {
          count += one == '/' ? 1 : 0;
        }
      }
      case COSDictionary dictionary -> {
        for (COSName key : dictionary.keySet()) {
          count += 1 + slashes(dictionary.getItem(key), depth + 1);
        }
      }
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          count += slashes(array.get(i), depth + 1);
        }
      }
      case null, default -> count = 0;
    }
    return count;
  }
}
