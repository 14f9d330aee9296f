package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.signing.pades.HttpTimeStamps;
import org.chancery.signing.pades.LocalTimeStamps;
import org.junit.jupiter.api.Test;

/** Signing in two steps, with everything that may happen between them. */
class PreparingSignatureTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] SEALED =
      SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART, TAJIKSTANDART));

  private final PreparingSignature preparing = new PreparingSignature(SAMPLES.authorities());

  @Test
  void theSignedFileBeginsWithTheFileThatWasSigned() {
    byte[] signed = SAMPLES.signed(SEALED, ROSSTANDART);

    assertThat(signed).startsWith(SEALED);
  }

  @Test
  void aPreparedSignatureSurvivesUntilAnotherRequest() throws Exception {
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(TAJIKSTANDART))) {
      PreparedSignature prepared = preparing.prepare(SEALED, request(TAJIKSTANDART, key));
      byte[] value = key.sign(prepared.dataToSign());
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      new ObjectOutputStream(kept).writeObject(prepared);
      PreparedSignature later =
          (PreparedSignature)
              new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray())).readObject();

      byte[] signed =
          SampleOriginals.done(
              new PreparingSignature(SAMPLES.authorities()).embed(SEALED, later, value));

      assertThat(Verdicts.of(signed, SAMPLES.trust()))
          .isInstanceOfSatisfying(
              Verdict.IncompletelySigned.class,
              some ->
                  assertThat(some.missing())
                      .extracting(Verdict.Missing::party)
                      .containsExactly(ROSSTANDART));
    }
  }

  @Test
  void whoPreparedOnAnOlderFileIsTold() {
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(TAJIKSTANDART))) {
      PreparedSignature prepared = preparing.prepare(SEALED, request(TAJIKSTANDART, key));
      byte[] value = key.sign(prepared.dataToSign());
      byte[] now = SAMPLES.signed(SEALED, ROSSTANDART);

      assertThat(preparing.embed(now, prepared, value))
          .isEqualTo(
              new Embedding.Behind(
                  PreparingSignature.sha256(SEALED), PreparingSignature.sha256(now)));
    }
  }

  @Test
  void aValueByAnotherKeyIsRefused() {
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(TAJIKSTANDART));
        SigningKey other = SAMPLES.open(SampleOriginals.keyName(ROSSTANDART))) {
      PreparedSignature prepared = preparing.prepare(SEALED, request(TAJIKSTANDART, key));

      assertThat(preparing.embed(SEALED, prepared, other.sign(prepared.dataToSign())))
          .isEqualTo(new Embedding.NotItsKey());
      assertThat(preparing.embed(SEALED, prepared, new byte[] {1, 2, 3}))
          .isEqualTo(new Embedding.NotItsKey());
    }
  }

  @Test
  void withoutATimeStampNothingIsSigned() {
    PreparingSignature alone =
        new PreparingSignature(
            SAMPLES.authorities(
                sha256 -> {
                  throw new IOException("nobody answers");
                }));
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(TAJIKSTANDART))) {
      PreparedSignature prepared = alone.prepare(SEALED, request(TAJIKSTANDART, key));

      assertThat(alone.embed(SEALED, prepared, key.sign(prepared.dataToSign())))
          .isInstanceOf(Embedding.NoTimeStamp.class);
    }
  }

  @Test
  void anAuthorityOnTheNetworkStampsAsWell() throws IOException {
    LocalTimeStamps authority = (LocalTimeStamps) SAMPLES.timeStamps();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/tsa",
        exchange -> {
          byte[] answer = authority.answer(exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(ROSSTANDART))) {
      PreparingSignature networked =
          new PreparingSignature(
              SAMPLES.authorities(
                  new HttpTimeStamps(
                      URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa"))));
      PreparedSignature prepared = networked.prepare(SEALED, request(ROSSTANDART, key));
      byte[] signed =
          SampleOriginals.done(networked.embed(SEALED, prepared, key.sign(prepared.dataToSign())));

      assertThat(Verdicts.of(signed, SAMPLES.trust()))
          .isInstanceOf(Verdict.IncompletelySigned.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aFieldIsSignedOnceAndOnlyIfItExists() {
    byte[] signed = SAMPLES.signed(SEALED, ROSSTANDART);

    assertThatThrownBy(() -> SAMPLES.signed(signed, ROSSTANDART))
        .isInstanceOf(UnsignableException.class);
    assertThatThrownBy(() -> SAMPLES.signed(SEALED, ROSSTANDART, "party-NOBODY"))
        .isInstanceOf(UnsignableException.class);
    assertThatThrownBy(() -> SAMPLES.sealed(SEALED)).isInstanceOf(UnsignableException.class);
    assertThatThrownBy(() -> SAMPLES.signed(SampleOriginals.composed(1, ROSSTANDART), ROSSTANDART))
        .isInstanceOf(UnsignableException.class);
  }

  @Test
  void theVisibleFormShowsOfficePlaceAndTimeInEveryScript() throws IOException {
    byte[] signed = SAMPLES.signed(SEALED, ROSSTANDART);
    try (PDDocument document = Loader.loadPDF(signed)) {
      PDSignatureField field =
          (PDSignatureField)
              document.getDocumentCatalog().getAcroForm(null).getField("party-" + ROSSTANDART);
      var form = field.getWidgets().getFirst().getNormalAppearanceStream();
      assertThat(form.getBBox().getWidth())
          .isEqualTo(field.getWidgets().getFirst().getRectangle().getWidth());
      try (PDDocument alone = new PDDocument()) {
        var page = new org.apache.pdfbox.pdmodel.PDPage(form.getBBox());
        page.setResources(form.getResources());
        page.setContents(form.getContentStream());
        alone.addPage(page);
        assertThat(new PDFTextStripper().getText(alone).replaceAll("[\\s\u00a0]+", " "))
            .contains("ОБРАЗЕЦ / SAMPLE")
            .contains("Ղեկավար")
            .contains("Душанбе, 27.04.2026, 15:12 (UTC+05:00)");
      }
    }
  }

  private static SignatureRequest request(String party, SigningKey key) {
    return new SignatureRequest(
        "party-" + party,
        key.chain(),
        SampleOriginals.SIGNING,
        "Head",
        "Agency " + party,
        "Душанбе");
  }
}
