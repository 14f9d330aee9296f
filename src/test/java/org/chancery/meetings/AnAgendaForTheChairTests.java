package org.chancery.meetings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.documents.FilingDocuments;
import org.chancery.documents.akn.AkomaNtosoFiles;
import org.chancery.drafting.AkomaNtosoFile;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderKind;
import org.chancery.texts.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AnAgendaForTheChairTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleAgendas agendas;
  @Autowired SchedulingMeetings scheduling;
  @Autowired PreparingAgendas preparing;
  @Autowired ReadingAgendas reading;
  @Autowired ApprovingAgendas approving;
  @Autowired FilingDocuments filing;
  @Autowired PreparingTexts drafting;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts texts;
  @Autowired Clock clock;

  SampleCommission.Founded commission;
  Actor secretary;
  Actor chair;
  Actor chairJustSignedIn;
  Actor chairOfCouncil;
  Actor headOfRussia;
  Actor delegate;
  Actor auditor;
  MeetingId meeting;
  AgendaId id;

  @BeforeEach
  void theAgendaOfTheTwentyFirstMeeting() {
    commission = commissions.found();
    secretary = commission.secretary();
    chairJustSignedIn = commission.chair();
    chair = proved(chairJustSignedIn);
    chairOfCouncil = proved(commission.chairOf("CCS"));
    headOfRussia = proved(commission.headOf("RU"));
    delegate = commission.delegateOf("TJ");
    auditor = commission.auditor();
    meeting = agendas.meeting(secretary, "COM", 21);
    id = agendas.threeItems(secretary, meeting);
  }

  private Actor proved(Actor actor) {
    return commission.proved(actor, clock.instant());
  }

  private AgendaSheet sheet() {
    return reading.sheet(secretary, id);
  }

  private ApprovalOutcome approve(Actor actor) {
    var shown = sheet();
    return approving.approve(actor, id, shown.version(), shown.fingerprint().hex(), "");
  }

  private Approval approved() {
    return ((ApprovalOutcome.Approved) approve(chair)).approval();
  }

  private CirculatedId circulated() {
    return approved().circulated();
  }

  private AgendaOutcome add(int version, String subject) {
    return preparing.addItem(
        secretary, id, version, ItemKind.DECISION, new Bilingual(subject, subject));
  }

  private static void refuses(ThrowingCallable act, Reason reason) {
    assertThatThrownBy(act)
        .isInstanceOf(Refused.class)
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(reason);
  }

  @Test
  void beforeItIsCirculatedItExistsForItsBodysRoomOnly() {
    assertThat(reading.sheet(chair, id).body().items()).hasSize(3);
    for (var other : List.of(headOfRussia, delegate, auditor, chairOfCouncil)) {
      refuses(() -> reading.sheet(other, id), IdentityReason.NOTHING_HERE);
      refuses(() -> approving.changesSinceLook(other, id), IdentityReason.NOTHING_HERE);
      refuses(() -> approving.look(other, id, 3), IdentityReason.NOTHING_HERE);
      var page = scheduling.sheet(other, meeting.id());
      assertThat(page.agenda()).isNull();
      assertThat(page.circulated()).isEmpty();
    }
  }

  @Test
  void theSecretaryAlonePrepares() {
    var item = sheet().body().items().getFirst().id();
    for (var other : List.of(chair, headOfRussia, delegate)) {
      refuses(() -> preparing.begin(other, meeting), MeetingsReason.ONLY_THE_SECRETARY);
      refuses(() -> preparing.move(other, id, 3, item, 2), MeetingsReason.ONLY_THE_SECRETARY);
      refuses(() -> preparing.remove(other, id, 3, item), MeetingsReason.ONLY_THE_SECRETARY);
    }
    assertThat(sheet().version()).isEqualTo(3);
  }

  @Test
  void approvalFreezesFilesAndCirculatesToAll() {
    var approval = approved();
    assertThat(approval.symbol()).isEqualTo("IC/21/1");
    assertThat(reading.sheet(chair, id).standing())
        .isEqualTo(new AgendaStanding.Approved(approval));
    for (var everyone : List.of(delegate, headOfRussia, auditor, chairOfCouncil, secretary)) {
      var paper = reading.circulated(everyone, approval.circulated());
      assertThat(paper.fingerprint()).isEqualTo(approval.fingerprint());
      assertThat(paper.body().fingerprint()).isEqualTo(approval.fingerprint());
      assertThat(paper.by()).isEqualTo(chair.office());
      var pdf = filing.bytes(everyone, paper.paper());
      assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
          .isEqualTo("%PDF-");
      assertThat(filing.find(everyone, paper.paper()).orElseThrow().symbol()).isEqualTo("IC/21/1");
      assertThat(scheduling.sheet(everyone, meeting.id()).circulated()).hasSize(1);
    }
  }

  @Test
  void nobodyButTheChairOfThatBodyApproves() {
    var shown = sheet();
    for (var other : List.of(secretary, delegate, auditor)) {
      refuses(
          () -> approving.approve(other, id, 3, shown.fingerprint().hex(), ""),
          MeetingsReason.ONLY_THE_CHAIR);
    }
    refuses(
        () -> approving.approve(chairOfCouncil, id, 3, shown.fingerprint().hex(), ""),
        IdentityReason.NOTHING_HERE);
    assertThat(sheet().standing()).isInstanceOf(AgendaStanding.InPreparation.class);
  }

  @Test
  void theChairActingAsHeadOfDelegationCannotApprove() {
    refuses(() -> approve(headOfRussia), MeetingsReason.ONLY_THE_CHAIR);
  }

  @Test
  void approvalAsksForTheSecondFactorWithinFiveMinutes() {
    refuses(() -> approve(chairJustSignedIn), IdentityReason.STRONG_SIGN_IN_NEEDED);
    var sixMinutesAgo = commission.proved(chair, clock.instant().minusSeconds(360));
    refuses(() -> approve(sixMinutesAgo), IdentityReason.STRONG_SIGN_IN_NEEDED);
    assertThat(sheet().approvals()).isEmpty();
  }

  @Test
  void approvalIsBoundToTheFingerprintThatWasShown() {
    refuses(
        () -> approving.approve(chair, id, 3, "0".repeat(64), ""),
        MeetingsReason.NOT_WHAT_WAS_SHOWN);
    assertThat(sheet().approvals()).isEmpty();
  }

  @Test
  void approvalOfAnOlderStateDoesNothing() {
    var shown = sheet();
    add(3, "One more");
    assertThat(approving.approve(chair, id, 3, shown.fingerprint().hex(), ""))
        .isInstanceOfSatisfying(
            ApprovalOutcome.Behind.class,
            behind -> {
              assertThat(behind.version()).isEqualTo(4);
              assertThat(behind.by()).isEqualTo(secretary.office());
            });
    assertThat(sheet().approvals()).isEmpty();
  }

  @Test
  void anAgendaWithoutItemsIsNotApproved() {
    var other = preparing.begin(secretary, agendas.meeting(secretary, "COM", 22));
    var shown = reading.sheet(chair, other);
    assertThat(shown.mayApprove()).contains(MeetingsReason.EMPTY_AGENDA);
    refuses(
        () -> approving.approve(chair, other, 0, shown.fingerprint().hex(), ""),
        MeetingsReason.EMPTY_AGENDA);
  }

  @Test
  void anEditAfterApprovalMakesRevOneWhichNeedsANewApproval() {
    var first = approved();
    assertThat(reading.sheet(chair, id).mayApprove()).contains(MeetingsReason.ALREADY_APPROVED);
    add(3, "One more");
    assertThat(sheet().standing())
        .isEqualTo(new AgendaStanding.ChangedSinceApproval(first, "IC/21/1/Rev.1"));
    assertThat(scheduling.sheet(delegate, meeting.id()).circulated())
        .singleElement()
        .extracting(CirculatedAgenda::symbol)
        .isEqualTo("IC/21/1");
    var second = approved();
    assertThat(second.symbol()).isEqualTo("IC/21/1/Rev.1");
    var seen = scheduling.sheet(delegate, meeting.id()).circulated();
    assertThat(seen)
        .extracting(CirculatedAgenda::symbol, CirculatedAgenda::latest)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("IC/21/1/Rev.1", true),
            org.assertj.core.groups.Tuple.tuple("IC/21/1", false));
    assertThat(reading.circulated(delegate, first.circulated()).body().items()).hasSize(3);
  }

  @Test
  void anEditThatIsTakenBackNeedsNoNewApproval() {
    approved();
    var item = sheet().body().items().getFirst().id();
    preparing.move(secretary, id, 3, item, 3);
    assertThat(sheet().standing()).isInstanceOf(AgendaStanding.ChangedSinceApproval.class);
    preparing.move(secretary, id, 4, item, 1);
    assertThat(sheet().standing()).isInstanceOf(AgendaStanding.Approved.class);
    assertThat(approve(chair)).isInstanceOf(ApprovalOutcome.AlreadyApproved.class);
  }

  @Test
  void ofTwoApprovalsAtOnceExactlyOneHappensAndTheOtherIsToldWhoAndWhen() throws Exception {
    var shown = sheet();
    var together = new CyclicBarrier(2);
    Callable<ApprovalOutcome> yes =
        () -> {
          together.await();
          return approving.approve(chair, id, 3, shown.fingerprint().hex(), "");
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = List.of(threads.submit(yes), threads.submit(yes));
      var done = List.of(outcomes.get(0).get(), outcomes.get(1).get());
      var winner =
          done.stream()
              .filter(ApprovalOutcome.Approved.class::isInstance)
              .map(o -> ((ApprovalOutcome.Approved) o).approval())
              .toList();
      assertThat(winner).hasSize(1);
      assertThat(done)
          .filteredOn(ApprovalOutcome.AlreadyApproved.class::isInstance)
          .singleElement()
          .satisfies(
              told -> {
                var already = (ApprovalOutcome.AlreadyApproved) told;
                assertThat(already.by()).isEqualTo(chair.office());
                assertThat(already.approval().symbol()).isEqualTo(winner.getFirst().symbol());
                assertThat(already.approval().at()).isEqualTo(winner.getFirst().at());
              });
    }
    assertThat(sheet().approvals()).hasSize(1);
    assertThat(scheduling.sheet(delegate, meeting.id()).circulated()).hasSize(1);
  }

  @Test
  void aChangeOnAnOldVersionStoresNothing() {
    add(3, "Fourth");
    assertThat(add(3, "Lost"))
        .isInstanceOfSatisfying(
            AgendaOutcome.Behind.class,
            behind -> assertThat(behind.by()).isEqualTo(secretary.office()));
    assertThat(sheet().body().items()).hasSize(4);
  }

  @Test
  void theChairSeesItemByItemWhatChangedSinceTheyLastLooked() {
    assertThat(approving.changesSinceLook(chair, id).lookedAt()).isNull();
    approving.look(chair, id, 3);
    var plan = agendas.circulatedPlan(secretary, "IC/21/4");
    var items = sheet().body().items();
    preparing.attach(secretary, id, 3, items.get(2).id(), plan.id());
    preparing.move(secretary, id, 4, items.get(2).id(), 1);
    preparing.remove(secretary, id, 5, items.get(0).id());
    preparing.reword(
        secretary,
        id,
        6,
        items.get(1).id(),
        ItemKind.DECISION,
        new Bilingual("All proposals", "О всех предложениях"));
    var since = approving.changesSinceLook(chair, id);
    assertThat(since.lookedAt()).isNotNull();
    assertThat(since.changes())
        .contains(
            new AgendaChange.Attached(1, "IC/21/4"),
            new AgendaChange.KindChanged(2, ItemKind.DISCUSSION, ItemKind.DECISION),
            new AgendaChange.Reworded(
                2,
                new Bilingual("Proposals", "О предложениях"),
                new Bilingual("All proposals", "О всех предложениях")),
            new AgendaChange.Removed(1, new Bilingual("Decisions", "О решениях")))
        .hasAtLeastOneElementOfType(AgendaChange.Moved.class)
        .hasSize(5);
  }

  @Test
  void lookingAgainAtTheSameStateKeepsWhatChanged() {
    approving.look(chair, id, 3);
    add(3, "Fourth");
    approving.look(chair, id, 4);
    approving.look(chair, id, 4);
    assertThat(approving.changesSinceLook(chair, id).changes())
        .containsExactly(new AgendaChange.Added(4, new Bilingual("Fourth", "Fourth")));
  }

  @Test
  void anApprovedAgendaIsKeptAsAnAkomaNtosoFileTooValidAgainstTheSchemaOfOasis() {
    var plan = agendas.circulatedPlan(secretary, "IC/21/4");
    var item = sheet().body().items().get(2).id();
    preparing.attach(secretary, id, 3, item, plan.id());
    var first = circulated();
    add(sheet().version(), "Any other business");
    var second = circulated();
    for (var version : List.of(first, second)) {
      var file = reading.akomaNtoso(delegate, version);
      var words = new String(file.bytes(), UTF_8);
      assertThat(AkomaNtosoFiles.faults(file.bytes())).isEmpty();
      assertThat(words)
          .contains("<num>3.</num><heading>О плане работы</heading>")
          .contains("eId=\"item_" + item + "\"", "<docNumber>IC/21/4</docNumber>")
          .contains(reading.circulated(delegate, version).fingerprint().hex())
          .contains("Душанбе", "</docTitle>");
    }
    var revised = reading.akomaNtoso(delegate, second);
    assertThat(revised.name()).isEqualTo("IC-21-1-Rev.1-ru.akn.xml");
    assertThat(new String(revised.bytes(), UTF_8))
        .contains("<FRBRnumber value=\"IC/21/1\"", "<num>4.</num>", "IC/21/1/Rev.1");
    assertThat(work(revised)).isEqualTo(work(reading.akomaNtoso(delegate, first)));
    var stranger = commissions.found().delegateOf("TJ");
    refuses(() -> reading.akomaNtoso(stranger, first), IdentityReason.NOTHING_HERE);
  }

  private static String work(AkomaNtosoFile file) {
    var words = new String(file.bytes(), UTF_8);
    return words.substring(words.indexOf("<FRBRWork>"), words.indexOf("</FRBRWork>"));
  }

  @Test
  void aDocumentIsAttachedByExactRevision() {
    var plan = agendas.circulatedPlan(secretary, "IC/21/4");
    var item = sheet().body().items().get(2).id();
    preparing.attach(secretary, id, 3, item, plan.id());
    refuses(
        () -> preparing.attach(secretary, id, 4, item, plan.id()), MeetingsReason.ALREADY_ATTACHED);
    var attached = reading.circulated(delegate, circulated()).body().items().get(2).documents();
    assertThat(attached)
        .containsExactly(
            new AttachedRevision(
                plan.id(), plan.text(), 1, "IC/21/4", plan.title(), plan.fingerprint()));
    assertThat(texts.revision(delegate, attached.getFirst().revision()).fingerprint())
        .isEqualTo(plan.fingerprint());
    preparing.detach(secretary, id, 4, item, plan.id());
    assertThat(sheet().body().items().get(2).documents()).isEmpty();
  }

  @Test
  void whatIsNotReleasedToAllIsNotAttached() {
    var item = sheet().body().items().getFirst().id();
    var own = drafting.begin(secretary, TextKind.WORK_PLAN, "Draft", SampleAgendas.wording(), "en");
    releasing.circulate(secretary, own, "IC/21/9");
    var inside = texts.sheet(secretary, own).revisions().getFirst();
    refuses(
        () -> preparing.attach(secretary, id, 3, item, inside.id()),
        MeetingsReason.NOT_RELEASED_TO_ALL);
    var memorandum =
        drafting.begin(delegate, TextKind.MEMORANDUM, "Memorandum", SampleAgendas.wording(), "en");
    var table =
        releasing.release(
            delegate,
            memorandum,
            List.of(agendas.holder(secretary, HolderKind.SEGMENT, "RU").id()));
    var shared = texts.sheet(delegate, table).revisions().getFirst();
    refuses(
        () -> preparing.attach(secretary, id, 3, item, shared.id()), IdentityReason.NOTHING_HERE);
  }

  @Test
  void aMeetingHasOneAgenda() {
    refuses(() -> preparing.begin(secretary, meeting), MeetingsReason.ALREADY_BEGUN);
  }

  @Test
  void whatAwaitsTheChairAwaitsNobodyElse() {
    assertThat(approving.awaiting(chair))
        .singleElement()
        .extracting(AwaitingAgenda::symbol)
        .isEqualTo("IC/21/1");
    for (var other : List.of(secretary, headOfRussia, delegate, chairOfCouncil)) {
      assertThat(approving.awaiting(other)).isEmpty();
    }
    approved();
    assertThat(approving.awaiting(chair)).isEmpty();
    add(3, "One more");
    assertThat(approving.awaiting(chair))
        .singleElement()
        .extracting(AwaitingAgenda::symbol)
        .isEqualTo("IC/21/1/Rev.1");
  }

  @Test
  void aCouncilsAgendaIsApprovedByItsChairAndCirculatedInItsRoom() {
    var of = agendas.meeting(secretary, "CCS", 14);
    var council = agendas.threeItems(secretary, of);
    var shown = reading.sheet(chairOfCouncil, council);
    refuses(
        () -> approving.approve(chair, council, 3, shown.fingerprint().hex(), ""),
        IdentityReason.NOTHING_HERE);
    var outcome =
        approving.approve(chairOfCouncil, council, 3, shown.fingerprint().hex(), "As agreed");
    var approval = ((ApprovalOutcome.Approved) outcome).approval();
    assertThat(approval.symbol()).isEqualTo("IC/CCS/14/1");
    assertThat(reading.circulated(secretary, approval.circulated()).latest()).isTrue();
    refuses(() -> reading.circulated(delegate, approval.circulated()), IdentityReason.NOTHING_HERE);
  }

  @Test
  void theNoteStaysInTheRoom() {
    var shown = sheet();
    approving.approve(chair, id, 3, shown.fingerprint().hex(), "  Begin at ten  ");
    assertThat(sheet().approvals().getFirst().note()).isEqualTo("Begin at ten");
    refuses(
        () -> approving.approve(chair, id, 3, shown.fingerprint().hex(), "x".repeat(2001)),
        MeetingsReason.NOTE_LENGTH);
  }

  @Test
  void theStoredFingerprintIsThatOfTheCanonicalForm() {
    var shown = sheet();
    assertThat(shown.fingerprint())
        .isEqualTo(
            Fingerprint.of(
                shown.body().canonical().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(AgendaBody.read(shown.body().canonical())).isEqualTo(shown.body());
  }
}
