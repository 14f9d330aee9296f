package org.chancery.signing.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.DEROctetString;
import org.chancery.signing.TimeStampSource;

/** What a forger can do to the bytes of a signed file. */
public final class Tampering {
  private Tampering() {}

  /** A change to an open document; saving is the caller's. */
  interface Change {
    /** Does it. */
    void on(PDDocument document) throws IOException;
  }

  /** The change, appended without any signature. */
  static byte[] appended(byte[] file, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      change.on(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  /**
   * The change inside the very increment that signs a field, as a party could do it. The value is
   * no real signature: the guard looks at structure only.
   */
  static byte[] signedTogether(byte[] file, String field, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDSignature signature = new PDSignature();
      signature.setType(COSName.SIG);
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
      signature.setSignDate(Calendar.getInstance(Locale.ROOT));
      COSDictionary signed = Attack.field(document, field).getCOSObject();
      COSBase place = signed.getItem(COSName.RECT);
      COSBase appearance = signed.getItem(COSName.AP);
      signed.setItem(COSName.V, signature);
      document.addSignature(
          signature, content -> new DEROctetString(new byte[] {1, 2, 3}).getEncoded());
      // The library makes an invisible signature of it.
      signed.setItem(COSName.RECT, place);
      signed.setItem(COSName.AP, appearance);
      change.on(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      byte[] result = out.toByteArray();
      return cased(result, SignedRange.in(result).ordered().size() - 1, false);
    }
  }

  /** The change inside an increment that brings a right time-stamp over the whole. */
  static byte[] stampedTogether(byte[] file, TimeStampSource timeStamps, Change change)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(file);
        SignatureOptions room = new SignatureOptions()) {
      room.setPreferredSignatureSize(PadesSigner.STAMP_BYTES);
      PDSignature stamp = new PDSignature();
      stamp.setType(COSName.getPDFName("DocTimeStamp"));
      stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      stamp.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
      document.addSignature(
          stamp, content -> timeStamps.stamp(sha256(content.readAllBytes())), room);
      change.on(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      byte[] result = out.toByteArray();
      return cased(result, SignedRange.in(result).ordered().size() - 1, false);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Range of a file's signature, the first from 0. */
  static SignedRange range(byte[] file, int which) {
    return SignedRange.in(file).ordered().get(which);
  }

  /** The last signature in upper-case hex. */
  public static byte[] withUpperCaseHex(byte[] file) {
    return withUpperCaseHex(file, SignedRange.in(file).ordered().size() - 1);
  }

  /** End of the space of the last signature. */
  public static int gapEnd(byte[] file) {
    return SignedRange.in(file).ordered().getLast().gapEnd();
  }

  /** A field signed together with a note on another page. */
  public static byte[] noted(byte[] file, String field) throws IOException {
    return signedTogether(file, field, Attack.WHITE_ANNOTATION_ON_A_PAGE_WITHOUT_ANY);
  }

  static byte[] withUpperCaseHex(byte[] file, int which) {
    return cased(file, which, true);
  }

  private static byte[] cased(byte[] file, int which, boolean upper) {
    SignedRange range = range(file, which);
    byte[] changed = file.clone();
    for (int i = range.gapStart(); i < range.gapEnd(); i++) {
      changed[i] =
          (byte) (upper ? Character.toUpperCase(changed[i]) : Character.toLowerCase(changed[i]));
    }
    return changed;
  }

  static byte[] withPadding(byte[] file, int which, char digit) {
    byte[] changed = file.clone();
    changed[range(file, which).gapEnd() - 3] = (byte) digit;
    return changed;
  }

  /** The first occurrence of a word from a byte on, replaced by one of the same length. */
  static byte[] withWord(byte[] file, int from, String word, String other) {
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(word, from);
    if (at < 0 || word.length() != other.length()) {
      throw new AssertionError("no " + word);
    }
    byte[] changed = file.clone();
    System.arraycopy(bytes(other), 0, changed, at, other.length());
    return changed;
  }

  /**
   * The last trailer with other words; a signature that covers it says that it covers the new ones.
   */
  static byte[] inTheLastTrailer(byte[] file, String pattern, String with) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int trailer = text.lastIndexOf("trailer");
    String changed = text.substring(trailer).replaceFirst(pattern, with);
    String before = text.substring(0, trailer);
    int more = before.length() + changed.length() - text.length();
    SignedRange last = SignedRange.in(file).ordered().getLast();
    if (more == 0) {
      throw new AssertionError("nothing to change in " + text.substring(trailer));
    }
    if (last.end() == file.length) {
      int rest = last.end() - last.gapEnd();
      int at = before.lastIndexOf(" " + rest, before.lastIndexOf("/Contents"));
      at = at < 0 || at < before.lastIndexOf("/ByteRange") ? before.lastIndexOf(" " + rest) : at;
      String number = " " + (rest + more);
      before = before.substring(0, at) + number + before.substring(at + number.length());
    }
    return bytes(before + changed);
  }

  /** Text of the newest version of an object, between its number and {@code endobj}. */
  static String written(byte[] file, int number) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String header = "\n" + number + " 0 obj\n";
    int at = text.lastIndexOf(header) + header.length();
    return text.substring(at, text.indexOf("\nendobj", at));
  }

  /**
   * An increment written by hand: one object, further table lines, and a trailer that continues the
   * file.
   */
  static byte[] handWritten(byte[] file, int number, String object, String moreTable) {
    String old = new String(file, StandardCharsets.ISO_8859_1);
    int startxref = old.lastIndexOf("startxref");
    String previous = old.substring(startxref + "startxref".length()).strip().split("\\s")[0];
    String trailer =
        old.substring(old.lastIndexOf("trailer"), startxref)
            .replaceAll("/Prev \\d+", "/Prev " + previous);
    String body = "\n" + number + " 0 obj\n" + object + "\nendobj\n";
    String text =
        body
            + "xref\n0 1\n0000000000 65535 f \n"
            + moreTable
            + number
            + " 1\n"
            + String.format(Locale.ROOT, "%010d 00000 n \n", file.length + 1)
            + trailer
            + "startxref\n"
            + (file.length + body.length())
            + "\n%%EOF\n";
    return joined(file, bytes(text));
  }

  /** One after the other. */
  public static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
