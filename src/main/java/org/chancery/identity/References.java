package org.chancery.identity;

import java.security.SecureRandom;

/** References by which a person is named on the telephone: eight letters without look-alikes. */
final class References {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private References() {}

  static String fresh() {
    var reference = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return reference.toString();
  }
}
