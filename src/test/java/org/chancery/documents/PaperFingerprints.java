package org.chancery.documents;

import java.security.MessageDigest;
import java.util.HexFormat;

/** Prints the SHA-256 of every sample paper, for a test that starts it in another machine. */
@SuppressWarnings("SystemOut") // another process reads it
final class PaperFingerprints {

  private PaperFingerprints() {}

  public static void main(String[] arguments) throws Exception {
    System.out.print(all());
  }

  static String all() throws Exception {
    var lines = new StringBuilder();
    for (var paper : PaperSamples.all().entrySet()) {
      var digest = MessageDigest.getInstance("SHA-256").digest(paper.getValue().get().pdf());
      lines
          .append(paper.getKey())
          .append(' ')
          .append(HexFormat.of().formatHex(digest))
          .append('\n');
    }
    return lines.toString();
  }
}
