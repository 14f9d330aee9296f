package org.chancery.meetings;

import java.util.List;
import java.util.Random;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.Revision;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Holders;
import org.chancery.segments.OpenScope;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Vocabulary of the tests: the 21st meeting and its agenda. */
@Component
public class SampleAgendas {

  private final SchedulingMeetings scheduling;
  private final PreparingAgendas preparing;
  private final PreparingTexts drafting;
  private final ReleasingTexts releasing;
  private final ReadingTexts texts;
  private final ReadingAgendas reading;
  private final ApprovingAgendas approving;
  private final Holders holders;
  private final TransactionTemplate transactions;

  SampleAgendas(
      SchedulingMeetings scheduling,
      PreparingAgendas preparing,
      PreparingTexts drafting,
      ReleasingTexts releasing,
      ReadingTexts texts,
      ReadingAgendas reading,
      ApprovingAgendas approving,
      Holders holders,
      TransactionTemplate transactions) {
    this.scheduling = scheduling;
    this.preparing = preparing;
    this.drafting = drafting;
    this.releasing = releasing;
    this.texts = texts;
    this.reading = reading;
    this.approving = approving;
    this.holders = holders;
    this.transactions = transactions;
  }

  /** A holder by its code, as this actor knows it. */
  public Holder holder(Actor actor, HolderKind kind, String code) {
    return OpenScope.in(actor, () -> transactions.execute(s -> holders.byCode(kind, code)));
  }

  /** A meeting of a body on 27 April 2023 in Dushanbe. */
  public MeetingId meeting(Actor secretary, String body, int number) {
    return scheduling.schedule(
        secretary,
        new MeetingData(
            holder(secretary, HolderKind.BODY, body).id(),
            number,
            new MeetingDate("2023-04-27", DatePrecision.DAY),
            new Bilingual("Dushanbe", "Душанбе"),
            holder(secretary, HolderKind.SEGMENT, "TJ").id(),
            MeetingStatus.PROVISIONAL,
            null));
  }

  /** The agenda of a meeting with three items, at version 3. */
  public AgendaId threeItems(Actor secretary, MeetingId meeting) {
    var id = preparing.begin(secretary, meeting);
    preparing.addItem(
        secretary, id, 0, ItemKind.INFORMATION, new Bilingual("Decisions", "О решениях"));
    preparing.addItem(
        secretary, id, 1, ItemKind.DISCUSSION, new Bilingual("Proposals", "О предложениях"));
    preparing.addItem(
        secretary, id, 2, ItemKind.DECISION, new Bilingual("Work plan", "О плане работы"));
    return id;
  }

  /** A meeting with its agenda, looked at and approved by its chair, and a side event. */
  public Approval approvedWithSideEvent(
      Actor secretary, Actor chairJustProved, String body, int number) {
    var meeting = meeting(secretary, body, number);
    scheduling.planSideEvent(
        secretary,
        meeting,
        SideEventKind.SIGNING,
        new Bilingual("Standardisation and metrology", "Стандартизация и метрология"),
        List.of(
            holder(secretary, HolderKind.AGENCY, "ROSSTANDART").id(),
            holder(secretary, HolderKind.AGENCY, "TAJIKSTANDART").id()));
    var id = threeItems(secretary, meeting);
    approving.look(chairJustProved, id, 3);
    var shown = reading.sheet(chairJustProved, id);
    return ((ApprovalOutcome.Approved)
            approving.approve(chairJustProved, id, 3, shown.fingerprint().hex(), ""))
        .approval();
  }

  /** A work plan of the secretariat, circulated to all. */
  public Revision circulatedPlan(Actor secretary, String symbol) {
    var draft = drafting.begin(secretary, TextKind.WORK_PLAN, "Work plan", wording(), "en");
    var there = releasing.circulate(secretary, draft, symbol);
    return texts.sheet(secretary, there).revisions().getFirst();
  }

  /** Words. */
  public static Wording wording() {
    return Wording.of(
        BlockIds.from(new Random(1)),
        "Work plan",
        List.of("The plan"),
        List.of(Wording.Article.of("Purpose", "The segments work.")));
  }
}
