package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.documents.Composing;
import org.chancery.documents.CopyCertificate;
import org.chancery.documents.Imprint;
import org.chancery.documents.pdf.VeraPdf;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A true copy that anybody can hold against its certificate. */
class CertifiedCopyTests {

  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] CONCLUDED = SampleFiles.two().getLast();
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

  private static RegisteredInstrument instrument(String symbol) {
    return new RegisteredInstrument(
        new Bilingual("Commission (sample)", "Комиссия (образец)"),
        symbol,
        new Bilingual("Memorandum on standardisation", "Меморандум о стандартизации"),
        SampleOriginals.FINGERPRINT,
        1,
        2,
        List.of(),
        List.of(),
        true);
  }

  private static CertifiedCopy.Outcome certify(byte[] pdf, String symbol, Locale language) {
    var occasion =
        new CertifiedCopy.Occasion(
            language,
            ZonedDateTime.now(ZoneId.of("Europe/Minsk")),
            new Bilingual("Depositary", "Депозитарий"),
            "Minsk",
            "https://chancery.example/check");
    try (SigningKey key = SAMPLES.open(SampleAuthority.DEPOSITARY_KEY)) {
      return CertifiedCopy.of(
          pdf, instrument(symbol), occasion, key, SAMPLES.authorities(), new Composing());
    }
  }

  private static CertifiedCopy certified(byte[] pdf, Locale language) {
    return switch (certify(pdf, SampleOriginals.SYMBOL, language)) {
      case CertifiedCopy.Outcome.Certified(CertifiedCopy copy) -> copy;
      case CertifiedCopy.Outcome other -> throw new AssertionError(other);
    };
  }

  @Test
  void theFileStaysAsItIsAndThePageNamesIt() throws Exception {
    for (var language : LANGUAGES) {
      var copy = certified(CONCLUDED, language);
      assertThat(copy.file()).isEqualTo(CONCLUDED);
      try (var page = Loader.loadPDF(copy.certificate())) {
        assertThat(page.getNumberOfPages()).isOne();
        var words = new PDFTextStripper().getText(page).replaceAll("[\\s\\u00a0]+", " ");
        assertThat(words)
            .contains(SampleOriginals.SYMBOL, "https://chancery.example/check")
            .contains(language.equals(Locale.ENGLISH) ? "Certified true copy" : "Заверенная копия")
            .contains(language.equals(Locale.ENGLISH) ? "Agency " : "Ведомство ")
            .contains(ROSSTANDART, TAJIKSTANDART);
        assertThat(words.replace(" ", "")).contains(PreparingSignature.sha256(CONCLUDED));
      }
      Files.createDirectories(Path.of("target/samples"));
      Files.write(
          Path.of("target/samples/certified-copy-" + language.getLanguage() + ".pdf"),
          copy.certificate());
    }
  }

  @Test
  void theDigitsOfTheFileAreCopiedAsTheyAre() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/pdftotext")), "poppler's pdftotext is not installed");
    var pages = new Composing();
    var digits = "ff0fff1ffff2f3ff".repeat(4);
    var certificate =
        new CopyCertificate(
            Locale.ENGLISH, "Commission", "IC/1", "Title", 1, 2, digits, List.of(), "Today");
    var imprint = new Imprint(true, "https://chancery.example/check", Instant.EPOCH);
    var file = Files.createTempFile("copy", ".pdf");
    Files.write(file, pages.compose(certificate, imprint).orRefuse().pdf());
    var reader = new ProcessBuilder("/usr/bin/pdftotext", file.toString(), "-").start();
    var words = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(words.replaceAll("\\s", "")).contains(digits);
    Files.delete(file);
  }

  @Test
  void sixPartiesFitOnThePage() throws IOException {
    var copy = certified(SampleFiles.six().getLast(), Locale.of("ru"));
    try (var page = Loader.loadPDF(copy.certificate())) {
      assertThat(page.getNumberOfPages()).isOne();
    }
  }

  @Test
  void theCertificateIsArchivalAccessibleAndSealed() throws Exception {
    var certificate = certified(CONCLUDED, Locale.ENGLISH).certificate();
    for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      assertThat(VeraPdf.findings(certificate, flavour)).as(flavour.toString()).isEmpty();
    }
    var verdict = Verdicts.of(certificate, SAMPLES.trust());
    assertThat(verdict.evidence())
        .filteredOn(one -> one.kind() == Evidence.Kind.SEALED)
        .singleElement()
        .matches(Evidence::holds);
    assertThat(verdict)
        .as("no instrument, and never taken for one")
        .isNotInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void whatIsNotGenuineOrNotThisInstrumentIsNotCertified() {
    byte[] altered = CONCLUDED.clone();
    altered[altered.length / 3] ^= 1;
    assertThat(certify(altered, SampleOriginals.SYMBOL, Locale.ENGLISH))
        .isInstanceOf(CertifiedCopy.Outcome.NotProved.class);
    assertThat(certify(CONCLUDED, "IC/21/6", Locale.ENGLISH))
        .isInstanceOf(CertifiedCopy.Outcome.NotProved.class);
  }
}
