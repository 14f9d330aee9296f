package org.chancery.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderKind;
import org.chancery.segments.OpenScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class MeetingsOfACommissionTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleAgendas agendas;
  @Autowired SchedulingMeetings scheduling;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transactions;

  SampleCommission.Founded commission;
  List<Actor> everybody;
  Actor secretary;

  @BeforeEach
  void people() {
    commission = commissions.found();
    everybody = commission.everybody();
    secretary = commission.secretary();
  }

  private SideEvent signing(MeetingId meeting) {
    return scheduling.planSideEvent(
        secretary,
        meeting,
        SideEventKind.SIGNING,
        new Bilingual("Standardisation and metrology", "Стандартизация и метрология"),
        List.of(
            agendas.holder(secretary, HolderKind.AGENCY, "ROSSTANDART").id(),
            agendas.holder(secretary, HolderKind.AGENCY, "TAJIKSTANDART").id()));
  }

  private int countOf(Actor actor, String table) {
    return OpenScope.in(
        actor,
        () ->
            transactions.execute(
                s -> database.sql("select count(*) from " + table).query(Integer.class).single()));
  }

  @Test
  void everyoneSeesTheSeriesNewestFirst() {
    agendas.meeting(secretary, "COM", 21);
    var body = agendas.holder(secretary, HolderKind.BODY, "COM").id();
    scheduling.schedule(
        secretary,
        new MeetingData(
            body,
            22,
            new MeetingDate("2024-09/2024-10", DatePrecision.MONTH_RANGE),
            null,
            agendas.holder(secretary, HolderKind.SEGMENT, "KG").id(),
            MeetingStatus.PROVISIONAL,
            null));
    scheduling.schedule(
        secretary,
        new MeetingData(
            body,
            20,
            new MeetingDate("2022-10", DatePrecision.MONTH),
            new Bilingual("Moscow", "Москва"),
            agendas.holder(secretary, HolderKind.SEGMENT, "RU").id(),
            MeetingStatus.HELD,
            null));
    for (var actor : everybody) {
      assertThat(scheduling.series(actor)).extracting(Meeting::number).containsExactly(22, 21, 20);
      assertThat(scheduling.next(actor).orElseThrow().number()).isEqualTo(21);
    }
    var sheet = scheduling.sheet(secretary, scheduling.series(secretary).get(1).id().id());
    assertThat(sheet.previous()).isNotNull().extracting(Meeting::number).isEqualTo(20);
    assertThat(sheet.next()).isNotNull().extracting(Meeting::number).isEqualTo(22);
    assertThat(sheet.meeting().zone()).hasToString("Asia/Dushanbe");
  }

  @Test
  void thePreparatoryDaysBelongToTheMeetingAndNotToTheSeries() {
    var meeting = agendas.meeting(secretary, "COM", 21);
    scheduling.schedulePreparatory(
        secretary,
        meeting,
        agendas.holder(secretary, HolderKind.BODY, "CCS").id(),
        new MeetingDate("2023-04-25/2023-04-26", DatePrecision.INFERRED));
    assertThat(scheduling.series(secretary)).hasSize(1);
    assertThat(scheduling.sheet(commission.delegateOf("AM"), meeting.id()).preparatory())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.body().code()).isEqualTo("CCS");
              assertThat(day.partOf()).isEqualTo(meeting);
              assertThat(day.city()).isEqualTo(new Bilingual("Dushanbe", "Душанбе"));
            });
  }

  @Test
  void onlyTheSecretarySchedules() {
    for (var actor : everybody) {
      if (!actor.equals(secretary)) {
        assertThatThrownBy(() -> agendas.meeting(actor, "COM", 30))
            .extracting(e -> ((Refused) e).reason())
            .isEqualTo(MeetingsReason.ONLY_THE_SECRETARY);
      }
    }
    assertThat(scheduling.series(secretary)).isEmpty();
  }

  @Test
  void aNumberIsGivenOnce() {
    agendas.meeting(secretary, "COM", 21);
    assertThatThrownBy(() -> agendas.meeting(secretary, "COM", 21))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(MeetingsReason.NUMBER_TAKEN);
  }

  @Test
  void aSideEventExistsForItsPartiesAndTheSecretariatOnly() {
    var meeting = agendas.meeting(secretary, "COM", 21);
    var event = signing(meeting);
    var saw = new java.util.TreeSet<String>();
    for (var actor : everybody) {
      var seen = scheduling.sheet(actor, meeting.id()).sideEvents();
      if (!seen.isEmpty()) {
        assertThat(seen).extracting(SideEvent::id).containsExactly(event.id());
        saw.add(actor.holder().code());
      } else {
        assertThat(countOf(actor, "side_event")).isZero();
        assertThat(countOf(actor, "fact where type = 'SideEventPlanned'")).isZero();
        assertThat(countOf(actor, "space where kind = 'TABLE'")).isZero();
      }
    }
    assertThat(saw).containsExactly("ROSSTANDART", "RU", "SEC", "TAJIKSTANDART", "TJ");
  }

  @Test
  void aMeetingOfAnotherCommissionDoesNotExist() {
    var meeting = agendas.meeting(secretary, "COM", 21);
    var elsewhere = commissions.found().delegateOf("TJ");
    assertThatThrownBy(() -> scheduling.sheet(elsewhere, meeting.id()))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(IdentityReason.NOTHING_HERE);
    assertThat(scheduling.series(elsewhere)).isEmpty();
  }
}
