package org.chancery.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import org.chancery.signing.PublishedRevocation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Revocation lists at the address that certificates name (RFC 5280, 4.2.1.13). Whoever checks a
 * signature fetches them: no sign-in, no cookie, the same answer to every name that is none.
 */
@RestController
class RevocationDoor {

  /** As long as a visitor or proxy may keep a list; it is issued anew every few hours. */
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final PublishedRevocation revocation;

  RevocationDoor(PublishedRevocation revocation) {
    this.revocation = revocation;
  }

  @GetMapping("/revocation/{name}.crl")
  void list(
      @PathVariable String name,
      @RequestHeader(name = "If-None-Match", defaultValue = "") String known,
      HttpServletResponse answer)
      throws IOException {
    Optional<byte[]> list = revocation.list(name);
    if (list.isEmpty()) {
      answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] bytes = list.get();
    String tag = "\"" + tag(bytes) + "\"";
    // set, not added: what is written for pages says that nothing is kept
    answer.setHeader("Cache-Control", "public, max-age=" + KEPT.toSeconds());
    answer.setHeader("Pragma", "public");
    answer.setHeader("Expires", "");
    answer.setHeader("ETag", tag);
    if (known.equals(tag)) {
      answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    answer.setContentType("application/pkix-crl");
    answer.setContentLength(bytes.length);
    answer.getOutputStream().write(bytes);
  }

  private static String tag(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return HexFormat.of().toHexDigits(sum.getValue());
  }
}
