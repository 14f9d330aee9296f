package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.HolderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A signatory is told what came since they last saw the originals, and nobody else is. */
@HouseTest
class ShowingOriginalsTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired ShowingOriginals showing;
  @Autowired SigningInstruments signing;
  @Autowired ReadingInstruments reading;

  SampleCommission.Founded commission;
  SampleInstruments.People people;
  Actor russian;
  Actor tajik;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
    russian = people.signatoryOfRussia();
    tajik = people.signatoryOfTajikistan();
  }

  private void show(Actor who, InstrumentId id) {
    showing.shown(who, id, reading.page(who, id).shown());
  }

  private List<HolderId> added(Actor who, InstrumentId id) {
    return showing.before(who, id).orElseThrow().added().stream()
        .map(ShownBefore.Added::agency)
        .toList();
  }

  @Test
  void whatCameSinceOneLastSawThemIsToldToEachForThemselves() {
    var id = samples.opened(people, "Memorandum");
    assertThat(showing.before(russian, id)).isEmpty();
    show(russian, id);
    show(tajik, id);
    assertThat(added(tajik, id)).isEmpty();
    signing.sign(
        commission.proved(russian, Instant.now()),
        id,
        reading.page(russian, id).shown(),
        SignatureForm.SIMPLE,
        SampleInstruments.passphrase(russian));
    assertThat(added(tajik, id)).containsExactly(russian.holder().id());
    show(tajik, id);
    assertThat(added(tajik, id)).isEmpty();
    assertThat(added(russian, id)).containsExactly(russian.holder().id());
  }

  @Test
  void onlyFilesOfThisInstrumentAreRememberedAndOnlyOfWhoeverSignsIt() {
    var id = samples.opened(people, "Memorandum");
    var other = samples.opened(people, "Another memorandum");
    var shown = reading.page(russian, id).shown();
    for (var wrong : List.of(List.<String>of(), shown.reversed(), shown.subList(0, 1))) {
      assertThatThrownBy(() -> showing.shown(russian, id, wrong)).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> showing.shown(russian, other, shown)).isInstanceOf(Refused.class);
    for (var wrong : List.of(people.headOfRussia(), people.depositary(), people.armenia())) {
      assertThatThrownBy(() -> showing.shown(wrong, id, shown)).isInstanceOf(Refused.class);
    }
    assertThat(showing.before(russian, id)).isEmpty();
  }

  @Test
  void theDatabaseItselfTellsNobodyElseWhoLookedAndWhen() throws SQLException {
    var id = samples.opened(people, "Memorandum");
    show(russian, id);
    assertThat(rows(russian, id)).isEqualTo(1);
    for (var other :
        List.of(
            tajik,
            people.russia(),
            people.headOfRussia(),
            people.secretary(),
            people.depositary())) {
      assertThat(rows(other, id)).isZero();
    }
  }

  /** As the portal's own role in that actor's scope, past all Java. */
  private static int rows(Actor who, InstrumentId id) throws SQLException {
    try (var c = DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
        enter.setObject(1, who.id().id());
        enter.execute();
      }
      try (var count =
          c.prepareStatement("select count(*) from shown_originals where instrument_id = ?")) {
        count.setObject(1, id.id());
        var rows = count.executeQuery();
        rows.next();
        return rows.getInt(1);
      } finally {
        c.rollback();
      }
    }
  }
}
