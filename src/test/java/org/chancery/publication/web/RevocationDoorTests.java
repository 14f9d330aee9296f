package org.chancery.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.chancery.DatabaseInitializer;
import org.chancery.browser.SignedInByCookie;
import org.chancery.signing.PublishedRevocation;
import org.chancery.signing.TrustedRoots;
import org.chancery.signing.pades.HttpRevocationLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Revocation lists for whoever checks a signature anywhere, without an account. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
@Import(SignedInByCookie.class)
class RevocationDoorTests {

  @LocalServerPort int port;
  @Autowired PublishedRevocation published;
  @Autowired TrustedRoots roots;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void anybodyFetchesAListThatItsRootSigned() throws Exception {
    HttpResponse<byte[]> answer = get("/revocation/depositary.crl", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pkix-crl");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=900");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    X509CRL list =
        (X509CRL)
            CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(answer.body()));
    list.verify(roots.now().depositary().getFirst().getPublicKey());
    assertThat(answer.body()).isEqualTo(published.list("depositary").orElseThrow());
  }

  @Test
  void whoHasTheListIsNotSentItAgain() throws Exception {
    String tag = get("/revocation/time.crl", "").headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get("/revocation/time.crl", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/revocation/state-XX.crl",
        "/revocation/ca-depositary.crl",
        "/revocation/..%2Fkeys%2Fdepositary.crl",
        "/revocation/DEPOSITARY.crl",
        "/revocation/state-RUx.crl"
      })
  void everyNameThatIsNoneIsAnsweredAlike(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path, "");

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("depositary", "keys", "Exception");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aClientOfCertificatesFindsTheListWhereTheCertificateSaysItIs() throws Exception {
    X509Certificate root = roots.now().depositary().getFirst();
    X509Certificate certificate =
        SamplePlace.certificateThatNames(
            "http://localhost:" + port + "/revocation/depositary.crl", root);

    assertThat(new HttpRevocationLists(java.time.Clock.systemUTC()).newest(certificate, root))
        .isEqualTo(published.list("depositary").orElseThrow());
  }

  private HttpResponse<byte[]> get(String path, String known) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (!known.isEmpty()) {
      request.header("If-None-Match", known);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
