package org.chancery.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.chancery.signing.Alteration;

/**
 * Bytes that one signature covers: all from the beginning to {@code end}, but for the gap that
 * holds the signature.
 */
record SignedRange(int gapStart, int gapEnd, int end) {
  /** More signatures than any commission has members; a limit against crafted files. */
  static final int MOST = 64;

  private static final Pattern RANGE =
      Pattern.compile("\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");
  private static final String KEY = "/ByteRange";
  private static final byte[] END_MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);

  /**
   * Ranges written in a file.
   *
   * @param ordered by their ends
   * @param malformed whether something is written as a range that is none
   */
  record Written(List<SignedRange> ordered, boolean malformed) {}

  /** All ranges written in a file. */
  static Written in(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    List<SignedRange> ranges = new ArrayList<>();
    boolean malformed = false;
    Matcher range = RANGE.matcher(text);
    for (int at = text.indexOf(KEY); at >= 0; at = text.indexOf(KEY, at + 1)) {
      range.region(at + KEY.length(), text.length());
      if (range.lookingAt() && ranges.size() < MOST) {
        int gapEnd = Integer.parseInt(range.group(2));
        ranges.add(
            new SignedRange(
                Integer.parseInt(range.group(1)),
                gapEnd,
                gapEnd + Integer.parseInt(range.group(3))));
      } else {
        malformed = true;
      }
    }
    ranges.sort(Comparator.comparingInt(SignedRange::end));
    return new Written(List.copyOf(ranges), malformed);
  }

  /**
   * Checks what the signature itself cannot: its own space, and that its revision ends where a file
   * ends.
   */
  void check(byte[] file, int after) throws Refusal {
    if (gapStart >= gapEnd || gapEnd >= end || end > file.length) {
      throw refused("a byte range reaches beyond the file");
    }
    if (gapStart <= after) {
      throw refused("a signature does not stand in an increment of its own");
    }
    content(file);
    checkEnd(file);
  }

  /** The signature itself, without its padding; refuses any other writing of it. */
  byte[] content(byte[] file) throws Refusal {
    if (file[gapStart] != '<' || file[gapEnd - 1] != '>' || (gapEnd - gapStart) % 2 != 0) {
      throw space("the gap of a byte range is not exactly the signature");
    }
    for (int i = gapStart + 1; i < gapEnd - 1; i++) {
      if (!((file[i] >= '0' && file[i] <= '9') || (file[i] >= 'a' && file[i] <= 'f'))) {
        throw space("a signature is not written in lower-case hex");
      }
    }
    byte[] content =
        HexFormat.of()
            .parseHex(
                new String(file, gapStart + 1, gapEnd - gapStart - 2, StandardCharsets.US_ASCII));
    int padded = content.length - padding(content);
    for (int i = padded; i < content.length; i++) {
      if (content[i] != 0) {
        throw space("the padding of a signature is not zero");
      }
    }
    return Arrays.copyOf(content, padded);
  }

  private static int padding(byte[] content) throws Refusal {
    ByteArrayInputStream rest = new ByteArrayInputStream(content);
    try {
      if (new ASN1InputStream(rest, content.length).readObject() == null) {
        throw space("a signature is empty");
      }
      return rest.available();
    } catch (IOException | RuntimeException malformed) {
      throw space("a signature is malformed");
    }
  }

  private void checkEnd(byte[] file) throws Refusal {
    int last = end;
    while (last > 0 && (file[last - 1] == '\n' || file[last - 1] == '\r') && end - last < 2) {
      last--;
    }
    for (int i = 0; i < END_MARK.length; i++) {
      if (last < END_MARK.length || file[last - END_MARK.length + i] != END_MARK[i]) {
        throw refused("a signed revision does not end as a file ends");
      }
    }
  }

  private static Refusal refused(String detail) {
    return new Refusal(Finding.of(Alteration.STRUCTURE, detail));
  }

  private static Refusal space(String detail) {
    return new Refusal(Finding.of(Alteration.SIGNATURE_SPACE, detail));
  }
}
