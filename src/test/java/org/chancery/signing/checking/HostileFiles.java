package org.chancery.signing.checking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.chancery.signing.Verdicts;

/** Files that are made to hurt whoever reads them. */
public final class HostileFiles {

  private static final int MEGABYTE = 1 << 20;

  /** More than a checking process may hold, packed: seconds of work. */
  private static final class Packed {

    private static final String HEX = hex();

    private static String hex() {
      var packed = new ByteArrayOutputStream();
      deflate(packed, 1_500L * MEGABYTE, 1);
      return HexFormat.of().formatHex(packed.toByteArray()) + ">";
    }
  }

  private HostileFiles() {}

  /** Arrays in arrays, so many that a reader that descends runs out of stack. */
  static byte[] deeplyNested() {
    var file = new StringBuilder("%PDF-1.7\n1 0 obj\n");
    file.append("[".repeat(MEGABYTE)).append("]".repeat(MEGABYTE)).append("\nendobj\n");
    return ended(file, "trailer\n<< /Root 1 0 R /Size 2 >>\n", "xref\n0 2\n", 0);
  }

  /** A cross-reference table whose predecessor is itself. */
  static byte[] endlessCrossReferences() {
    var file = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n");
    int at = file.length();
    return ended(
        file,
        "trailer\n<< /Root 1 0 R /Size 2 /Prev " + at + " >>\n",
        "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n",
        at);
  }

  private static byte[] ended(StringBuilder file, String trailer, String table, int at) {
    file.append(table).append(trailer).append("startxref\n").append(at).append("\n%%EOF\n");
    return file.toString().getBytes(US_ASCII);
  }

  /** Pages whose children are their parents. */
  static byte[] endlessPages() {
    var file =
        new StringBuilder(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
                + "<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>\nendobj\n");
    return ended(file, "trailer\n<< /Root 1 0 R /Size 3 >>\n", "xref\n0 1\n", file.length());
  }

  /** Compressed twice, as a bomb is that counts on one look. */
  static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    write(bytes, "%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n");
    deflate(bytes, Verdicts.MOST_UNFOLDED + MEGABYTE, 2);
    return bytes.toByteArray();
  }

  /**
   * A bomb whose first layer is hexadecimal, so that a look at compressed parts finds none: a
   * cross-reference stream, which every reader unfolds at once.
   */
  static byte[] hiddenBomb() {
    var file = new ByteArrayOutputStream();
    write(file, "%PDF-1.7\n");
    writeHiddenBomb(file, 1, file.size());
    return file.toByteArray();
  }

  /**
   * A file continued by an increment that says it is signed, and by which every reader unfolds the
   * hidden bomb.
   */
  public static byte[] signedWithHiddenBomb(byte[] file) {
    var signature = "<0403010203" + "00".repeat(2_000) + ">";
    var before = "\n900 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /Contents ";
    int gap = file.length + before.length();
    var bomb = new ByteArrayOutputStream();
    var range = " /ByteRange [0 %09d %09d %09d] >>\nendobj\n";
    int behind = range.formatted(0, 0, 0).length();
    // the place of the bomb is known: all numbers before it have nine digits
    writeHiddenBomb(bomb, 901, gap + signature.length() + behind);
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(file);
    write(whole, before + signature);
    write(whole, range.formatted(gap, gap + signature.length(), behind + bomb.size()));
    whole.writeBytes(bomb.toByteArray());
    return whole.toByteArray();
  }

  private static void writeHiddenBomb(ByteArrayOutputStream file, int number, int at) {
    write(
        file,
        number
            + " 0 obj\n<< /Type /XRef /Size 2 /W [1 4 1] /Root 1 0 R /Length "
            + Packed.HEX.length()
            + " /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n");
    write(file, Packed.HEX);
    write(file, "\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n");
  }

  static byte[] randomBytes(long seed) {
    byte[] file = new byte[200_000];
    new Random(seed).nextBytes(file);
    System.arraycopy("%PDF-1.7\n".getBytes(US_ASCII), 0, file, 0, 9);
    return file;
  }

  private static void deflate(ByteArrayOutputStream into, long zeros, int times) {
    try {
      java.io.OutputStream out = into;
      for (int i = 0; i < times; i++) {
        out = new DeflaterOutputStream(out);
      }
      try (var layers = out) {
        byte[] nothing = new byte[MEGABYTE];
        for (long written = 0; written < zeros; written += nothing.length) {
          layers.write(nothing);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(ByteArrayOutputStream into, String words) {
    into.writeBytes(words.getBytes(US_ASCII));
  }
}
