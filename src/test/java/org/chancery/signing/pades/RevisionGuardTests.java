package org.chancery.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.chancery.signing.Alteration;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdicts;
import org.chancery.signing.pades.RevisionGuard.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack that was ever seen to pass elsewhere is refused here. */
class RevisionGuardTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] SEALED =
      SAMPLES.sealed(
          SampleOriginals.composed(4, SampleOriginals.ROSSTANDART, SampleOriginals.TAJIKSTANDART));
  private static final byte[] FIRST = SAMPLES.signed(SEALED, SampleOriginals.ROSSTANDART);
  private static final byte[] SIGNED = SAMPLES.signed(FIRST, SampleOriginals.TAJIKSTANDART);
  private static final String SECOND_FIELD = "party-" + SampleOriginals.TAJIKSTANDART;

  @Test
  void theUntouchedFileIsGenuine() {
    assertThat(RevisionGuard.inspect(SIGNED).finding()).isEmpty();
    assertThat(verdict(SIGNED)).isInstanceOf(Verdict.Genuine.class);
  }

  @ParameterizedTest
  @EnumSource
  void aChangeAfterTheLastSignatureIsRefused(Attack attack) throws IOException {
    byte[] altered = Tampering.appended(SIGNED, attack);

    assertThat(RevisionGuard.inspect(altered).finding()).isPresent();
    assertThat(verdict(altered)).isInstanceOf(Verdict.AlteredSince.class);
  }

  @ParameterizedTest
  @EnumSource
  void aChangeBetweenTwoSignaturesIsRefused(Attack attack) throws IOException {
    byte[] signedOver =
        SAMPLES.signed(Tampering.appended(FIRST, attack), SampleOriginals.TAJIKSTANDART);

    assertThat(RevisionGuard.inspect(signedOver).finding()).isPresent();
    assertThat(verdict(signedOver)).isInstanceOf(Verdict.AlteredSince.class);
  }

  @ParameterizedTest
  @EnumSource
  void aChangeInsideTheSigningIncrementIsRefused(Attack attack) throws IOException {
    byte[] altered = Tampering.signedTogether(FIRST, SECOND_FIELD, attack);

    Inspection inspection = RevisionGuard.inspect(altered);

    assertThat(inspection.finding())
        .hasValueSatisfying(
            finding -> assertThat(finding.what()).isNotEqualTo(Alteration.SIGNATURE_SPACE));
    assertThat(inspection.signatures()).hasSize(2);
  }

  @Test
  void signingWithoutAnyChangeIsNotRefusedByTheGuard() throws IOException {
    byte[] signed = Tampering.signedTogether(FIRST, SECOND_FIELD, document -> {});

    Inspection inspection = RevisionGuard.inspect(signed);

    assertThat(inspection.finding())
        .hasValueSatisfying(
            finding -> assertThat(finding.detail()).contains("the last signature cannot be read"));
    assertThat(inspection.sound().getLast().field()).isEqualTo(SECOND_FIELD);
  }

  static Stream<byte[]> alteredBytes() {
    int last = Tampering.range(SIGNED, 1).end();
    return Stream.of(
        Tampering.withUpperCaseHex(SIGNED, 0),
        Tampering.withUpperCaseHex(SIGNED, 1),
        Tampering.withUpperCaseHex(SIGNED, 2),
        Tampering.withPadding(SIGNED, 0, '1'),
        Tampering.withPadding(SIGNED, 1, 'f'),
        Tampering.withPadding(SIGNED, 2, '1'),
        Tampering.withWord(SIGNED, 0, "/ByteRange", "/ByteRongo"),
        Tampering.withWord(SIGNED, last, "/ByteRange", "/ByteRongo"),
        Tampering.withWord(SIGNED, last, "/ByteRange [0", "/ByteRange [1"),
        Tampering.withWord(SIGNED, last, "/SubFilter", "/SubFiltor"),
        Tampering.withWord(SIGNED, 0, "/Length", "/Lengtt"),
        Tampering.withWord(SIGNED, 0, "of Agency", "of agency"),
        Tampering.joined(SIGNED, Tampering.bytes("\n")),
        Tampering.joined(SIGNED, Tampering.bytes("garbage")),
        Tampering.joined(SIGNED, Tampering.bytes("\n%%EOF\n")),
        Tampering.joined(SIGNED, SIGNED),
        Arrays.copyOf(SIGNED, SIGNED.length - 3));
  }

  @ParameterizedTest
  @MethodSource("alteredBytes")
  void aChangeOfBytesIsRefused(byte[] altered) {
    assertThat(verdict(altered)).isInstanceOf(Verdict.AlteredSince.class);
  }

  @Test
  void anIncrementThatOnlyRepeatsAnObjectIsRefusedToo() {
    byte[] altered = Tampering.handWritten(SIGNED, 900, "<< >>", "");

    assertThat(verdict(altered))
        .isInstanceOfSatisfying(
            Verdict.AlteredSince.class,
            change -> assertThat(change.what()).isEqualTo(Alteration.ADDED_AFTER_SIGNATURES));
  }

  @Test
  void anObjectTakenAwayIsRefusedAlthoughSomeReadersStillShowIt() {
    byte[] altered = Tampering.handWritten(SIGNED, 900, "<< >>", "24 1\n0000000000 00001 f \n");

    assertThat(verdict(altered)).isInstanceOf(Verdict.AlteredSince.class);
    assertThatRefused(SIGNED.length, altered, "takes an object away");
  }

  @Test
  void anObjectThatNoTableListsIsRefused() {
    byte[] altered = Tampering.handWritten(SIGNED, 900, "<< >>\nendobj\n1 0 obj\n<< >>", "");

    assertThatRefused(SIGNED.length, altered, "does not list its objects");
  }

  @Test
  void anOldPlaceForAnObjectIsRefused() {
    byte[] altered = Tampering.handWritten(SIGNED, 900, "<< >>", "1 1\n0000000015 00000 n \n");

    assertThatRefused(SIGNED.length, altered, "outside itself");
  }

  @Test
  void aKeyWrittenTwiceIsRefusedBecauseReadersDisagree() {
    COSDictionary read = new COSDictionary();
    read.setItem(COSName.V, new COSArray());

    assertThat(NameCount.fits(read, "1 0 obj << /V [] >> endobj")).isTrue();
    assertThat(NameCount.fits(read, "1 0 obj << /V null /V [] >> endobj")).isFalse();
  }

  @Test
  void bytesInFrontOfTheFileAreRefused() {
    byte[] altered = Tampering.joined(Tampering.bytes("%PDF-1.7\n"), SIGNED);

    assertThat(RevisionGuard.inspect(altered).finding()).isPresent();
    assertThat(verdict(altered)).isInstanceOf(Verdict.AlteredSince.class);
  }

  @Test
  void aCopyCutToTheFirstSignatureIsIncompleteNotGenuine() {
    byte[] cut = Arrays.copyOf(SIGNED, Tampering.range(SIGNED, 1).end());

    assertThat(verdict(cut))
        .isInstanceOfSatisfying(
            Verdict.IncompletelySigned.class,
            some ->
                assertThat(some.missing())
                    .extracting(Verdict.Missing::party)
                    .containsExactly(SampleOriginals.TAJIKSTANDART));
  }

  @Test
  void thePageOfAChangeIsNamed() throws IOException {
    byte[] altered = Tampering.appended(SIGNED, Attack.WHITE_ANNOTATION_ON_A_PAGE_WITHOUT_ANY);

    assertThat(verdict(altered))
        .isInstanceOfSatisfying(
            Verdict.AlteredSince.class,
            change -> {
              assertThat(change.what()).isEqualTo(Alteration.ANNOTATION);
              assertThat(change.where().page()).isEqualTo(2);
            });
  }

  private static void assertThatRefused(int start, byte[] altered, String why) {
    try {
      Increment.read(altered, start, altered.length);
    } catch (Refusal refusal) {
      assertThat(refusal.finding().detail()).contains(why);
      return;
    }
    throw new AssertionError("not refused: " + why);
  }

  private static Verdict verdict(byte[] file) {
    return Verdicts.of(file, SAMPLES.trust());
  }
}
