package org.chancery.signing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.beans.Introspector;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.Holder;
import org.chancery.signing.InstrumentRow.Terms;
import org.chancery.signing.ReadingInstruments.Act;
import org.chancery.signing.checking.HostileFiles;
import org.chancery.signing.pades.NationalTool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** An instrument from its initials to its end: who does what, and what the register tells. */
@HouseTest
class InstrumentLifeTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired ReadingProspects prospects;
  @Autowired SigningInstruments signing;
  @Autowired LeadingInstruments leading;
  @Autowired KeepingPowers powers;
  @Autowired KeepingOriginals originals;
  @Autowired SigningOffline outside;
  @Autowired ReadingInstruments reading;
  @Autowired SigningKeyProvider keys;
  @Autowired Authorities authorities;
  @Autowired TrustedRoots roots;
  @Autowired ConfigurableListableBeanFactory house;

  SampleCommission.Founded commission;
  SampleInstruments.People people;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
  }

  private Actor proved(Actor who) {
    return commission.proved(who, Instant.now());
  }

  private SigningOutcome sign(Actor who, InstrumentId id, SignatureForm form) {
    return signing.sign(
        proved(who), id, reading.page(who, id).shown(), form, SampleInstruments.passphrase(who));
  }

  private SigningOutcome sign(Actor who, InstrumentId id) {
    return sign(who, id, SignatureForm.SIMPLE);
  }

  private InstrumentState state(InstrumentId id) {
    return reading.page(people.secretary(), id).row().state();
  }

  private List<Act> awaits(Actor who) {
    return reading.awaiting(who).stream().map(ReadingInstruments.Awaited::act).toList();
  }

  private static AbstractObjectAssert<?, ?> refusal(ThrowingCallable act) {
    return assertThatThrownBy(act)
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).reason());
  }

  @Test
  void whereInitialsComeFirstNobodySignsBefore() {
    var id = samples.unpowered(people, "Memorandum", new Terms(false, true));
    samples.empower(people, id, people.russia(), people.signatoryOfRussia());
    samples.empower(people, id, people.tajikistan(), people.signatoryOfTajikistan());
    var text = reading.page(people.russia(), id).text().hex();
    assertThat(state(id)).isEqualTo(new InstrumentState.AwaitingInitials(people.agencies()));
    assertThat(awaits(people.headOfRussia())).containsExactly(Act.INITIAL);
    refusal(() -> sign(people.signatoryOfRussia(), id)).isEqualTo(SigningReason.NOT_INITIALLED);
    refusal(() -> leading.initial(proved(people.russia()), id, List.of(text)))
        .isEqualTo(SigningReason.ONLY_HEADS);
    refusal(() -> leading.initial(people.headOfRussia(), id, List.of(text)))
        .isEqualTo(IdentityReason.STRONG_SIGN_IN_NEEDED);
    refusal(() -> leading.initial(proved(people.headOfRussia()), id, List.of("0".repeat(64))))
        .isEqualTo(SigningReason.ANOTHER_FILE);
    leading.initial(proved(people.headOfRussia()), id, List.of(text));
    refusal(() -> leading.initial(proved(people.headOfRussia()), id, List.of(text)))
        .isEqualTo(SigningReason.INITIALLED_BEFORE);
    refusal(() -> sign(people.signatoryOfRussia(), id)).isEqualTo(SigningReason.NOT_INITIALLED);
    leading.initial(proved(people.headOfTajikistan()), id, List.of(text));
    assertThat(sign(people.signatoryOfRussia(), id)).isInstanceOf(SigningOutcome.Signed.class);
  }

  @Test
  void nobodySignsWithoutFullPowersThatTheDepositaryAccepted() {
    var id = samples.unpowered(people, "Memorandum", Terms.PLAIN);
    var who = people.signatoryOfRussia();
    assertThat(state(id)).isEqualTo(new InstrumentState.AwaitingPowers(people.agencies()));
    assertThat(awaits(people.headOfRussia())).containsExactly(Act.PRESENT_POWERS);
    refusal(() -> sign(who, id)).isEqualTo(SigningReason.NO_POWERS);

    var first = powers.present(people.russia(), id, SampleInstruments.powers(who));
    assertThat(awaits(people.depositary())).containsExactly(Act.CHECK_POWERS);
    refusal(() -> sign(who, id)).isEqualTo(SigningReason.NO_POWERS);
    refusal(() -> powers.refuse(people.depositary(), id, first, " "))
        .isEqualTo(SigningReason.REASON_MISSING);
    refusal(() -> powers.accept(people.secretary(), id, first))
        .isEqualTo(SigningReason.ONLY_THE_DEPOSITARY);
    powers.refuse(people.depositary(), id, first, "The seal is missing");
    refusal(() -> powers.accept(people.depositary(), id, first))
        .isEqualTo(SigningReason.ANSWERED_BEFORE);
    refusal(() -> sign(who, id)).isEqualTo(SigningReason.NO_POWERS);

    var second = samples.empower(people, id, people.headOfRussia(), who);
    powers.withdraw(people.russia(), id, second);
    refusal(() -> sign(who, id)).isEqualTo(SigningReason.NO_POWERS);

    samples.empower(people, id, people.russia(), who);
    assertThat(awaits(who)).containsExactly(Act.SIGN);
    assertThat(sign(who, id)).isInstanceOf(SigningOutcome.Signed.class);
    assertThat(reading.page(people.russia(), id).row().powers())
        .extracting(p -> p.state(Instant.now()))
        .containsExactly(
            FullPowers.State.REFUSED, FullPowers.State.WITHDRAWN, FullPowers.State.ACCEPTED);
  }

  @Test
  void fullPowersAreThePartysOwnForItsOwnSignatoryWithADocumentAndAPeriod() {
    var id = samples.unpowered(people, "Memorandum", Terms.PLAIN);
    var right = SampleInstruments.powers(people.signatoryOfRussia());
    refusal(() -> powers.present(people.tajikistan(), id, right))
        .isEqualTo(SigningReason.NOT_ITS_SIGNATORY);
    for (var wrong : List.of(people.secretary(), people.signatoryOfRussia())) {
      refusal(() -> powers.present(wrong, id, right)).isEqualTo(SigningReason.ONLY_ITS_PARTY);
    }
    refusal(() -> powers.present(people.armenia(), id, right))
        .isEqualTo(IdentityReason.NOTHING_HERE);
    var now = Instant.now();
    for (var period :
        List.of(
            List.of(now.minusSeconds(200), now.minusSeconds(100)),
            List.of(now.plusSeconds(200), now.plusSeconds(100)))) {
      refusal(
              () ->
                  powers.present(
                      people.russia(),
                      id,
                      new KeepingPowers.Presentation(
                          right.signatory(),
                          period.getFirst(),
                          period.getLast(),
                          "powers.pdf",
                          right.document())))
          .isEqualTo(SigningReason.POWERS_PERIOD);
    }
    for (var document : List.of(new byte[0], "MZ a programme".getBytes(), huge())) {
      refusal(
              () ->
                  powers.present(
                      people.russia(),
                      id,
                      new KeepingPowers.Presentation(
                          right.signatory(), right.since(), right.until(), "powers.pdf", document)))
          .isEqualTo(SigningReason.POWERS_DOCUMENT);
    }
    var presented =
        powers.present(
            people.russia(),
            id,
            new KeepingPowers.Presentation(
                right.signatory(),
                now.plus(1, ChronoUnit.HOURS),
                right.until(),
                "../../etc/powers\u0007.pdf",
                right.document()));
    powers.accept(people.depositary(), id, presented);
    refusal(() -> sign(people.signatoryOfRussia(), id)).isEqualTo(SigningReason.NO_POWERS);
    var document = powers.document(people.signatoryOfTajikistan(), id, presented);
    assertThat(document.name()).isEqualTo("powers.pdf");
    assertThat(document.bytes()).isEqualTo(right.document());
  }

  private static byte[] huge() {
    var document = new byte[KeepingPowers.MOST_BYTES + 1];
    System.arraycopy("%PDF-".getBytes(), 0, document, 0, 5);
    return document;
  }

  @Test
  void inOrderMeansThatTheSecondWaitsForTheFirst() {
    var id = samples.unpowered(people, "Memorandum", new Terms(true, false));
    samples.empower(people, id, people.russia(), people.signatoryOfRussia());
    samples.empower(people, id, people.tajikistan(), people.signatoryOfTajikistan());
    refusal(() -> sign(people.signatoryOfTajikistan(), id)).isEqualTo(SigningReason.NOT_IN_ORDER);
    assertThat(awaits(people.signatoryOfTajikistan())).isEmpty();
    sign(people.signatoryOfRussia(), id);
    assertThat(awaits(people.signatoryOfTajikistan())).containsExactly(Act.SIGN);
    assertThat(sign(people.signatoryOfTajikistan(), id)).isInstanceOf(SigningOutcome.Signed.class);
  }

  @Test
  void whoTakesTheFilesKeepsOthersFromSigningUntilTheTurnEnds() {
    var id = samples.opened(people, "Memorandum");
    var tajik = people.signatoryOfTajikistan();
    var turn = outside.take(proved(tajik), id);
    assertThat(turn.until()).isEqualTo(turn.since().plus(Turn.LONGEST));
    assertThat(outside.take(proved(tajik), id).id()).isEqualTo(turn.id());
    refusal(() -> sign(people.signatoryOfRussia(), id)).isEqualTo(SigningReason.TURN_TAKEN);
    refusal(() -> outside.take(proved(people.signatoryOfRussia()), id))
        .isEqualTo(SigningReason.TURN_TAKEN);
    refusal(() -> outside.giveBack(people.signatoryOfRussia(), id))
        .isEqualTo(SigningReason.NO_TURN);
    refusal(() -> originals.endTurn(people.secretary(), id))
        .isEqualTo(SigningReason.ONLY_THE_DEPOSITARY);
    originals.endTurn(people.depositary(), id);
    assertThat(sign(people.signatoryOfRussia(), id)).isInstanceOf(SigningOutcome.Signed.class);
    outside.take(proved(tajik), id);
    outside.giveBack(tajik, id);
    assertThat(sign(tajik, id)).isInstanceOf(SigningOutcome.Signed.class);
  }

  @Test
  void aTurnEndsByItselfWhenItsTimeHasPassed() {
    var id = samples.opened(people, "Memorandum");
    var tajik = people.signatoryOfTajikistan();
    outside.take(proved(tajik), id);
    var turn = requireNonNull(reading.page(tajik, id).row().turn());
    var taken = file(id, 1);
    var clock = new SampleClock(turn.until().minusMillis(1));
    var later = servicesAt(clock);
    var russian = commission.proved(people.signatoryOfRussia(), clock.instant());
    refusal(() -> sign(later, russian, id)).isEqualTo(SigningReason.TURN_TAKEN);
    assertThat(page(later, id).row().turn()).isEqualTo(turn);

    clock.pass(Duration.ofMillis(1));
    assertThat(page(later, id).row().turn()).isNull();
    var late = commission.proved(tajik, clock.instant());
    var route = later.getBean(SigningOffline.class);
    refusal(() -> route.bring(late, id, SignatureForm.SIMPLE, signedOutside(taken)))
        .isEqualTo(SigningReason.NO_TURN);
    refusal(() -> route.giveBack(late, id)).isEqualTo(SigningReason.NO_TURN);
    assertThat(sign(later, russian, id)).isInstanceOf(SigningOutcome.Signed.class);
    var anew = route.take(late, id);
    assertThat(anew.id()).isNotEqualTo(turn.id());
    assertThat(anew.until()).isEqualTo(clock.instant().plus(Turn.LONGEST));
    assertThat(route.bring(late, id, SignatureForm.SIMPLE, signedOutside(taken)))
        .as("what was taken before the other signed")
        .isEqualTo(new SigningOffline.Brought.NotAccepted(new UploadOutcome.NotOurBytes()));
  }

  private static SigningOutcome sign(BeanFactory services, Actor who, InstrumentId id) {
    return services
        .getBean(SigningInstruments.class)
        .sign(
            who,
            id,
            services.getBean(ReadingInstruments.class).page(who, id).shown(),
            SignatureForm.SIMPLE,
            SampleInstruments.passphrase(who));
  }

  private InstrumentSheet page(BeanFactory services, InstrumentId id) {
    return services.getBean(ReadingInstruments.class).page(people.secretary(), id);
  }

  /** What signing consists of in this very house, at the time that the clock shows. */
  private BeanFactory servicesAt(Clock clock) {
    var services = new DefaultListableBeanFactory(house);
    services.registerSingleton("clock", clock);
    for (var type :
        List.of(
            Instruments.class,
            Named.class,
            ReadingInstruments.class,
            SigningInstruments.class,
            SigningOffline.class)) {
      var definition = new RootBeanDefinition(type);
      definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
      services.registerBeanDefinition(Introspector.decapitalize(type.getSimpleName()), definition);
    }
    // transactions and scopes are opened as everywhere
    services.addBeanPostProcessor(
        house.getBean(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME, BeanPostProcessor.class));
    return services;
  }

  @Test
  void whoHasSignedOneOriginalOutsideSignsTheOthersHereAndEveryOneIsArchived() {
    var id = samples.opened(people, "Memorandum");
    var tajik = people.signatoryOfTajikistan();
    outside.take(proved(tajik), id);
    assertThat(outside.bring(proved(tajik), id, SignatureForm.SIMPLE, signedOutside(file(id, 1))))
        .isEqualTo(new SigningOffline.Brought.OneOfThem(1));
    outside.giveBack(tajik, id);
    sign(people.signatoryOfRussia(), id);
    refusal(() -> sign(tajik, id, SignatureForm.AD_REFERENDUM))
        .isEqualTo(SigningReason.ANOTHER_FORM);
    outside.take(proved(tajik), id);
    assertThat(sign(tajik, id))
        .isInstanceOfSatisfying(
            SigningOutcome.Signed.class, signed -> assertThat(signed.concluded()).isTrue());
    assertThat(reading.page(tajik, id).row().turn()).isNull();
    for (int number : List.of(1, 2)) {
      assertThat(Verdicts.of(file(id, number), roots.now()))
          .isInstanceOfSatisfying(
              Verdict.Genuine.class,
              genuine ->
                  assertThat(genuine.evidence())
                      .extracting(Evidence::kind)
                      .contains(Evidence.Kind.ARCHIVED));
    }
  }

  @Test
  void aSignatureAdReferendumBindsWhenTheHeadOfDelegationConfirmsIt() {
    var id = samples.opened(people, "Memorandum");
    var tajik = people.signatoryOfTajikistan();
    sign(people.signatoryOfRussia(), id);
    assertThat(sign(tajik, id, SignatureForm.AD_REFERENDUM))
        .isInstanceOfSatisfying(
            SigningOutcome.Signed.class,
            signed -> {
              assertThat(signed.last()).isTrue();
              assertThat(signed.concluded()).isFalse();
            });
    assertThat(state(id))
        .isEqualTo(new InstrumentState.AwaitingConfirmation(List.of(tajik.holder().id())));
    assertThat(awaits(people.headOfTajikistan())).containsExactly(Act.CONFIRM);
    refusal(() -> leading.confirm(proved(people.headOfRussia()), id))
        .isEqualTo(SigningReason.NOTHING_TO_CONFIRM);
    refusal(() -> leading.confirm(proved(tajik), id)).isEqualTo(SigningReason.ONLY_HEADS);
    refusal(() -> originals.deposit(people.depositary(), id))
        .isEqualTo(SigningReason.NOT_CONCLUDED);
    assertThat(leading.confirm(proved(people.headOfTajikistan()), id)).isTrue();
    assertThat(state(id)).isInstanceOf(InstrumentState.Concluded.class);
  }

  @Test
  void eachPartyKeepsAnOriginalAndAllOfThemAreGenuine() {
    var id = samples.concluded(commission, people, "Memorandum");
    var page = reading.page(people.tajikistan(), id);
    assertThat(page.files())
        .extracting(InstrumentSheet.OriginalFile::keeper)
        .containsExactlyElementsOf(people.agencies());
    assertThat(page.files()).extracting(InstrumentSheet.OriginalFile::sequence).containsOnly(2);
    for (int number : List.of(1, 2)) {
      assertThat(reading.file(people.tajikistan(), id, number).name())
          .endsWith("-" + number + ".pdf");
    }
    refusal(() -> reading.file(people.tajikistan(), id, 3)).isEqualTo(IdentityReason.NOTHING_HERE);
  }

  @Test
  void bothOriginalsAreSignedOutsideAndBroughtBack() {
    var id = samples.opened(people, "Memorandum");
    var tajik = people.signatoryOfTajikistan();
    sign(people.signatoryOfRussia(), id);
    refusal(() -> outside.bring(proved(tajik), id, SignatureForm.SIMPLE, new byte[0]))
        .isEqualTo(SigningReason.NO_TURN);
    outside.take(proved(tajik), id);
    var files = List.of(file(id, 1), file(id, 2));
    assertThat(outside.bring(proved(tajik), id, SignatureForm.SIMPLE, files.getFirst()))
        .isEqualTo(new SigningOffline.Brought.NotAccepted(new UploadOutcome.NothingSigned()));
    assertThat(outside.bring(proved(tajik), id, SignatureForm.SIMPLE, "%PDF-1.7".getBytes()))
        .isEqualTo(new SigningOffline.Brought.NotAccepted(new UploadOutcome.NotOurBytes()));
    assertThat(outside.bring(proved(tajik), id, SignatureForm.SIMPLE, signedOutside(files.get(1))))
        .isEqualTo(new SigningOffline.Brought.OneOfThem(2));
    assertThat(state(id)).isInstanceOf(InstrumentState.AwaitingSignatures.class);
    assertThat(outside.bring(proved(tajik), id, SignatureForm.SIMPLE, signedOutside(files.get(0))))
        .isInstanceOfSatisfying(
            SigningOffline.Brought.All.class, all -> assertThat(all.signed().concluded()).isTrue());
    assertThat(reading.page(tajik, id).row().turn()).isNull();
    for (int number : List.of(1, 2)) {
      assertThat(Verdicts.of(file(id, number), roots.now())).isInstanceOf(Verdict.Genuine.class);
    }
  }

  @Test
  void aBombThatIsBroughtBackIsRefusedWhileOthersReadAndTheTurnStays() {
    var id = samples.opened(people, "Memorandum");
    var tajik = people.signatoryOfTajikistan();
    outside.take(proved(tajik), id);
    var bomb = HostileFiles.signedWithHiddenBomb(file(id, 1));
    assertThat(outside.bring(proved(tajik), id, SignatureForm.SIMPLE, bomb))
        .isInstanceOfSatisfying(
            SigningOffline.Brought.NotAccepted.class,
            refused ->
                assertThat(refused.why())
                    .isInstanceOfAny(
                        UploadOutcome.NotReadable.class, UploadOutcome.ForeignChange.class));
    assertThat(reading.page(tajik, id).row().turn()).isNotNull();
    assertThat(outside.bring(proved(tajik), id, SignatureForm.SIMPLE, signedOutside(file(id, 1))))
        .isEqualTo(new SigningOffline.Brought.OneOfThem(1));
  }

  private byte[] file(InstrumentId id, int number) {
    return reading.file(people.tajikistan(), id, number).bytes();
  }

  /** By a tool that knows nothing of the portal. */
  private byte[] signedOutside(byte[] file) {
    var tajik = people.signatoryOfTajikistan();
    var opening =
        keys.open(
            SigningInstruments.keyName("TAJIKSTANDART", tajik.id()),
            SampleInstruments.passphrase(tajik));
    if (opening instanceof SigningKeyProvider.Opening.Opened(SigningKey key)) {
      try (key) {
        return NationalTool.signed(file, "party-TAJIKSTANDART", key, "T", authorities);
      }
    }
    throw new AssertionError(opening);
  }

  @Test
  void aStateSignsItselfWhereItHasASignatoryOfItsOwn() {
    var state = commission.signatoryOfState("TJ");
    var text = samples.agreed(people, "Memorandum");
    assertThat(prospects.page(people.russia(), text).choices())
        .anySatisfy(
            choice ->
                assertThat(choice.agencies()).extracting(Holder::id).contains(state.holder().id()));
    var id =
        samples.opened(
            people.tajikistan(),
            text,
            List.of(people.agencies().getFirst(), state.holder().id()),
            Terms.PLAIN);
    samples.empower(people, id, people.russia(), people.signatoryOfRussia());
    samples.empower(people, id, people.headOfTajikistan(), state);
    refusal(() -> sign(people.signatoryOfTajikistan(), id)).isEqualTo(IdentityReason.NOTHING_HERE);
    sign(people.signatoryOfRussia(), id);
    assertThat(sign(state, id))
        .isInstanceOfSatisfying(
            SigningOutcome.Signed.class, signed -> assertThat(signed.concluded()).isTrue());
    assertThat(Verdicts.of(file(id, 2), roots.now())).isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void theDatabaseItselfLetsNobodySignWithoutPowersOrInTheTurnOfAnother() throws SQLException {
    var id = samples.unpowered(people, "Memorandum", Terms.PLAIN);
    var russian = people.signatoryOfRussia();
    assertRefusedByPolicy(russian, id);
    samples.empower(people, id, people.tajikistan(), people.signatoryOfTajikistan());
    assertRefusedByPolicy(russian, id);
    var accepted = samples.empower(people, id, people.russia(), russian);
    assertThat(insertFile(russian, id)).isEqualTo(1);
    outside.take(proved(people.signatoryOfTajikistan()), id);
    assertRefusedByPolicy(russian, id);
    originals.endTurn(people.depositary(), id);
    assertThat(insertFile(russian, id)).isEqualTo(1);
    powers.withdraw(people.russia(), id, accepted);
    assertRefusedByPolicy(russian, id);
  }

  private void assertRefusedByPolicy(Actor who, InstrumentId id) {
    assertThatThrownBy(() -> insertFile(who, id))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  /** As the portal's own role in that actor's scope, past all Java; rolled back. */
  private static int insertFile(Actor who, InstrumentId id) throws SQLException {
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
        insert.setString(1, "party-" + who.holder().code());
        insert.setObject(2, who.id().id());
        insert.setObject(3, id.space().id());
        return insert.executeUpdate();
      } finally {
        c.rollback();
      }
    }
  }
}
