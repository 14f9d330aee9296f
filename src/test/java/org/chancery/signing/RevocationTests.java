package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.signing.pades.NationalTool;
import org.chancery.signing.pades.RevisionGuard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Withdrawn certificates: what the lists say, and what follows for whoever signs. */
class RevocationTests {
  private static final Instant BEGINNING =
      Clock.systemUTC().instant().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

  @TempDir static Path folder;
  private static SampleOriginals own;

  @BeforeAll
  static void issue() throws IOException {
    own = SampleOriginals.copy(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"depositary", "time", "state-RU", "state-TJ"})
  void everyRootPublishesItsOwnSignedList(String name) throws Exception {
    X509CRL list = list(name, Clock.systemUTC());
    X509Certificate root = Trust.read(folder.resolve("trust").resolve(name + ".pem")).getFirst();

    list.verify(root.getPublicKey());
    assertThat(list.getIssuerX500Principal()).isEqualTo(root.getSubjectX500Principal());
    assertThat(list.getNextUpdate()).isAfter(list.getThisUpdate());
  }

  @Test
  void everyCertificateNamesTheAddressOfItsList() {
    assertThat(distributionPoint(SampleOriginals.keyName(TAJIKSTANDART)))
        .contains("https://chancery.example/revocation/state-TJ.crl");
    assertThat(distributionPoint(SampleAuthority.DEPOSITARY_KEY))
        .contains("https://chancery.example/revocation/depositary.crl");
    assertThat(distributionPoint(SampleAuthority.TIME_KEY))
        .contains("https://chancery.example/revocation/time.crl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state-XX", "", "../keys/depositary", "ca-RU", "STATE-RU"})
  void anUnknownNameHasNoList(String name) throws IOException {
    assertThat(own.authority.revocation(Clock.systemUTC()).list(name)).isEmpty();
  }

  @Test
  void aListIsIssuedAnewWhenItIsOldAndKeptUntilThen(@TempDir Path other) throws Exception {
    SampleClock clock = new SampleClock(BEGINNING);
    SampleRevocation lists = SampleOriginals.copy(other).authority.revocation(clock);
    byte[] first = lists.list("depositary").orElseThrow();

    clock.pass(SampleRevocation.OLDEST);
    assertThat(lists.list("depositary").orElseThrow()).isEqualTo(first);
    clock.pass(Duration.ofSeconds(1));
    assertThat(read(lists.list("depositary").orElseThrow()).getThisUpdate())
        .isEqualTo(java.util.Date.from(clock.instant()));
  }

  @Test
  void whoseCertificateWasWithdrawnSignsNoMoreAndOthersDo(@TempDir Path other) throws Exception {
    SampleOriginals theirs = SampleOriginals.copy(other);
    byte[] sealed = theirs.sealed(SampleOriginals.composed(1, ROSSTANDART, TAJIKSTANDART));
    byte[] first = theirs.signed(sealed, ROSSTANDART);
    // lists know seconds only: what was signed in the same second counts as withdrawn
    theirs.authority.revoke(
        SampleOriginals.keyName(ROSSTANDART),
        Clock.offset(Clock.systemUTC(), Duration.ofSeconds(2)));

    assertThat(theirs.embedding(sealed, ROSSTANDART, "party-" + ROSSTANDART))
        .isInstanceOfSatisfying(
            Embedding.Revoked.class,
            revoked ->
                assertThat(revoked.certificate())
                    .isEqualTo(theirs.keys.chain(SampleOriginals.keyName(ROSSTANDART)).getFirst()));
    byte[] both = theirs.archived(theirs.signed(first, TAJIKSTANDART));
    assertThat(Verdicts.of(both, theirs.trust())).isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void aSignatureMadeWithAWithdrawnKeyElsewhereIsNeverGenuine(@TempDir Path other)
      throws Exception {
    SampleOriginals theirs = SampleOriginals.copy(other);
    byte[] sealed = theirs.sealed(SampleOriginals.composed(1, ROSSTANDART));
    theirs.authority.revoke(SampleOriginals.keyName(ROSSTANDART), Clock.systemUTC());
    byte[] stolen = theirs.signedWithoutLists(sealed, ROSSTANDART);

    assertThat(Verdicts.of(stolen, theirs.trust()))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo(Verdict.Doubt.REVOCATION_UNKNOWN));
    assertThat(new PreparingSignature(theirs.authorities()).complete(stolen))
        .isInstanceOf(Embedding.Revoked.class);
  }

  @Test
  void cuttingTheListsOffMakesNoWithdrawnKeyGenuine(@TempDir Path other) throws Exception {
    SampleOriginals theirs = SampleOriginals.copy(other);
    byte[] sealed = theirs.sealed(SampleOriginals.composed(1, ROSSTANDART, TAJIKSTANDART));
    byte[] cut = Arrays.copyOf(sealed, RevisionGuard.inspect(sealed).sound().getFirst().end());
    theirs.authority.revoke(SampleOriginals.keyName(TAJIKSTANDART), Clock.systemUTC());
    byte[] stolen = theirs.signedWithoutLists(cut, TAJIKSTANDART);
    byte[] both = theirs.signedWithoutLists(stolen, ROSSTANDART);

    assertThat(List.of(stolen, both))
        .allSatisfy(
            file ->
                assertThat(Verdicts.of(file, theirs.trust()))
                    .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown ->
                            assertThat(unknown.why()).isEqualTo(Verdict.Doubt.REVOCATION_UNKNOWN)));
    assertThat(Verdicts.of(cut, theirs.trust())).isInstanceOf(Verdict.IncompletelySigned.class);
  }

  @Test
  void aListThatWasOverBeforeTheSignatureProvesNothing(@TempDir Path other) throws Exception {
    SampleOriginals theirs = SampleOriginals.copy(other);
    byte[] sealed = theirs.sealed(SampleOriginals.composed(1, ROSSTANDART));
    byte[] old =
        theirs
            .authority
            .revocation(Clock.fixed(BEGINNING, java.time.ZoneOffset.UTC))
            .list("state-RU")
            .orElseThrow();
    theirs.authority.revoke(SampleOriginals.keyName(ROSSTANDART), Clock.systemUTC());
    Authorities now = theirs.authorities();
    X509Certificate russia = theirs.keys.chain(SampleOriginals.keyName(ROSSTANDART)).get(1);
    Authorities forged =
        new Authorities(
            now.time(),
            (certificate, issuer) ->
                issuer.equals(russia) ? old : now.withdrawn().newest(certificate, issuer),
            now.roots());

    byte[] stolen =
        NationalTool.completedAnyhow(theirs.signedWithoutLists(sealed, ROSSTANDART), forged);

    assertThat(Verdicts.of(stolen, theirs.trust()))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo(Verdict.Doubt.REVOCATION_UNKNOWN));
  }

  @Test
  void onlyTheLastSignatureOfAnHonestCopyLacksItsLists() {
    byte[] sealed =
        own.sealed(
            SampleOriginals.composed(1, SampleOriginals.SIX.subList(0, 3).toArray(String[]::new)));
    byte[] first = own.signedWithoutLists(sealed, ROSSTANDART);

    assertThat(Verdicts.of(first, own.trust())).isInstanceOf(Verdict.IncompletelySigned.class);
    assertThat(Verdicts.of(own.signedWithoutLists(first, TAJIKSTANDART), own.trust()))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo(Verdict.Doubt.REVOCATION_UNKNOWN));
  }

  @Test
  void withoutAListNothingIsSigned() throws IOException {
    byte[] sealed = own.sealed(SampleOriginals.composed(1, ROSSTANDART));
    RevocationLists nobody =
        (certificate, issuer) -> {
          throw new IOException("nobody answers");
        };
    PreparingSignature alone =
        new PreparingSignature(new Authorities(own.timeStamps(), nobody, own::trust));
    try (SigningKey key = own.open(SampleOriginals.keyName(ROSSTANDART))) {
      PreparedSignature prepared =
          alone.prepare(sealed, SampleOriginals.request(ROSSTANDART, "party-" + ROSSTANDART, key));

      assertThat(alone.embed(sealed, prepared, key.sign(prepared.dataToSign())))
          .isEqualTo(new Embedding.NoRevocationList("nobody answers"));
    }
  }

  @Test
  void aFileWithoutAnyListsIsGenuineOnlyOnceTheyAreBrought() {
    byte[] old =
        own.signedWithoutLists(
            own.sealedWithoutLists(SampleOriginals.composed(1, ROSSTANDART)), ROSSTANDART);

    assertThat(Verdicts.of(old, own.trust()))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo(Verdict.Doubt.REVOCATION_UNKNOWN));
    assertThat(Verdicts.of(own.archived(old), own.trust()))
        .isInstanceOfSatisfying(
            Verdict.Genuine.class,
            genuine ->
                assertThat(genuine.evidence())
                    .extracting(Evidence::kind)
                    .contains(Evidence.Kind.LONG_TERM, Evidence.Kind.ARCHIVED));
  }

  @Test
  void theProofIsRenewedByAnotherTimeStamp() {
    byte[] once = SampleFiles.two().getLast();
    byte[] twice = SampleOriginals.shared().archived(once);

    assertThat(twice).startsWith(once);
    assertThat(Verdicts.of(twice, SampleOriginals.shared().trust()))
        .isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void theListsFolderHoldsNothingElse() throws IOException {
    own.authority.revocation(Clock.systemUTC()).list("time");
    try (Stream<Path> files = Files.list(folder.resolve("revocation"))) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".crl"));
    }
  }

  private static X509CRL list(String name, Clock clock) throws Exception {
    return read(own.authority.revocation(clock).list(name).orElseThrow());
  }

  private static X509CRL read(byte[] list) throws Exception {
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
  }

  private static String distributionPoint(String key) {
    return new String(
        own.keys.chain(key).getFirst().getExtensionValue("2.5.29.31"),
        java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
