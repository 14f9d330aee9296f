package org.chancery.signing;

/** Documents that parties hand in: read by people, never by the portal. */
final class Documents {

  private static final int LONGEST_NAME = 120;

  private Documents() {}

  /** Whether it is, by its first bytes, a PDF, PNG or JPEG within the bound. */
  static boolean readable(byte[] document, int mostBytes) {
    return document.length <= mostBytes
        && (begins(document, '%', 'P', 'D', 'F', '-')
            || begins(document, 0x89, 'P', 'N', 'G')
            || begins(document, 0xFF, 0xD8, 0xFF));
  }

  /** A name without folders and control characters, short enough to print. */
  static String name(String given) {
    var name = given.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>]", "").strip();
    if (name.isEmpty()) {
      return "document";
    }
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }

  private static boolean begins(byte[] document, int... first) {
    if (document.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((document[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
