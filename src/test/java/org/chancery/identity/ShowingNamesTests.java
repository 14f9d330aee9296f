package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.List;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether other parties see the offices of a segment's people. */
@HouseTest
class ShowingNamesTests {

  @Autowired SampleCommission commissions;
  @Autowired ShowingNames showing;

  Actor administrator;
  Actor delegate;
  Actor head;
  Actor secretary;
  Actor foreign;

  @BeforeEach
  void peopleOfACommission() {
    var commission = commissions.found();
    administrator = commission.administratorOf("TJ");
    delegate = commission.delegateOf("TJ");
    head = commission.headOf("TJ");
    secretary = commission.secretary();
    foreign = commission.administratorOf("RU");
  }

  @Test
  void aSegmentShowsItsOfficesAndHidesThemAgain() {
    assertThat(showing.shown(delegate)).isFalse();
    showing.show(administrator, true);
    assertThat(showing.shown(delegate)).isTrue();
    assertThat(showing.shown(foreign)).isFalse();
    showing.show(administrator, false);
    assertThat(showing.shown(delegate)).isFalse();
  }

  @Test
  void onlyItsAdministratorDoes() {
    for (var other : List.of(delegate, head, secretary)) {
      assertThatThrownBy(() -> showing.show(other, true))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.reason()).isEqualTo(IdentityReason.ONLY_THE_ADMINISTRATOR));
    }
  }

  @Test
  void theDatabaseLetsNobodyElseDoItEither() throws Exception {
    for (var other : List.of(delegate, head, secretary, foreign)) {
      assertThat(changedBy(other)).as(other.capacity().name()).isZero();
    }
    assertThat(changedBy(administrator)).isEqualTo(1);
  }

  /** How many holders of this commission called TJ somebody can change past the portal. */
  private int changedBy(Actor actor) throws Exception {
    try (var c = DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
        enter.setObject(1, actor.id().id());
        enter.execute();
      }
      try (var update = c.prepareStatement("update holder set names_shown = true where id = ?")) {
        update.setObject(1, administrator.holder().id().id());
        return update.executeUpdate();
      } finally {
        c.rollback();
      }
    }
  }
}
