package org.chancery.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * Measure of what a file's compressed parts unfold to, without keeping any of it: a few kilobytes
 * can be written so that they fill the memory of whoever reads them.
 */
final class Unfolding {
  /** A filter may stand before a filter; more than this many serve nobody. */
  private static final int DEEPEST = 4;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 64 * 1024;

  private final byte[] file;
  private long left;

  private Unfolding(byte[] file, long most) {
    this.file = file;
    this.left = most;
  }

  static boolean exceeds(byte[] file, long most) {
    Unfolding unfolding = new Unfolding(file, most);
    for (int at = unfolding.next(0); at >= 0 && unfolding.left >= 0; at = unfolding.next(at)) {
      unfolding.unfold(at);
    }
    return unfolding.left < 0;
  }

  /** First byte of the next stream's content. */
  private int next(int from) {
    for (int i = from; i + STREAM.length + 2 < file.length; i++) {
      int at = i + STREAM.length;
      if (isStream(i) && (file[at] == '\n' || file[at] == '\r')) {
        return file[at] == '\r' && file[at + 1] == '\n' ? at + 2 : at + 1;
      }
    }
    return -1;
  }

  private boolean isStream(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private void unfold(int at) {
    for (int depth = 1; depth <= DEEPEST && left >= 0; depth++) {
      if (!drain(at, depth)) {
        return;
      }
    }
  }

  /** Reads through so many layers; false when there are not so many. */
  private boolean drain(int at, int depth) {
    InputStream in = new ByteArrayInputStream(file, at, file.length - at);
    for (int i = 0; i < depth; i++) {
      in = new InflaterInputStream(in);
    }
    byte[] buffer = new byte[BUFFER];
    boolean any = false;
    try (InputStream layers = in) {
      for (int read = layers.read(buffer); read >= 0 && left >= 0; read = layers.read(buffer)) {
        left -= read;
        any = any || read > 0;
      }
    } catch (IOException end) {
      // What follows is no further compressed data; what was read counts.
    }
    return any;
  }
}
