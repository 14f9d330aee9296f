package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.signing.InstrumentRow.Terms;
import org.chancery.signing.ReadingInstruments.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency with two signatories, its head and a deputy: whoever signs is the one who is named. */
@HouseTest
class DeputyTests {

  private static final String HEAD = "SIGNATORY ROSSTANDART";
  private static final String DEPUTY = "DEPUTY ROSSTANDART";

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired KeepingPowers powers;
  @Autowired SigningInstruments signing;
  @Autowired ReadingInstruments reading;
  @Autowired ProvingInstruments proving;
  @Autowired TrustedRoots roots;

  SampleCommission.Founded commission;
  SampleInstruments.People people;
  Actor head;
  Actor deputy;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
    head = people.signatoryOfRussia();
    deputy = commission.deputyOf("ROSSTANDART");
  }

  private SigningOutcome sign(Actor who, InstrumentId id) {
    return signing.sign(
        commission.proved(who, Instant.now()),
        id,
        reading.page(who, id).shown(),
        SignatureForm.SIMPLE,
        SampleInstruments.passphrase(who));
  }

  private List<Act> awaits(Actor who) {
    return reading.awaiting(who).stream().map(ReadingInstruments.Awaited::act).toList();
  }

  private void assertThatNoPowersLetSign(Actor who, InstrumentId id) {
    assertThatThrownBy(() -> sign(who, id))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.reason()).isEqualTo(SigningReason.NO_POWERS));
  }

  @Test
  void theTaskGoesToTheDeputyWithFullPowersOfTheirOwn() {
    var id = samples.unpowered(people, "Memorandum", Terms.PLAIN);
    var ofTheHead = samples.empower(people, id, people.russia(), head);
    assertThat(awaits(head)).containsExactly(Act.SIGN);
    assertThat(awaits(deputy)).isEmpty();
    assertThatNoPowersLetSign(deputy, id);

    powers.withdraw(people.russia(), id, ofTheHead);
    assertThatNoPowersLetSign(head, id);
    assertThatThrownBy(() -> powers.present(deputy, id, SampleInstruments.powers(deputy)))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.reason()).isEqualTo(SigningReason.ONLY_ITS_PARTY));
    var presented = powers.present(people.russia(), id, SampleInstruments.powers(deputy));
    assertThatNoPowersLetSign(deputy, id);
    powers.accept(people.depositary(), id, presented);
    assertThat(awaits(head)).isEmpty();
    assertThat(awaits(deputy)).containsExactly(Act.SIGN);
    assertThatNoPowersLetSign(head, id);
    assertThat(sign(deputy, id)).isInstanceOf(SigningOutcome.Signed.class);
    assertThat(sign(head, id)).isInstanceOf(SigningOutcome.AlreadySigned.class);
  }

  @Test
  void pageVisibleSignatureRegisterAndVerdictNeverNameTheHeadWhereTheDeputySigned()
      throws IOException {
    var id = samples.unpowered(people, "Memorandum", Terms.PLAIN);
    samples.empower(people, id, people.russia(), head);
    samples.empower(people, id, people.russia(), deputy);
    samples.empower(people, id, people.tajikistan(), people.signatoryOfTajikistan());
    sign(deputy, id);
    sign(people.signatoryOfTajikistan(), id);

    var sheet = reading.page(people.tajikistan(), id);
    var signature = Objects.requireNonNull(sheet.row().parties().getFirst().signature());
    assertThat(signature.by()).isEqualTo(deputy.id());
    assertThat(Objects.requireNonNull(sheet.offices().get(signature.by())).name().en())
        .isEqualTo(DEPUTY);
    for (int number : List.of(1, 2)) {
      var file = reading.file(people.tajikistan(), id, number).bytes();
      assertThat(visible(file)).contains(DEPUTY).doesNotContain(HEAD);
      assertThat(Verdicts.of(file, roots.now()))
          .isInstanceOfSatisfying(
              Verdict.Genuine.class,
              genuine ->
                  assertThat(genuine.signers())
                      .extracting(by -> by.office().en())
                      .hasSize(2)
                      .noneMatch(office -> office.contains(HEAD)));
      assertThat(extract(proving.bundle(people.tajikistan(), id, number).bytes()))
          .contains(DEPUTY)
          .doesNotContain(HEAD);
    }
  }

  /** Everything that is read on the pages, what stands in the signature fields included. */
  private static String visible(byte[] file) throws IOException {
    try (var pdf = Loader.loadPDF(file)) {
      pdf.getDocumentCatalog().getAcroForm().flatten();
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static String extract(byte[] zip) throws IOException {
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().equals("register-extract.json")) {
          return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no extract of the register");
  }
}
