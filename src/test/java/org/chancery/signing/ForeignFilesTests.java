package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chancery.signing.Verdict.Doubt;
import org.chancery.signing.pades.NationalTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on files that others made, and on files of ours in which a key had no right to sign. */
class ForeignFilesTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final String FIELD = "letter";
  private static final String AGENCY = "C=RU,O=Agency,OU=" + ROSSTANDART;
  private static final int WEAK = 1024;
  private static final int STRONG = 3072;

  @TempDir Path folder;

  @Test
  void aLetterOfAnAgencyIsNotOursButValidlySigned() {
    byte[] letter = letterSigned(SAMPLES, "T");

    assertThat(Verdicts.of(letter, SAMPLES.trust()))
        .isInstanceOfSatisfying(
            Verdict.ValidlySignedElsewhere.class,
            elsewhere -> {
              assertThat(elsewhere.signers())
                  .singleElement()
                  .returns("Agency " + ROSSTANDART, by -> by.agency(Locale.ENGLISH));
              assertThat(elsewhere.evidence())
                  .extracting(Evidence::kind)
                  .contains(Evidence.Kind.REVOCATION_NOT_ASKED);
            });
  }

  @Test
  void aLetterWithItsListsSaysThatNobodyWithdrewTheCertificate() {
    assertThat(Verdicts.of(letterSigned(SAMPLES, "LTA"), SAMPLES.trust()))
        .isInstanceOfSatisfying(
            Verdict.ValidlySignedElsewhere.class,
            elsewhere ->
                assertThat(elsewhere.evidence())
                    .extracting(Evidence::kind)
                    .contains(Evidence.Kind.LONG_TERM)
                    .doesNotContain(Evidence.Kind.REVOCATION_NOT_ASKED));
  }

  @Test
  void aLetterOfStrangersIsNotTrusted() {
    assertDoubt(letterSigned(SampleOriginals.strangers(), "T"), SAMPLES, Doubt.NOT_TRUSTED);
  }

  @Test
  void aLetterWithoutATimeIsUncertain() {
    assertDoubt(letterSigned(SAMPLES, "B"), SAMPLES, Doubt.NO_TIME_STAMP);
  }

  @Test
  void aLetterThatWasChangedIsAlteredOrUncertainButNeverValid() {
    byte[] letter = letterSigned(SAMPLES, "T");
    byte[] changed = letter.clone();
    changed[new String(letter, StandardCharsets.ISO_8859_1).indexOf("/MediaBox")] ^= 1;
    byte[] longer = java.util.Arrays.copyOf(letter, letter.length + 1);
    longer[letter.length] = '\n';

    assertThat(Verdicts.of(changed, SAMPLES.trust())).isInstanceOf(Verdict.AlteredSince.class);
    assertDoubt(longer, SAMPLES, Doubt.NOT_VALID);
  }

  @Test
  void aLetterSignedWithAWithdrawnKeyIsNotValid() throws IOException {
    SampleOriginals theirs = SampleOriginals.copy(folder);
    theirs.authority.revoke(SampleOriginals.keyName(ROSSTANDART), anHourAgo());
    byte[] letter = NationalTool.completedAnyhow(letterSigned(theirs, "T"), theirs.authorities());

    assertDoubt(letter, theirs, Doubt.REVOKED);
  }

  @Test
  void aFileOfOursSignedWithAWithdrawnKeySaysSo() throws IOException {
    SampleOriginals theirs = SampleOriginals.copy(folder);
    byte[] sealed = theirs.sealed(SampleOriginals.composed(1, ROSSTANDART));
    theirs.authority.revoke(SampleOriginals.keyName(ROSSTANDART), anHourAgo());
    byte[] signed =
        NationalTool.completedAnyhow(
            theirs.signedWithoutLists(sealed, ROSSTANDART), theirs.authorities());

    assertDoubt(signed, theirs, Doubt.REVOKED);
  }

  @Test
  void aFileOfOursSignedWithTooWeakAKeyIsNotValid() throws Exception {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART));
    byte[] signed =
        NationalTool.signed(
            sealed, "party-" + ROSSTANDART, key(WEAK, AGENCY), "T", SAMPLES.authorities());

    assertDoubt(
        NationalTool.completedAnyhow(signed, SAMPLES.authorities()), SAMPLES, Doubt.NOT_VALID);
  }

  @ParameterizedTest
  @CsvSource({
    "'CN=A Person,SURNAME=Person,GIVENNAME=A', ''",
    "'CN=A Person,SURNAME=Person,T=Director', Director",
    "CN=Director, Director"
  })
  void anOfficeIsNamedAndAPersonNever(String names, String office) throws Exception {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART));
    byte[] signed =
        NationalTool.completedAnyhow(
            NationalTool.signed(
                sealed,
                "party-" + ROSSTANDART,
                key(STRONG, AGENCY + "," + names),
                "T",
                SAMPLES.authorities()),
            SAMPLES.authorities());

    Verdict verdict = Verdicts.of(signed, SAMPLES.trust());

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Genuine.class,
            genuine ->
                assertThat(genuine.signers())
                    .singleElement()
                    .returns(office, by -> by.office(Locale.ENGLISH)));
    assertThat(new VerdictWords(Locale.ENGLISH).details(verdict))
        .anyMatch(
            line ->
                line.startsWith(
                    office.isEmpty() ? "Signed for Agency " : "Signed by Director, Agency "));
  }

  @Test
  void aSealedFileThatDoesNotSayWhatItIsIsUncertain() {
    for (String said : List.of("chancery:Kind>", "chancery:States>")) {
      String composed =
          new String(SampleOriginals.composed(1, ROSSTANDART), StandardCharsets.ISO_8859_1);
      assertThat(composed).contains(said);
      byte[] silent =
          composed
              .replace(said, said.replace("chancery:", "chancery:Z").replaceFirst(".>$", ">"))
              .getBytes(StandardCharsets.ISO_8859_1);

      assertDoubt(SAMPLES.signed(SAMPLES.sealed(silent), ROSSTANDART), SAMPLES, Doubt.NO_STATEMENT);
    }
  }

  /** A page that nobody in the commission made, signed by an agency with a tool of its own. */
  static byte[] letterSigned(SampleOriginals samples, String level) {
    try (SigningKey key = samples.open(SampleOriginals.keyName(ROSSTANDART))) {
      return NationalTool.signed(letter(), FIELD, key, level, samples.authorities());
    }
  }

  private static byte[] letter() {
    try (PDDocument letter = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      letter.addPage(page);
      PDAcroForm form = new PDAcroForm(letter);
      letter.getDocumentCatalog().setAcroForm(form);
      PDSignatureField field = new PDSignatureField(form);
      field.setPartialName(FIELD);
      field.getWidgets().getFirst().setRectangle(new PDRectangle());
      field.getWidgets().getFirst().setPage(page);
      page.getAnnotations().add(field.getWidgets().getFirst());
      form.getFields().add(field);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      letter.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Clock anHourAgo() {
    return Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
  }

  /** A key of so many bits, certified by Russia for this subject. */
  private static SigningKey key(int bits, String subject) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    KeyPair pair = generator.generateKeyPair();
    SampleCertificates.Issued root =
        SampleStore.read(
            SAMPLES.authority.trust().resolveSibling("authority"),
            "ca-RU",
            SampleOriginals.PASSPHRASE);
    X509Certificate issuer = root.chain().getFirst();
    Instant since = issuer.getNotBefore().toInstant();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
            BigInteger.valueOf(System.nanoTime()),
            Date.from(since),
            issuer.getNotAfter(),
            new X500Name(subject),
            pair.getPublic());
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder(SampleCertificates.algorithm(root.key()))
                        .build(root.key())));
    return new SigningKey() {
      @Override
      public List<X509Certificate> chain() {
        return List.of(certificate, issuer);
      }

      @Override
      public byte[] sign(byte[] dataToSign) {
        try {
          Signature signature = Signature.getInstance("SHA256withRSA");
          signature.initSign(pair.getPrivate());
          signature.update(dataToSign);
          return signature.sign();
        } catch (java.security.GeneralSecurityException impossible) {
          throw new IllegalStateException(impossible);
        }
      }

      @Override
      public void close() {
        // nothing to forget
      }
    };
  }

  private static void assertDoubt(byte[] file, SampleOriginals samples, Doubt why) {
    assertThat(Verdicts.of(file, samples.trust()))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class, unknown -> assertThat(unknown.why()).isEqualTo(why));
  }
}
