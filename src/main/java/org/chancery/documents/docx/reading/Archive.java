package org.chancery.documents.docx.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.chancery.documents.docx.reading.Refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file in memory, read by its directory at the end as Word does (APPNOTE 6.3, without ZIP64).
 * Parts are inflated only when they are asked for, and only up to their limits, so that a file
 * which would unfold into gigabytes costs nothing.
 */
final class Archive {

  static final int MOST_ENTRIES = 4_000;
  static final long LARGEST_PART = 64L << 20;
  static final long LARGEST_TOTAL = 128L << 20;

  /** Text with many equal tags shrinks to a fiftieth at most; bombs to a thousandth. */
  static final int MOST_RATIO = 200;

  private static final int RATIO_COUNTS_FROM = 1 << 20;
  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int LOCAL_ENTRY = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private record Entry(int method, int size, int at) {}

  private final ByteBuffer file;
  private final Map<String, Entry> entries = new HashMap<>();
  private long total;

  private Archive(byte[] bytes) {
    this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Opens a file, or refuses it as what it is. */
  static Archive of(byte[] bytes) {
    if (startsWith(bytes, COMPOUND)) {
      throw new Refusal(encrypted(bytes) ? Code.PROTECTED : Code.OLD_WORD_FILE);
    }
    if (bytes.length < 4 || ByteBuffer.wrap(bytes).getInt() != 0x504b0304) {
      throw new Refusal(Code.NOT_A_WORD_FILE);
    }
    var archive = new Archive(bytes);
    try {
      archive.readDirectory();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new Refusal(Code.DAMAGED);
    }
    return archive;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** Word keeps a file with a password in a compound file, in a stream of this name. */
  private static boolean encrypted(byte[] bytes) {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i + name.length <= bytes.length; i++) {
      if (bytes[i] == name[0]
          && java.util.Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
        return true;
      }
    }
    return false;
  }

  private void readDirectory() {
    int end = directoryEnd();
    int count = Short.toUnsignedInt(file.getShort(end + 10));
    if (count > MOST_ENTRIES) {
      throw new Refusal(Code.HOSTILE);
    }
    int at = file.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (file.getInt(at) != DIRECTORY_ENTRY) {
        throw new Refusal(Code.DAMAGED);
      }
      at = readEntry(at);
    }
  }

  private int readEntry(int at) {
    int nameLength = Short.toUnsignedInt(file.getShort(at + 28));
    byte[] name = new byte[nameLength];
    file.get(at + 46, name);
    if ((file.getShort(at + 8) & 1) != 0) {
      throw new Refusal(Code.PROTECTED);
    }
    var entry =
        new Entry(
            Short.toUnsignedInt(file.getShort(at + 10)),
            file.getInt(at + 20),
            file.getInt(at + 42));
    if (entries.put(key(new String(name, StandardCharsets.UTF_8)), entry) != null) {
      throw new Refusal(Code.HOSTILE); // two parts of one name: readers would disagree
    }
    return at
        + 46
        + nameLength
        + Short.toUnsignedInt(file.getShort(at + 30))
        + Short.toUnsignedInt(file.getShort(at + 32));
  }

  private int directoryEnd() {
    int last = file.capacity() - END_LENGTH;
    for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (file.getInt(at) == DIRECTORY_END) {
        return at;
      }
    }
    throw new Refusal(Code.DAMAGED);
  }

  /** Names of parts do not distinguish case (OPC, ISO/IEC 29500-2, 6.2.2.3). */
  private static String key(String name) {
    String path = name.replace('\\', '/');
    return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /** A part's bytes as they unfold, or nothing when there is no such part. */
  @Nullable InputStream open(String name) {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      return null;
    }
    try {
      if (file.getInt(entry.at) != LOCAL_ENTRY) {
        throw new Refusal(Code.DAMAGED);
      }
      int at =
          entry.at
              + 30
              + Short.toUnsignedInt(file.getShort(entry.at + 26))
              + Short.toUnsignedInt(file.getShort(entry.at + 28));
      if (entry.size < 0 || at < 0 || at > file.capacity() - entry.size) {
        throw new Refusal(Code.DAMAGED);
      }
      var raw = new ByteArrayInputStream(file.array(), at, entry.size);
      return switch (entry.method) {
        case STORED -> new Limited(raw, null, entry.size);
        case DEFLATED -> inflating(raw, entry.size);
        default -> throw new Refusal(Code.DAMAGED);
      };
    } catch (IndexOutOfBoundsException e) {
      throw new Refusal(Code.DAMAGED);
    }
  }

  private InputStream inflating(InputStream raw, int size) {
    var inflater = new Inflater(true);
    return new Limited(new InflaterInputStream(raw, inflater), inflater, size);
  }

  /** Counts what comes out, and stops. */
  private final class Limited extends FilterInputStream {

    private final @Nullable Inflater inflater;
    private final long packed;
    private long read;

    Limited(InputStream in, @Nullable Inflater inflater, long packed) {
      super(in);
      this.inflater = inflater;
      this.packed = Math.max(packed, 1);
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int got = super.read(bytes, from, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int more) {
      read += more;
      total += more;
      boolean bomb = read > RATIO_COUNTS_FROM && read / packed > MOST_RATIO;
      if (bomb || read > LARGEST_PART || total > LARGEST_TOTAL) {
        throw new Refusal(Code.HOSTILE);
      }
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (inflater != null) {
        inflater.end();
      }
    }
  }
}
