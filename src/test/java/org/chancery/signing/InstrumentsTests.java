package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.Revision;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class InstrumentsTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired ReadingProspects prospects;
  @Autowired OpeningForSignature opening;
  @Autowired SigningInstruments signing;
  @Autowired ReadingInstruments reading;
  @Autowired ReadingTexts texts;
  @Autowired EditingTexts editing;
  @Autowired TrustedRoots roots;
  @Autowired SampleKeys keys;

  SampleCommission.Founded commission;
  SampleInstruments.People people;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
  }

  private SigningOutcome sign(Actor who, InstrumentId id, List<String> shown) {
    return signing.sign(
        proved(who), id, shown, SignatureForm.SIMPLE, SampleInstruments.passphrase(who));
  }

  private Actor proved(Actor who) {
    return commission.proved(who, Instant.now());
  }

  private List<String> shown(InstrumentId id) {
    return reading.page(people.secretary(), id).shown();
  }

  private static AbstractObjectAssert<?, ?> refusal(ThrowingCallable act) {
    return assertThatThrownBy(act)
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).reason());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothSignInAnyOrderAndTheFileProvesItByItself(boolean russiaFirst) {
    var id = samples.opened(people, "Memorandum");
    var order =
        new ArrayList<>(List.of(people.signatoryOfRussia(), people.signatoryOfTajikistan()));
    if (!russiaFirst) {
      order.add(order.removeFirst());
    }
    assertThat(reading.page(people.russia(), id).row().state())
        .isEqualTo(new InstrumentState.AwaitingSignatures(people.agencies()));
    assertThat(Verdicts.of(reading.file(people.russia(), id, 1).bytes(), roots.now()))
        .isInstanceOf(Verdict.IncompletelySigned.class);

    assertThat(sign(order.getFirst(), id, shown(id)))
        .isInstanceOfSatisfying(
            SigningOutcome.Signed.class, signed -> assertThat(signed.concluded()).isFalse());
    assertThat(reading.page(people.russia(), id).row().state())
        .isEqualTo(new InstrumentState.AwaitingSignatures(List.of(order.getLast().holder().id())));
    assertThat(sign(order.getLast(), id, shown(id)))
        .isInstanceOfSatisfying(
            SigningOutcome.Signed.class, signed -> assertThat(signed.concluded()).isTrue());

    var page = reading.page(people.russia(), id);
    assertThat(page.row().state()).isInstanceOf(InstrumentState.Concluded.class);
    var verdict = Verdicts.of(reading.file(people.russia(), id, 1).bytes(), roots.now());
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Genuine.class,
            genuine -> {
              assertThat(genuine.symbol()).isEqualTo(page.row().symbol());
              assertThat(genuine.fingerprint()).isEqualTo(page.text().hex());
              assertThat(genuine.signers())
                  .extracting(SignedBy::agency)
                  .containsExactlyInAnyOrder(
                      new Bilingual("Agency of Russia", "Агентство России"),
                      new Bilingual("Agency of Tajikistan", "Агентство Таджикистана"));
              assertThat(genuine.signers())
                  .extracting(by -> by.office().en())
                  .allMatch(office -> office.startsWith("SIGNATORY "));
            });
  }

  @Test
  void whatHappenedIsWrittenDown() throws SQLException {
    var id = samples.opened(people, "Memorandum");
    sign(people.signatoryOfRussia(), id, shown(id));
    sign(people.signatoryOfTajikistan(), id, shown(id));
    assertThat(facts(id))
        .containsExactly(
            "InstrumentOpened",
            "PowersPresented",
            "PowersAnswered",
            "PowersPresented",
            "PowersAnswered",
            "InstrumentSigned",
            "InstrumentSigned",
            "InstrumentSigned",
            "InstrumentSigned",
            "InstrumentConcluded");
  }

  @Test
  void aTextToWhichNotAllSaidYesIsNotOpened() {
    var text = samples.proposed(people, "Memorandum");
    refusal(
            () ->
                opening.open(
                    people.tajikistan(),
                    text,
                    List.of(latest(text).fingerprint().hex()),
                    people.agencies(),
                    InstrumentRow.Terms.PLAIN,
                    Map.of()))
        .isEqualTo(SigningReason.NOT_AGREED);
    assertThat(prospects.prospect(people.tajikistan(), text))
        .isEqualTo(new ReadingProspects.Prospect.Blocked(SigningReason.NOT_AGREED));
    assertThat(reading.list(people.tajikistan()).rows()).isEmpty();
  }

  @Test
  void whatIsOpenedIsTheWordingThatWasShownAndNoneThatWasAgreedSince() {
    var text = samples.agreed(people, "Memorandum");
    var shown = samples.shown(people.russia(), text);
    samples.agreedAnew(people, text, "Another ");

    refusal(() -> open(text, shown)).isEqualTo(SigningReason.MOVED_ON);
    assertThat(reading.list(people.russia()).rows()).isEmpty();
    var present = samples.shown(people.russia(), text);
    assertThat(present).isNotEqualTo(shown);
    var id = open(text, present);
    assertThat(reading.page(people.russia(), id).text().hex()).isEqualTo(present.getFirst());
  }

  private InstrumentId open(TextId text, List<String> shown) {
    return opening.open(
        people.russia(), text, shown, people.agencies(), InstrumentRow.Terms.PLAIN, Map.of());
  }

  private Revision latest(TextId text) {
    return texts.sheet(people.russia(), text).revisions().getLast();
  }

  @Test
  void onlyThosePartiesOpenItThatDraft() {
    var text = samples.agreed(people, "Memorandum");
    var shown = samples.shown(people.russia(), text);
    for (var other : List.of(people.armenia(), people.secretary(), people.signatoryOfRussia())) {
      assertThatThrownBy(
              () ->
                  opening.open(
                      other, text, shown, people.agencies(), InstrumentRow.Terms.PLAIN, Map.of()))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void exactlyOneAgencySignsForEachParty() {
    var text = samples.agreed(people, "Memorandum");
    var russian = people.signatoryOfRussia().holder().id();
    var armenian = people.signatoryOfArmenia().holder().id();
    for (var wrong :
        List.of(
            List.of(russian),
            List.of(russian, russian),
            List.of(russian, armenian),
            List.of(russian, people.tajikistan().holder().id()))) {
      refusal(() -> samples.opened(people.tajikistan(), text, wrong, InstrumentRow.Terms.PLAIN))
          .isEqualTo(SigningReason.ONE_AGENCY_EACH);
    }
    assertThat(prospects.page(people.tajikistan(), text).choices())
        .flatExtracting(OpeningSheet.Choice::agencies)
        .extracting(agency -> agency.id())
        .containsExactlyElementsOf(people.agencies());
  }

  @Test
  void anOpenedTextIsEditedAndOpenedNoMore() {
    var text = samples.agreed(people, "Memorandum");
    var shown = samples.shown(people.russia(), text);
    var id = open(text, shown);
    var words = texts.sheet(people.russia(), text).wording().canonical();
    assertThatThrownBy(() -> editing.edit(people.russia(), new Edit(text, 0, words)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> open(text, shown)).isInstanceOf(Refused.class);
    assertThat(prospects.prospect(people.tajikistan(), text))
        .isEqualTo(new ReadingProspects.Prospect.Opened(id));
  }

  @Test
  void withoutAFreshSecondFactorNobodySigns() {
    var id = samples.opened(people, "Memorandum");
    var file = shown(id);
    var who = people.signatoryOfRussia();
    for (var weak : List.of(who, commission.proved(who, Instant.now().minusSeconds(301)))) {
      refusal(
              () ->
                  signing.sign(
                      weak, id, file, SignatureForm.SIMPLE, SampleInstruments.passphrase(who)))
          .isEqualTo(IdentityReason.STRONG_SIGN_IN_NEEDED);
    }
    assertThat(shown(id)).isEqualTo(file);
  }

  @Test
  void nobodyButASignatoryOfAPartySigns() {
    var id = samples.opened(people, "Memorandum");
    var file = shown(id);
    var passphrase = "signatory.rosstandart-key";
    for (var wrong :
        List.of(people.russia(), people.headOfRussia(), people.armenia(), people.secretary())) {
      refusal(
              () ->
                  signing.sign(
                      proved(wrong), id, file, SignatureForm.SIMPLE, passphrase.toCharArray()))
          .isEqualTo(SigningReason.ONLY_SIGNATORIES);
    }
    refusal(() -> sign(people.signatoryOfArmenia(), id, file))
        .isEqualTo(IdentityReason.NOTHING_HERE);
    assertThat(shown(id)).isEqualTo(file);
    assertThat(reading.page(people.headOfRussia(), id).notSigning())
        .isEqualTo(SigningReason.ONLY_SIGNATORIES);
    assertThat(reading.page(people.signatoryOfRussia(), id).notSigning()).isNull();
  }

  @Test
  void aWrongPassphraseSignsNothingAndNoPassphraseSurvives() {
    var id = samples.opened(people, "Memorandum");
    var file = shown(id);
    var who = proved(people.signatoryOfRussia());
    var wrong = "not the passphrase".toCharArray();
    assertThat(signing.sign(who, id, file, SignatureForm.SIMPLE, wrong))
        .isInstanceOf(SigningOutcome.WrongPassphrase.class);
    assertThat(wrong).containsOnly('\0');
    assertThat(shown(id)).isEqualTo(file);
    var right = SampleInstruments.passphrase(who);
    assertThat(signing.sign(who, id, file, SignatureForm.SIMPLE, right))
        .isInstanceOf(SigningOutcome.Signed.class);
    assertThat(right).containsOnly('\0');
  }

  @Test
  void aKeyThatIsNotMadeOutForThePartySignsNothing() {
    var who = people.signatoryOfRussia();
    issue(who, "RU", "TAJIKSTANDART");
    var id = samples.opened(people, "Memorandum");
    var file = shown(id);
    refusal(() -> sign(who, id, file)).isEqualTo(SigningReason.KEY_OF_ANOTHER);
    assertThat(shown(id)).isEqualTo(file);
    assertThat(reading.page(who, id).row().parties())
        .extracting(InstrumentParty::signed)
        .containsOnly(0);
  }

  @Test
  void aKeyOfAnotherStateSignsNothing() {
    var who = people.signatoryOfRussia();
    issue(who, "TJ", "ROSSTANDART");
    var id = samples.opened(people, "Memorandum");
    var file = shown(id);
    refusal(() -> sign(who, id, file)).isEqualTo(SigningReason.KEY_NOT_TRUSTED);
    assertThat(shown(id)).isEqualTo(file);
  }

  /** A key as an authority should not issue it; it is there before that of the demonstration. */
  private void issue(Actor who, String state, String party) {
    keys.issue(
        List.of(
            new SampleAuthority.Signatory(
                SigningInstruments.keyName(who.holder().code(), who.id()),
                state,
                party,
                "Head of " + party,
                "Agency")));
  }

  @Test
  void anAgencySignsOnceAndOnlyWhatWasShown() {
    var id = samples.opened(people, "Memorandum");
    refusal(() -> sign(people.signatoryOfRussia(), id, List.of("0".repeat(64), "0".repeat(64))))
        .isEqualTo(SigningReason.ANOTHER_FILE);
    sign(people.signatoryOfRussia(), id, shown(id));
    assertThat(sign(people.signatoryOfRussia(), id, shown(id)))
        .isInstanceOf(SigningOutcome.AlreadySigned.class);
  }

  @Test
  void outsidersSeeNothing() {
    var id = samples.opened(people, "Memorandum");
    var elsewhere = SampleInstruments.People.of(commissions.found());
    for (var outsider :
        List.of(
            people.armenia(),
            people.signatoryOfArmenia(),
            elsewhere.russia(),
            elsewhere.secretary(),
            elsewhere.signatoryOfRussia())) {
      refusal(() -> reading.page(outsider, id)).isEqualTo(IdentityReason.NOTHING_HERE);
      refusal(() -> reading.file(outsider, id, 1)).isEqualTo(IdentityReason.NOTHING_HERE);
      assertThat(reading.list(outsider).rows()).isEmpty();
      assertThat(reading.awaiting(outsider)).isEmpty();
    }
    assertThat(reading.list(people.secretary()).rows()).hasSize(1);
  }

  @Test
  void itAwaitsASignatoryUntilTheySigned() {
    var id = samples.opened(people, "Memorandum");
    assertThat(reading.awaiting(people.signatoryOfRussia()))
        .extracting(awaited -> awaited.row().id())
        .containsExactly(id);
    assertThat(reading.awaiting(people.russia())).isEmpty();
    sign(people.signatoryOfRussia(), id, shown(id));
    assertThat(reading.awaiting(people.signatoryOfRussia())).isEmpty();
    assertThat(reading.awaiting(people.signatoryOfTajikistan())).hasSize(1);
  }

  @Test
  void theDatabaseItselfLetsNobodyFillTheFieldOfAnother() throws SQLException {
    var id = samples.opened(people, "Memorandum");
    for (var wrong : List.of(people.russia(), people.signatoryOfTajikistan())) {
      assertThatThrownBy(() -> insertFile(wrong, id, "party-ROSSTANDART"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
    assertThat(insertFile(people.signatoryOfRussia(), id, "party-ROSSTANDART")).isEqualTo(1);
  }

  /** As the portal's own role in that actor's scope, past all Java; rolled back. */
  private static int insertFile(Actor who, InstrumentId id, String field) throws SQLException {
    try (var c = java.sql.DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
        enter.setObject(1, who.id().id());
        enter.execute();
      }
      try (var insert =
          c.prepareStatement(
              "insert into original_file (space_id, original_id, sequence, bytes, hash, field,"
                  + " by_mandate, at) select space_id, id, 1, '', 'hash', ?, ?, now() from original"
                  + " where space_id = ? and number = 1")) {
        insert.setString(1, field);
        insert.setObject(2, who.id().id());
        insert.setObject(3, id.space().id());
        return insert.executeUpdate();
      } finally {
        c.rollback();
      }
    }
  }

  private static List<String> facts(InstrumentId id) throws SQLException {
    try (var c = TestDatabase.superuser();
        var query = c.prepareStatement("select type from fact where space_id = ? order by id")) {
      query.setObject(1, id.space().id());
      var rows = query.executeQuery();
      var types = new ArrayList<String>();
      while (rows.next()) {
        types.add(rows.getString(1));
      }
      return types;
    }
  }
}
