package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public check page says of files of every kind. */
class VerdictsTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] CONCLUDED = SAMPLES.concluded(ROSSTANDART, TAJIKSTANDART);

  @TempDir Path folder;

  @Test
  void aConcludedMemorandumIsGenuineAndSaysWhatWasNotAsked() {
    Verdict verdict = Verdicts.of(CONCLUDED, SAMPLES.trust());

    assertThat(verdict).isInstanceOf(Verdict.Genuine.class);
    assertThat(verdict.evidence())
        .extracting(Evidence::kind)
        .contains(
            Evidence.Kind.SEALED,
            Evidence.Kind.NOTHING_ADDED,
            Evidence.Kind.TIME_STAMPED,
            Evidence.Kind.LONG_TERM,
            Evidence.Kind.SAMPLE);
    assertThat(verdict.evidence()).allMatch(Evidence::holds);
  }

  @Test
  void theEngineItselfPassesEverySignatureUnderTheStrictPolicy() {
    assertThat(Verdicts.of(CONCLUDED, SAMPLES.trust()).evidence())
        .filteredOn(one -> one.kind() == Evidence.Kind.ENGINE)
        .hasSize(3)
        .allSatisfy(
            one -> assertThat(one.arguments().get(1).toString()).startsWith("TOTAL_PASSED"));
  }

  @Test
  void signersAreNamedAsTheDepositarySealedThemInBothLanguages() {
    assertThat(Verdicts.of(CONCLUDED, SAMPLES.trust()))
        .isInstanceOfSatisfying(
            Verdict.Genuine.class,
            genuine ->
                assertThat(genuine.signers().getFirst())
                    .returns(named("Agency ", "Ведомство "), SignedBy::agency)
                    .returns(named("Head of ", "Руководитель "), SignedBy::office));
    assertThat(new VerdictWords(Locale.of("ru")).sentence(Verdicts.of(CONCLUDED, SAMPLES.trust())))
        .contains("Ведомство " + ROSSTANDART)
        .doesNotContain("Agency");
  }

  @Test
  void whoHasNotSignedIsNamedAsTheDepositarySealedIt() {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART, TAJIKSTANDART));

    assertThat(Verdicts.of(SAMPLES.signed(sealed, TAJIKSTANDART), SAMPLES.trust()))
        .isInstanceOfSatisfying(
            Verdict.IncompletelySigned.class,
            some ->
                assertThat(some.missing())
                    .containsExactly(
                        new Verdict.Missing(ROSSTANDART, named("Agency ", "Ведомство "))));
  }

  @Test
  void namesThatNobodySealedAreNeverSaid() {
    byte[] sealedByStrangers =
        SampleOriginals.strangers().sealed(SampleOriginals.composed(1, ROSSTANDART));

    assertThat(signedLines(SAMPLES.signed(sealedByStrangers, ROSSTANDART)))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain("Ведомство", "Руководитель"));
  }

  @Test
  void theSealedNamesOfAPartyAreNotLentToAnotherOrToAStranger() {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART, TAJIKSTANDART));

    for (byte[] signed :
        List.of(
            SAMPLES.signed(sealed, TAJIKSTANDART, "party-" + ROSSTANDART),
            SampleOriginals.strangers().signed(sealed, ROSSTANDART))) {
      assertThat(signedLines(signed))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).doesNotContain("Ведомство", "Руководитель"));
    }
  }

  @Test
  void theCertificatesOwnWordsStayForEngineers() {
    assertThat(Verdicts.of(CONCLUDED, SAMPLES.trust()).evidence())
        .filteredOn(one -> one.kind() == Evidence.Kind.ENGINE)
        .anySatisfy(
            one ->
                assertThat(one.arguments().get(1).toString())
                    .contains("Head of " + ROSSTANDART, "Agency " + ROSSTANDART, "SAMPLE"));
  }

  @Test
  void aDeputyIsNamedByTheOfficeOfTheirOwnCertificate() throws IOException {
    SampleOriginals samples = SampleOriginals.copy(folder);
    samples.certify("deputy", "RU", ROSSTANDART, "Deputy head of " + ROSSTANDART);
    byte[] sealed = samples.sealed(SampleOriginals.composed(1, ROSSTANDART));
    byte[] byHead = samples.signed(sealed, ROSSTANDART);
    byte[] byDeputy = samples.signedWith("deputy", sealed, ROSSTANDART);
    String deputy = "Deputy head of " + ROSSTANDART;

    assertThat(signer(byHead).office()).isEqualTo(named("Head of ", "Руководитель "));
    assertThat(signer(byDeputy))
        .returns(new Bilingual(deputy, deputy), SignedBy::office)
        .returns(named("Agency ", "Ведомство "), SignedBy::agency);
    assertThat(signedLines(byDeputy))
        .singleElement()
        .satisfies(line -> assertThat(line).contains(deputy).doesNotContain("Руководитель"));
  }

  private static SignedBy signer(byte[] file) {
    return switch (Verdicts.of(file, SAMPLES.trust())) {
      case Verdict.Genuine genuine -> genuine.signers().getFirst();
      case Verdict other -> throw new AssertionError(other);
    };
  }

  private static Bilingual named(String en, String ru) {
    return new Bilingual(en + ROSSTANDART, ru + ROSSTANDART);
  }

  private static List<String> signedLines(byte[] file) {
    VerdictWords words = new VerdictWords(Locale.of("ru"));
    return Verdicts.of(file, SAMPLES.trust()).evidence().stream()
        .filter(one -> one.kind() == Evidence.Kind.SIGNED)
        .map(words::line)
        .toList();
  }

  @Test
  void anotherReaderAgrees() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/pdfsig")), "poppler's pdfsig is not installed");
    Path file = Files.write(folder.resolve("concluded.pdf"), CONCLUDED);

    Process pdfsig =
        new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString())
            .redirectErrorStream(true)
            .start();
    String words = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(pdfsig.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(words.split("Signature is Valid", -1)).hasSize(4);
  }

  @Test
  void aFileOfStrangersIsNotTrusted() {
    byte[] theirs = SampleOriginals.strangers().concluded(ROSSTANDART);

    assertThat(Verdicts.of(theirs, SAMPLES.trust())).isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void aStrangersSignatureUnderOurSealIsNotTrusted() {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART));
    byte[] signed = SampleOriginals.strangers().signed(sealed, ROSSTANDART);

    assertDoubt(signed, Verdict.Doubt.NOT_TRUSTED);
  }

  @Test
  void aPartyThatSignsInAnothersFieldIsNoticed() {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, ROSSTANDART, TAJIKSTANDART));
    byte[] signed = SAMPLES.signed(sealed, TAJIKSTANDART, "party-" + ROSSTANDART);

    assertDoubt(signed, Verdict.Doubt.FOREIGN_FIELD);
  }

  @ParameterizedTest
  @CsvSource({"RU, ROSSTANDART", "RU, RU"})
  void anotherStatesAuthorityCannotMakeASignatoryOfAParty(String theirs, String party)
      throws IOException {
    SampleOriginals samples = SampleOriginals.copy(folder);
    samples.certify("forger", "TJ", party, "Head of " + party);
    byte[] sealed = samples.sealed(SampleOriginals.composed(1, party));
    byte[] forged = samples.signedWith("forger", sealed, party);

    assertDoubt(forged, Verdict.Doubt.FOREIGN_FIELD);
    assertThat(signedLines(forged))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain("Ведомство", "Руководитель"));
    samples.certify("own", theirs, party, "Head of " + party);
    assertThat(Verdicts.of(samples.signedWith("own", sealed, party), SAMPLES.trust()))
        .isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void anAgencyDoesNotSignForItsStateWithItsOwnCertificate() {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, "TJ"));

    assertDoubt(SAMPLES.signed(sealed, TAJIKSTANDART, "party-TJ"), Verdict.Doubt.FOREIGN_FIELD);
  }

  @Test
  void aPartyCannotSealWhatOnlyTheDepositarySeals() {
    byte[] composed = SampleOriginals.composed(1, TAJIKSTANDART);
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(TAJIKSTANDART))) {
      byte[] sealed =
          SampleOriginals.done(
              new Sealing(SAMPLES.authorities())
                  .seal(
                      composed,
                      key,
                      new SignatureRequest(
                          "seal",
                          key.chain(),
                          SampleOriginals.SIGNING,
                          "Depositary",
                          "Secretariat",
                          "")));

      assertDoubt(SAMPLES.signed(sealed, TAJIKSTANDART), Verdict.Doubt.NOT_SEALED);
    }
  }

  @Test
  void aStateRootDoesNotSpeakForAnotherState() {
    Trust all = SAMPLES.trust();
    Trust crossed =
        new Trust(
            all.depositary(),
            Map.of(
                "RU",
                List.copyOf(all.states().get("TJ")),
                "TJ",
                List.copyOf(all.states().get("RU"))),
            all.time());

    assertThat(Verdicts.of(CONCLUDED, crossed)).isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void aTimeThatNobodyTrustsIsNoTime() {
    Trust all = SAMPLES.trust();

    assertThat(Verdicts.of(CONCLUDED, new Trust(all.depositary(), all.states(), List.of())))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo(Verdict.Doubt.NO_TIME_STAMP));
  }

  @Test
  void aFileThatIsNoPdfIsSaidToBeNone() {
    assertUnreadable("hello".getBytes(StandardCharsets.US_ASCII), Verdict.Unreadable.NO_PDF);
    assertUnreadable(new byte[0], Verdict.Unreadable.EMPTY);
    assertUnreadable(
        "%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII),
        Verdict.Unreadable.DAMAGED);
  }

  @Test
  void aFileBeyondTheBoundIsNotRead() {
    assertUnreadable(new byte[Verdicts.MOST_BYTES + 1], Verdict.Unreadable.TOO_LARGE);
  }

  @Test
  void aFileThatUnfoldsWithoutEndIsNotUnfolded() throws IOException {
    byte[] bomb = unfoldingWithoutEnd();

    assertThat(bomb.length).isLessThan(100_000);
    assertUnreadable(bomb, Verdict.Unreadable.UNFOLDS);
  }

  /** A small file that is compressed twice. */
  static byte[] unfoldingWithoutEnd() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        "%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n"
            .getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream once = new DeflaterOutputStream(bytes);
        DeflaterOutputStream twice = new DeflaterOutputStream(once)) {
      byte[] nothing = new byte[1 << 20];
      for (long written = 0; written <= Verdicts.MOST_UNFOLDED; written += nothing.length) {
        twice.write(nothing);
      }
    }
    return bytes.toByteArray();
  }

  private static void assertDoubt(byte[] file, Verdict.Doubt why) {
    assertThat(Verdicts.of(file, SAMPLES.trust()))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class, unknown -> assertThat(unknown.why()).isEqualTo(why));
  }

  private static void assertUnreadable(byte[] file, Verdict.Unreadable why) {
    assertThat(Verdicts.of(file, SAMPLES.trust()))
        .isInstanceOfSatisfying(Verdict.NotAPdf.class, not -> assertThat(not.why()).isEqualTo(why));
  }
}
