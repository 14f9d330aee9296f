package org.chancery.demonstration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one-time codes (RFC 6238) of the demonstration's people, computed here as their telephones
 * would. Uses the JDK alone, so that {@code ./portal code NAME} runs this very file without a
 * build.
 */
public final class TotpCodes {

  private static final int PERIOD_SECONDS = 30;
  private static final Path REALM = Path.of("keycloak", "chancery-realm.json");

  private TotpCodes() {}

  /**
   * Prints a person's present code.
   *
   * @param arguments the sign-in name
   * @throws IOException if the realm file cannot be read
   */
  @SuppressWarnings("SystemOut") // its output is its purpose
  public static void main(String[] arguments) throws IOException {
    String login = arguments.length == 1 ? arguments[0] : "";
    var known = Pattern.compile("\"username\"\\s*:\\s*\"" + Pattern.quote(login) + "\"");
    if (!known.matcher(Files.readString(REALM)).find()) {
      System.err.println(
          "Nobody signs in as \"" + login + "\": the names are in keycloak/chancery-realm.json.");
      System.exit(1);
    }
    System.out.println(now(login));
  }

  /**
   * The code that is valid now.
   *
   * @param login the sign-in name
   * @return six digits
   */
  public static String now(String login) {
    return at(login, Instant.now());
  }

  /**
   * The code of another moment. Keycloak takes a code once, and also the code of the period before
   * and after; who needs two within 30 seconds asks for that of {@code now + 30 s}.
   *
   * @param login the sign-in name
   * @param instant when
   * @return six digits
   */
  public static String at(String login, Instant instant) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret(login).getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
      long counter = instant.getEpochSecond() / PERIOD_SECONDS;
      byte[] digest = mac.doFinal(HexFormat.of().parseHex("%016x".formatted(counter)));
      int offset = digest[digest.length - 1] & 0xf;
      int number =
          (digest[offset] & 0x7f) << 24
              | (digest[offset + 1] & 0xff) << 16
              | (digest[offset + 2] & 0xff) << 8
              | digest[offset + 3] & 0xff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The sample secret, as the realm file has it: its bytes are the key.
   *
   * @param login the sign-in name
   * @return 20 letters and digits
   */
  public static String secret(String login) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("SAMPLE one-time codes of " + login).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 20);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
