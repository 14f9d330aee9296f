package org.chancery.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.signing.SampleFiles;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks on files with one to six signatures, with revocation lists and time-stamps over all. */
class ArchivedFilesAttackTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final List<byte[]> TWO = SampleFiles.two();
  private static final List<byte[]> SIX = SampleFiles.six();

  /** Each change on a file of another number of signatures. */
  static Stream<Case> onOneToSixSignatures() {
    return Arrays.stream(Attack.values())
        .map(attack -> new Case(attack, attack.ordinal() % SampleOriginals.SIX.size() + 1));
  }

  @ParameterizedTest
  @MethodSource("onOneToSixSignatures")
  void aChangeAfterAnyNumberOfSignaturesIsRefused(Case one) throws IOException {
    assertRefused(Tampering.appended(SIX.get(one.signatures()), one.attack()));
  }

  @ParameterizedTest
  @EnumSource
  void aChangeAfterTheTimeStampOverAllIsRefused(Attack attack) throws IOException {
    assertRefused(Tampering.appended(SIX.getLast(), attack));
  }

  @ParameterizedTest
  @EnumSource
  void aChangeInTheIncrementOfARightTimeStampIsRefused(Attack attack) throws IOException {
    assertAltered(Tampering.stampedTogether(TWO.get(2), SAMPLES.timeStamps(), attack));
  }

  @ParameterizedTest
  @EnumSource
  void moreThanATimeStampIsRefused(StampAttack attack) throws IOException {
    assertAltered(Tampering.stampedTogether(TWO.get(2), SAMPLES.timeStamps(), attack));
  }

  @Test
  void aTimeStampWithoutAnythingElseIsNotRefused() throws IOException {
    assertThat(verdict(Tampering.stampedTogether(TWO.get(2), SAMPLES.timeStamps(), document -> {})))
        .isInstanceOf(Verdict.Genuine.class);
  }

  @ParameterizedTest
  @EnumSource
  void aChangedStoreOfCertificatesIsRefused(StoreAttack attack) throws IOException {
    assertRefused(Tampering.appended(TWO.get(2), attack));
  }

  @ParameterizedTest
  @EnumSource
  void aChangedStoreIsRefusedEvenWhenSomebodySignsOverIt(StoreAttack attack) throws IOException {
    byte[] altered = Tampering.appended(TWO.get(1), attack);

    assertAltered(SAMPLES.signedWithoutLists(altered, SampleOriginals.TAJIKSTANDART));
  }

  @ParameterizedTest
  @EnumSource(names = {"REMOVED_STORE", "ONE_LIST_LESS", "JUNK_AS_A_LIST", "LIST_OF_STRANGERS"})
  void aChangedStoreIsRefusedBehindTheTimeStampToo(StoreAttack attack) throws IOException {
    assertRefused(Tampering.appended(SIX.getLast(), attack));
  }

  static Stream<byte[]> alteredBytes() {
    byte[] archived = TWO.getLast();
    int last = SignedRange.in(archived).ordered().size() - 1;
    return Stream.of(
        Tampering.withUpperCaseHex(archived, last),
        Tampering.withPadding(archived, last, '1'),
        Tampering.withPadding(archived, last, 'f'),
        Tampering.joined(archived, Tampering.bytes("\n")),
        Tampering.joined(archived, Tampering.bytes("garbage")),
        Tampering.joined(archived, Tampering.bytes("\nstartxref\n0\n%%EOF\n")),
        Tampering.joined(archived, archived),
        Tampering.handWritten(archived, 900, "<< >>", ""),
        Tampering.withWord(archived, archived.length - 2_000, "/ByteRange", "/ByteRongo"),
        Tampering.withWord(archived, TWO.get(2).length, "/CRLs", "/CRLz"),
        Arrays.copyOf(archived, archived.length - 3),
        Arrays.copyOf(archived, archived.length - 300));
  }

  @ParameterizedTest
  @MethodSource("alteredBytes")
  void aChangeOfBytesIsRefused(byte[] altered) {
    assertAltered(altered);
  }

  @Test
  void theVerdictOnSixPartiesFollowsTheGuard() throws IOException {
    assertAltered(Tampering.appended(SIX.getLast(), Attack.OVERLAID_TEXT));
    assertAltered(Tampering.appended(SIX.get(5), StoreAttack.REMOVED_STORE));
  }

  @Test
  void aStoreThatOnlyGrowsIsNotRefused() throws IOException {
    byte[] grown = Tampering.appended(TWO.get(2), StoreAttack::addAgain);

    assertThat(verdict(grown)).isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void aTimeStampOverOtherBytesIsNoTimeStamp() throws IOException {
    assertAltered(
        Tampering.stampedTogether(
            TWO.get(2),
            sha256 -> SAMPLES.timeStamps().stamp(new byte[sha256.length]),
            document -> {}));
  }

  @Test
  void aTimeStampOfStrangersIsNotTrusted() throws IOException {
    byte[] stamped =
        Tampering.stampedTogether(
            TWO.get(2), SampleOriginals.strangers().timeStamps(), document -> {});

    assertThat(verdict(stamped))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo(Verdict.Doubt.NOT_TRUSTED));
  }

  @Test
  void aCompletionThatNamesDataForEachSignatureIsHonest() throws IOException {
    byte[] old =
        SAMPLES.signedWithoutLists(
            SAMPLES.sealedWithoutLists(SampleOriginals.composed(1, SampleOriginals.SARM)),
            SampleOriginals.SARM);

    assertThat(verdict(NationalTool.completed(old, SAMPLES.authorities())))
        .isInstanceOf(Verdict.Genuine.class);
  }

  /** Wherever a copy is cut, it is never called genuine before everybody signed. */
  static Stream<Integer> ends() {
    return RevisionGuard.inspect(SIX.getLast()).sound().stream()
        .map(RevisionGuard.Sound::end)
        .limit(12);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aCopyCutBeforeTheLastSignatureIsIncomplete(int end) {
    assertThat(verdict(Arrays.copyOf(SIX.getLast(), end)))
        .isInstanceOf(Verdict.IncompletelySigned.class);
  }

  @Test
  void signaturesInAnotherOrderAreRefused() {
    byte[] sealed = TWO.getFirst();
    byte[] first = Arrays.copyOfRange(TWO.get(1), sealed.length, TWO.get(1).length);
    byte[] second = Arrays.copyOfRange(TWO.get(2), TWO.get(1).length, TWO.get(2).length);

    assertAltered(Tampering.joined(Tampering.joined(sealed, second), first));
    assertAltered(Tampering.joined(TWO.get(1), first));
  }

  @Test
  void everyStepOfSixPartiesIsSoundAndSaysWhoIsMissing() {
    IntStream.range(0, SIX.size() - 2)
        .forEach(
            i ->
                assertThat(verdict(SIX.get(i)))
                    .isInstanceOfSatisfying(
                        Verdict.IncompletelySigned.class,
                        some -> assertThat(some.missing()).hasSize(6 - i)));
    assertThat(verdict(SIX.getLast())).isInstanceOf(Verdict.Genuine.class);
  }

  /** By the guard; that a verdict follows it is shown by the others. */
  private static void assertRefused(byte[] altered) {
    assertThat(RevisionGuard.inspect(altered).finding()).isPresent();
  }

  private static void assertAltered(byte[] altered) {
    assertThat(verdict(altered)).isInstanceOf(Verdict.AlteredSince.class);
  }

  private static Verdict verdict(byte[] file) {
    return Verdicts.of(file, SAMPLES.trust());
  }

  record Case(Attack attack, int signatures) {
    @Override
    public String toString() {
      return attack + " after " + signatures + " signatures";
    }
  }
}
