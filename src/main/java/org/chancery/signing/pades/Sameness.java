package org.chancery.signing.pades;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Equality of PDF objects as they are written; references are equal when they name the same object.
 */
final class Sameness {
  /** Deeper than any honest direct object. */
  private static final int DEEPEST = 64;

  private Sameness() {}

  static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
    return same(one, other, 0);
  }

  /** Keys in which two dictionaries differ. */
  static Set<COSName> differences(COSDictionary one, COSDictionary other) {
    Set<COSName> keys = new HashSet<>(one.keySet());
    keys.addAll(other.keySet());
    keys.removeIf(key -> same(one.getItem(key), other.getItem(key)));
    return keys;
  }

  private static boolean same(@Nullable COSBase one, @Nullable COSBase other, int depth) {
    if (one == null || other == null || depth > DEEPEST) {
      return one == null && other == null;
    }
    return switch (one) {
      case COSObject reference ->
          other instanceof COSObject to && Objects.equals(reference.getKey(), to.getKey());
      case COSStream stream ->
          other instanceof COSStream to && sameEntries(stream, to, depth) && sameBytes(stream, to);
      case COSDictionary dictionary ->
          other instanceof COSDictionary to
              && !(other instanceof COSStream)
              && sameEntries(dictionary, to, depth);
      case COSArray array -> other instanceof COSArray to && sameItems(array, to, depth);
      case COSString string ->
          other instanceof COSString to && Arrays.equals(string.getBytes(), to.getBytes());
      case COSNull nothing -> other instanceof COSNull;
      default -> one.equals(other);
    };
  }

  private static boolean sameEntries(COSDictionary one, COSDictionary other, int depth) {
    return one.keySet().equals(other.keySet())
        && one.keySet().stream()
            .allMatch(key -> same(one.getItem(key), other.getItem(key), depth + 1));
  }

  private static boolean sameItems(COSArray one, COSArray other, int depth) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameBytes(COSStream one, COSStream other) {
    try (InputStream left = one.createRawInputStream();
        InputStream right = other.createRawInputStream()) {
      return Arrays.equals(left.readAllBytes(), right.readAllBytes());
    } catch (IOException unreadable) {
      return false;
    }
  }
}
