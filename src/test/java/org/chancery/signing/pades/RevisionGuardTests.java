package org.chancery.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.chancery.signing.Alteration;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdicts;
import org.chancery.signing.pades.RevisionGuard.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void anIncrementThatOnlyRepeatsAnObjectIsRefusedToo() throws IOException {
    int catalog = catalog(SIGNED);
    byte[] altered = Tampering.handWritten(SIGNED, catalog, Tampering.written(SIGNED, catalog), "");

    assertThat(verdict(altered))
        .isInstanceOfSatisfying(
            Verdict.AlteredSince.class,
            change -> assertThat(change.what()).isEqualTo(Alteration.ADDED_AFTER_SIGNATURES));
    assertThat(RevisionGuard.inspect(altered).finding())
        .hasValueSatisfying(
            finding -> assertThat(finding.detail()).isEqualTo("an increment brings nothing"));
  }

  @Test
  void anObjectThatNothingUsesIsRefused() {
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
  void aTrailerThatNamesTwoRootsIsRefusedBecauseReadersDisagree() throws IOException {
    byte[] behind =
        Tampering.inTheLastTrailer(SIGNED, "/Root", "/Root " + catalog(SIGNED) + "0 0 R /Root");
    byte[] within =
        Tampering.inTheLastTrailer(
            Tampering.signedTogether(FIRST, SECOND_FIELD, document -> {}),
            "/Root",
            "/Root 99 0 R /Root");

    assertThat(verdict(behind)).isInstanceOf(Verdict.AlteredSince.class);
    assertThat(RevisionGuard.inspect(behind).finding()).isPresent();
    assertThat(RevisionGuard.inspect(within).finding())
        .hasValueSatisfying(
            finding ->
                assertThat(finding.detail()).isEqualTo("the trailer is written ambiguously"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Info 99 0 R /Info",
        "/Prev 9 /Prev",
        "/Si#7ae 9 /Size",
        "/Prev %9\n",
        "/Extra 1 /Prev",
        "/XRefStm 15 /Prev"
      })
  void aTrailerThatCanBeReadInTwoWaysIsRefused(String written) {
    String word = written.contains("Info") ? "/Info" : written.contains("ize") ? "/Size" : "/Prev";
    byte[] altered = Tampering.inTheLastTrailer(SIGNED, word, written);

    assertThat(RevisionGuard.inspect(altered).finding()).isPresent();
    assertThat(verdict(altered)).isInstanceOf(Verdict.AlteredSince.class);
  }

  @Test
  void aCatalogHiddenInAPictureIsRefused() throws IOException {
    byte[] altered =
        Tampering.signedTogether(
            FIRST,
            SECOND_FIELD,
            document -> {
              COSStream form = document.getDocument().createCOSStream();
              try (OutputStream out = form.createOutputStream()) {
                out.write('q');
              }
              form.setItem(COSName.TYPE, COSName.XOBJECT);
              form.setItem(COSName.SUBTYPE, COSName.FORM);
              form.setItem(COSName.BBOX, new PDRectangle(10, 10).getCOSArray());
              COSDictionary resources = new COSDictionary();
              resources.setItem(COSName.XOBJECT, another(document));
              form.setItem(COSName.RESOURCES, resources);
              COSDictionary appearance = new COSDictionary();
              appearance.setItem(COSName.N, form);
              Attack.field(document, SECOND_FIELD).getCOSObject().setItem(COSName.AP, appearance);
            });

    assertThat(RevisionGuard.inspect(altered).finding())
        .hasValueSatisfying(finding -> assertThat(finding.what()).isEqualTo(Alteration.APPEARANCE));
  }

  /** A catalog of other pages, in the place of images. */
  private static COSDictionary another(PDDocument document) {
    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    COSDictionary pages = new COSDictionary();
    pages.setItem(COSName.TYPE, COSName.PAGES);
    COSArray kids = new COSArray();
    kids.add(document.getPage(0).getCOSObject());
    pages.setItem(COSName.KIDS, kids);
    pages.setInt(COSName.COUNT, 1);
    catalog.setItem(COSName.PAGES, pages);
    return catalog;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<< /V [1 true (a\\057b)] /T <</N /A>> >>",
        "<</V[1 true<612F62>]/T<</N/A>>>>",
        "<< /T << /N /#41 >> /V\n[ 1 true (a/b)]>>"
      })
  void anObjectFitsHoweverItIsSpelled(String written) {
    assertThat(Spelling.fits(read(), "1 0 obj " + written + " endobj")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<< /V [1 true (a\\057b)] /T <</N /A>> /V [1 true (a/b)] >>",
        "<< /V null /V [1 true (a/b)] /T <</N /A>> >>",
        "<< /#56 [] /V [1 true (a/b)] /T <</N /A>> >>",
        "<< /V [1 true (a\\057b)] /T <</N /B /N /A>> >>",
        "<< /V [1 true (a/b)] /T <</N /A>> /X null >>",
        "<< /V [1 true (a/b)] %/V 2\n /T <</N /A>> >>",
        "<< /V [1 true (a/b)] /T <</N /A>> >> /V",
        "<< /V [1 true (a/b) null] /T <</N /A>> >>",
        "<< /V [1 true (a/c)] /T <</N /A>> >>",
        "<< /V [1.0 true (a/b)] /T <</N /A>> >>",
        "<< /V [1 true (a/b)] /T 5 0 R >>",
        "<< /V [1 true (a/b)] /T <</N /A>> >> endobj 2 0 obj << >>"
      })
  void whatReadersUnderstandDifferentlyDoesNotFit(String written) {
    assertThat(Spelling.fits(read(), "1 0 obj " + written + " endobj")).isFalse();
  }

  private static COSDictionary read() {
    COSArray value = new COSArray();
    value.add(COSInteger.ONE);
    value.add(COSBoolean.TRUE);
    value.add(new COSString("a/b"));
    COSDictionary inner = new COSDictionary();
    inner.setItem(COSName.N, COSName.A);
    COSDictionary read = new COSDictionary();
    read.setItem(COSName.V, value);
    read.setItem(COSName.T, inner);
    return read;
  }

  private static int catalog(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return (int) document.getDocumentCatalog().getCOSObject().getKey().getNumber();
    }
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
