package org.chancery.texts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 by which a text or a file is known: 64 lower-case hexadecimal digits. */
public record Fingerprint(String hex) {

  private static final int DIGITS = 64;
  private static final int SHOWN = 16;

  /** Refuses everything that is not 64 lower-case hexadecimal digits. */
  public Fingerprint {
    if (hex.length() != DIGITS
        || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw new IllegalArgumentException("a fingerprint has 64 lower-case hexadecimal digits");
    }
  }

  /** The fingerprint of the given bytes. */
  public static Fingerprint of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Fingerprint(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** For people: the first sixteen digits in groups of four, "8f3a 02c1 …". */
  public String grouped() {
    return hex.substring(0, SHOWN).replaceAll("(?<=.)(?=(?:.{4})+$)", " ");
  }
}
