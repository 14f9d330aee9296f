package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.StatementsCounted;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.signing.ReadingInstruments.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A party declines to sign: who may, with what proof, and who is told. */
@HouseTest
class DecliningTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired SigningInstruments signing;
  @Autowired LeadingInstruments leading;
  @Autowired ReadingInstruments reading;
  @Autowired ReadingRegister register;
  @Autowired KeepingOriginals originals;

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

  private static AbstractObjectAssert<?, ?> refusal(ThrowingCallable act) {
    return assertThatThrownBy(act)
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).reason());
  }

  private InstrumentState state(InstrumentId id) {
    return reading.page(people.secretary(), id).row().state();
  }

  private List<Act> awaits(Actor who) {
    return reading.awaiting(who).stream().map(ReadingInstruments.Awaited::act).toList();
  }

  @Test
  void aPartyDeclinesWithAReasonAndNobodySignsAnyMore() {
    var id = samples.opened(people, "Memorandum");
    var russian = people.signatoryOfRussia();
    refusal(() -> leading.decline(proved(russian), id, " "))
        .isEqualTo(SigningReason.REASON_MISSING);
    for (var wrong : List.of(people.russia(), people.secretary(), people.depositary())) {
      refusal(() -> leading.decline(proved(wrong), id, "No"))
          .isEqualTo(SigningReason.NOT_TO_DECLINE);
    }
    leading.decline(proved(russian), id, "The annex is not cleared yet");
    assertThat(state(id)).isInstanceOf(InstrumentState.Declined.class);
    assertThat(reading.page(people.tajikistan(), id).row().acts(InstrumentAct.Kind.DECLINED))
        .singleElement()
        .satisfies(act -> assertThat(act.reason()).isEqualTo("The annex is not cleared yet"));
    var tajik = proved(people.signatoryOfTajikistan());
    refusal(
            () ->
                signing.sign(
                    tajik,
                    id,
                    reading.page(tajik, id).shown(),
                    SignatureForm.SIMPLE,
                    SampleInstruments.passphrase(tajik)))
        .isEqualTo(SigningReason.DECLINED);
    for (var told :
        List.of(people.signatoryOfTajikistan(), people.headOfTajikistan(), people.depositary())) {
      assertThat(awaits(told)).containsExactly(Act.READ_WHY_DECLINED);
    }
  }

  @Test
  void nobodyDeclinesWithoutAFreshSecondFactor() {
    var id = samples.opened(people, "Memorandum");
    var old = Instant.now().minus(Actor.FRESH).minus(1, ChronoUnit.MINUTES);
    for (var who : List.of(people.signatoryOfRussia(), people.headOfTajikistan())) {
      refusal(() -> leading.decline(who, id, "No")).isEqualTo(IdentityReason.STRONG_SIGN_IN_NEEDED);
      refusal(() -> leading.decline(commission.proved(who, old), id, "No"))
          .isEqualTo(IdentityReason.STRONG_SIGN_IN_NEEDED);
    }
    assertThat(state(id)).isEqualTo(new InstrumentState.AwaitingSignatures(people.agencies()));
    leading.decline(proved(people.headOfTajikistan()), id, "Not yet");
    assertThat(state(id)).isInstanceOf(InstrumentState.Declined.class);
  }

  @Test
  void theDelegatesOfThePartiesAreToldInANoticeAndNobodyElse() {
    var kept = samples.concluded(commission, people, "Memorandum on weighing");
    originals.deposit(people.depositary(), kept);
    var id = samples.opened(people, "Memorandum on measuring");
    leading.decline(proved(people.headOfTajikistan()), id, "Not yet");
    for (var told : List.of(people.russia(), people.tajikistan())) {
      var lately = register.lately(told);
      assertThat(lately.declined())
          .singleElement()
          .satisfies(
              declined -> {
                assertThat(declined.instrument()).isEqualTo(id);
                assertThat(declined.title()).isEqualTo("Memorandum on measuring");
                assertThat(declined.by().en()).isEqualTo("Tajikistan");
              });
      assertThat(lately.entries())
          .extracting(RegisterEntry::title)
          .containsExactly("Memorandum on weighing");
    }
    for (var other : List.of(people.armenia(), people.headOfRussia(), people.depositary())) {
      assertThat(register.lately(other).declined()).isEmpty();
      assertThat(register.lately(other).entries()).hasSize(1);
    }
  }

  @Test
  void theNoticeIsReadWithTheRegisterInOneStatement() {
    var delegate = people.russia();
    leading.decline(
        proved(people.headOfTajikistan()), samples.opened(people, "Memorandum"), "Not yet");
    var told = StatementsCounted.in(() -> register.lately(delegate)).size();
    var other = people.headOfRussia();
    assertThat(StatementsCounted.in(() -> register.lately(other))).hasSize(told);
  }

  @Test
  void theDatabaseItselfLetsNobodyDeclineForAnotherParty() throws SQLException {
    var id = samples.opened(people, "Memorandum");
    var russia = people.agencies().getFirst();
    assertThat(insertDecline(people.signatoryOfRussia(), id, russia.id())).isEqualTo(1);
    assertThat(insertDecline(people.headOfRussia(), id, russia.id())).isEqualTo(1);
    for (var wrong :
        List.of(people.signatoryOfTajikistan(), people.headOfTajikistan(), people.russia())) {
      assertThatThrownBy(() -> insertDecline(wrong, id, russia.id()))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  /** As the portal's own role in that actor's scope, past all Java; rolled back. */
  private static int insertDecline(Actor who, InstrumentId id, java.util.UUID party)
      throws SQLException {
    try (var c = java.sql.DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
        enter.setObject(1, who.id().id());
        enter.execute();
      }
      try (var insert =
          c.prepareStatement(
              "insert into instrument_act (space_id, id, instrument_id, kind, holder_id, text_hash,"
                  + " reason, by_mandate, at) values (?, gen_random_uuid(), ?, 'DECLINED', ?,"
                  + " 'hash', 'No', ?, now())")) {
        insert.setObject(1, id.space().id());
        insert.setObject(2, id.id());
        insert.setObject(3, party);
        insert.setObject(4, who.id().id());
        return insert.executeUpdate();
      } finally {
        c.rollback();
      }
    }
  }
}
