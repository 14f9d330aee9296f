package org.chancery.founding;

import java.util.List;
import java.util.Locale;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextKind;
import org.chancery.founding.CommissionFile.Planned;
import org.chancery.identity.Actor;
import org.chancery.identity.KeepingMandates;
import org.chancery.meetings.AgendaOutcome;
import org.chancery.meetings.DatePrecision;
import org.chancery.meetings.ItemKind;
import org.chancery.meetings.MeetingData;
import org.chancery.meetings.MeetingDate;
import org.chancery.meetings.MeetingId;
import org.chancery.meetings.MeetingStatus;
import org.chancery.meetings.PreparingAgendas;
import org.chancery.meetings.ReadingAgendas;
import org.chancery.meetings.SchedulingMeetings;
import org.chancery.meetings.SideEventKind;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the secretary of a new commission does first: the calendar, the provisional agenda with its
 * documents, the side events.
 */
@Component
class FirstPapers {

  private final SchedulingMeetings scheduling;
  private final PreparingAgendas preparing;
  private final ReadingAgendas agendas;
  private final PreparingTexts texts;
  private final ReleasingTexts releasing;
  private final ReadingTexts reading;
  private final Templates templates;
  private final KeepingMandates keeping;
  private final Cities cities;

  FirstPapers(
      SchedulingMeetings scheduling,
      PreparingAgendas preparing,
      ReadingAgendas agendas,
      PreparingTexts texts,
      ReleasingTexts releasing,
      ReadingTexts reading,
      Templates templates,
      KeepingMandates keeping,
      Cities cities) {
    this.scheduling = scheduling;
    this.preparing = preparing;
    this.agendas = agendas;
    this.texts = texts;
    this.releasing = releasing;
    this.reading = reading;
    this.templates = templates;
    this.keeping = keeping;
    this.cities = cities;
  }

  void prepare(Actor secretary, CommissionFile file) {
    for (var planned : file.meetings()) {
      var meeting =
          scheduling.schedule(
              secretary,
              new MeetingData(
                  holder(secretary, HolderKind.BODY, planned.body()),
                  planned.number(),
                  new MeetingDate(planned.date(), precision(planned.precision())),
                  planned.city() == null ? null : cities.named(planned.city()),
                  planned.host() == null
                      ? null
                      : holder(secretary, HolderKind.SEGMENT, planned.host()),
                  planned.status().equals("held") ? MeetingStatus.HELD : MeetingStatus.PROVISIONAL,
                  planned.opening() == null ? null : planned.opening().subject()));
      for (var before : orEmpty(planned.preparatory())) {
        var days =
            before.from().equals(before.to()) ? before.from() : before.from() + "/" + before.to();
        scheduling.schedulePreparatory(
            secretary,
            meeting,
            holder(secretary, HolderKind.BODY, before.body()),
            new MeetingDate(days, precision(before.precision())));
      }
      if (planned.agenda() != null) {
        agenda(secretary, file, planned, meeting);
      }
      for (var side : orEmpty(planned.sideEvents())) {
        scheduling.planSideEvent(
            secretary,
            meeting,
            SideEventKind.valueOf(side.kind().toUpperCase(Locale.ROOT)),
            side.instrument().subject(),
            side.instrument().parties().stream()
                .map(code -> holder(secretary, HolderKind.AGENCY, code))
                .toList());
      }
    }
  }

  private void agenda(Actor secretary, CommissionFile file, Planned planned, MeetingId meeting) {
    var agenda = preparing.begin(secretary, meeting);
    var version = 0;
    for (var item : orEmpty(planned.agenda())) {
      version =
          now(
              preparing.addItem(
                  secretary,
                  agenda,
                  version,
                  ItemKind.valueOf(item.kind().toUpperCase(Locale.ROOT)),
                  item.subject()));
    }
    for (var plan : orEmpty(file.workPlans())) {
      var year = String.valueOf(plan.get("year"));
      var symbol = file.commission().symbolPrefix() + "/" + planned.number() + "/2";
      var revision = circulateWorkPlan(secretary, year, symbol);
      for (var item : agendas.sheet(secretary, agenda).body().items()) {
        if (item.subject().en().contains("Work plan for " + year)) {
          version = now(preparing.attach(secretary, agenda, version, item.id(), revision));
        }
      }
    }
  }

  private RevisionId circulateWorkPlan(Actor secretary, String year, String symbol) {
    var draft =
        texts.begin(
            secretary,
            TextKind.WORK_PLAN,
            "План работы на " + year + " год (ОБРАЗЕЦ)",
            templates.wording(TextKind.WORK_PLAN, "ru"),
            "ru");
    var there = releasing.circulate(secretary, draft, symbol);
    return reading.sheet(secretary, there).revisions().getFirst().id();
  }

  private HolderId holder(Actor secretary, HolderKind kind, String code) {
    return keeping.holdersToActFor(secretary).stream()
        .filter(h -> h.kind() == kind && h.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " " + code + " is not in the file"))
        .id();
  }

  private static int now(AgendaOutcome outcome) {
    return switch (outcome) {
      case AgendaOutcome.Changed(int version) -> version;
      case AgendaOutcome.Behind behind -> throw new IllegalStateException("somebody else acts");
    };
  }

  private static DatePrecision precision(String words) {
    return DatePrecision.valueOf(words.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
