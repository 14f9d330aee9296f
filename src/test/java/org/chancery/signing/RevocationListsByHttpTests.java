package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chancery.signing.pades.HttpRevocationLists;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that an authority publishes where its certificates say. */
class RevocationListsByHttpTests {
  private static final Clock NOW = Clock.systemUTC();

  @TempDir Path folder;
  private HttpServer server;
  private SampleAuthority authority;
  private byte[] published = new byte[0];

  @BeforeEach
  void publish() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/revocation/state-KZ.crl",
        exchange -> {
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    server.start();
    authority =
        new SampleAuthority(
            folder,
            "http://localhost:" + server.getAddress().getPort(),
            name -> SampleOriginals.PASSPHRASE);
    authority.issue(
        new SampleAuthority.Plan(
            "ICMEC",
            "Depositary",
            "Secretariat",
            List.of(new SampleAuthority.Signatory("one", "KZ", "KZSTANDART", "Head", "Agency"))));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aListInForceIsTaken() throws IOException {
    published = list(NOW);

    assertThat(newest()).isEqualTo(published);
  }

  @Test
  void aListThatHasRunOutIsNotTaken() throws IOException {
    published = list(Clock.offset(NOW, Duration.ofDays(-30)));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::newest)
        .withMessageContaining("has run out");
  }

  @Test
  void whatIsNoListIsNotTaken() {
    published = new byte[] {1, 2, 3};

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::newest)
        .withMessageContaining("no revocation list");
  }

  private byte[] list(Clock clock) throws IOException {
    return authority.revocation(clock).list("state-KZ").orElseThrow();
  }

  private byte[] newest() throws IOException {
    List<X509Certificate> chain = new Pkcs12Keys(authority.keys()).chain("one");
    return new HttpRevocationLists(NOW).newest(chain.getFirst(), chain.getLast());
  }
}
