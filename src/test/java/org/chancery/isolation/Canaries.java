package org.chancery.isolation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.documents.FilingDocuments;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.BracketingTexts;
import org.chancery.drafting.CommentingTexts;
import org.chancery.drafting.DecidingSuggestions;
import org.chancery.drafting.DecisionOutcome;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.Passage;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.Stage;
import org.chancery.drafting.StageOutcome;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.meetings.SampleAgendas;
import org.chancery.review.SampleReviews;
import org.chancery.segments.HolderId;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.InstrumentRow;
import org.chancery.signing.KeepingOriginals;
import org.chancery.signing.LeadingInstruments;
import org.chancery.signing.OpeningForSignature;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.SampleInstruments;
import org.chancery.signing.ShowingOriginals;
import org.chancery.signing.SigningOffline;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.springframework.stereotype.Component;

/**
 * Words that occur in one vault and nowhere else: {@code zaqTJsecret…} in Tajikistan's titles,
 * wordings and files.
 */
@Component
class Canaries {

  private final PreparingTexts preparing;
  private final EditingTexts editing;
  private final SampleStages stages;
  private final StagingTexts staging;
  private final DecidingSuggestions deciding;
  private final ReleasingTexts releasing;
  private final AgreeingTexts agreeing;
  private final ReadingTexts reading;
  private final FilingDocuments filing;
  private final SampleAgendas agendas;
  private final OpeningForSignature opening;
  private final LeadingInstruments leading;
  private final ReadingInstruments instruments;
  private final SigningOffline outside;
  private final ShowingOriginals showing;
  private final KeepingOriginals originals;
  private final SampleInstruments samples;
  private final SampleReviews reviews;
  private final CommentingTexts commenting;
  private final BracketingTexts bracketing;

  Canaries(
      PreparingTexts preparing,
      EditingTexts editing,
      SampleStages stages,
      StagingTexts staging,
      DecidingSuggestions deciding,
      ReleasingTexts releasing,
      AgreeingTexts agreeing,
      ReadingTexts reading,
      FilingDocuments filing,
      SampleAgendas agendas,
      OpeningForSignature opening,
      LeadingInstruments leading,
      ReadingInstruments instruments,
      SigningOffline outside,
      ShowingOriginals showing,
      KeepingOriginals originals,
      SampleInstruments samples,
      SampleReviews reviews,
      CommentingTexts commenting,
      BracketingTexts bracketing) {
    this.preparing = preparing;
    this.editing = editing;
    this.stages = stages;
    this.staging = staging;
    this.deciding = deciding;
    this.releasing = releasing;
    this.agreeing = agreeing;
    this.reading = reading;
    this.filing = filing;
    this.agendas = agendas;
    this.opening = opening;
    this.leading = leading;
    this.instruments = instruments;
    this.outside = outside;
    this.showing = showing;
    this.originals = originals;
    this.samples = samples;
    this.reviews = reviews;
    this.commenting = commenting;
    this.bracketing = bracketing;
  }

  static String secretOf(Actor delegate) {
    return "zaq" + delegate.holder().code() + "secret";
  }

  static String sharedBy(Actor delegate) {
    return "zaq" + delegate.holder().code() + "shared";
  }

  /**
   * A vault with a draft, its history, a look and a file, all full of canaries; nothing of it
   * released.
   */
  TextId fillVault(Actor delegate) {
    var secret = secretOf(delegate);
    var id = preparing.begin(delegate, TextKind.NOTE, secret + "title", wording(secret), "en");
    editing.edit(delegate, new Edit(id, 0, wording(secret + " later").canonical()));
    reading.look(delegate, id, 1);
    filing.file(
        delegate,
        id.space(),
        secret + "symbol",
        secret,
        "text/plain",
        secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return id;
  }

  /**
   * A draft whose deleted words are canaries, released to others with clean words; a table with
   * steps, revisions, look, an answer, a reason for brackets and comments: one of them among
   * ourselves, which is a canary.
   */
  TextId fillTable(Actor delegate, Actor head, List<Actor> others) {
    var secret = secretOf(delegate);
    var shared = sharedBy(delegate);
    var id = preparing.begin(delegate, TextKind.MEMORANDUM, shared, wording(secret), "en");
    editing.edit(delegate, new Edit(id, 0, wording(shared).canonical()));
    var there = releasing.release(delegate, id, others.stream().map(a -> a.holder().id()).toList());
    editing.edit(delegate, new Edit(there, 0, bracketed(delegate, shared + " more")));
    bracketing.explain(delegate, there, bracket(delegate), shared + " reason");
    bracketing.settle(delegate, there, bracket(delegate), 0);
    comment(delegate, head, there, false, secret + " comment");
    comment(delegate, head, there, true, shared + " comment");
    var revision = stages.frozen(delegate, there);
    agreeing.agree(head, revision.id(), revision.fingerprint().hex());
    reading.look(delegate, there, 1);
    decideTogether(delegate, others.getFirst(), id);
    return there;
  }

  /** A table without a pen-holder, where one party's yes to stage, bracket or suggestion waits. */
  private void decideTogether(Actor delegate, Actor other, TextId draft) {
    var there =
        releasing.release(
            delegate,
            draft,
            List.of(other.holder().id()),
            null,
            new ReleasingTexts.Beginning(Stage.NEGOTIATION, false));
    require(staging.enter(delegate, there, Stage.CLEAN) instanceof StageOutcome.Awaited);
    var code = delegate.holder().code() + ".aaaaaaaa";
    var suggested =
        reading
            .sheet(delegate, there)
            .wording()
            .canonical()
            .replaceFirst(
                "\\{\"text\":\"",
                "{\"marks\":[{\"attrs\":{\"id\":\""
                    + code
                    + "\"},\"type\":\"insertion\"}],\"text\":\"New"
                    + " \",\"type\":\"text\"},{\"text\":\"");
    editing.edit(delegate, new Edit(there, 0, suggested));
    require(deciding.accept(other, there, List.of(code)) instanceof DecisionOutcome.Decided);
    var version = reading.sheet(delegate, there).version();
    editing.edit(delegate, new Edit(there, version, bracketedAgain(delegate, there)));
    require(
        bracketing.settle(other, there, bracket(delegate), 0) instanceof DecisionOutcome.Awaited);
  }

  private static void require(boolean held) {
    if (!held) {
      throw new IllegalStateException("the parties do not decide together");
    }
  }

  private String bracketedAgain(Actor delegate, TextId there) {
    var canonical = reading.sheet(delegate, there).wording().canonical();
    var clause = "\"text\":\"" + sharedBy(delegate) + " paragraph\"";
    if (!canonical.contains(clause)) {
      throw new IllegalStateException("no such clause in " + canonical);
    }
    return canonical.replace(clause, mark(delegate) + clause);
  }

  /** A thread that was answered, with a mention, resolved; among ourselves or for all parties. */
  private void comment(Actor delegate, Actor head, TextId text, boolean shared, String words) {
    var thread =
        commenting.comment(
            delegate,
            text,
            new Passage(1, 5, reading.sheet(delegate, text).version()),
            shared,
            words,
            List.of(head.id()));
    commenting.reply(head, thread, words + " answered", List.of());
    commenting.resolve(delegate, thread);
  }

  private static String bracket(Actor delegate) {
    return delegate.holder().code() + ".aaaaaaaaaaaa";
  }

  /** The words of a clause in brackets. */
  private static String bracketed(Actor delegate, String words) {
    var clause = "\"text\":\"" + words + " paragraph\"";
    return wording(words).canonical().replace(clause, mark(delegate) + clause);
  }

  private static String mark(Actor delegate) {
    return "\"marks\":[{\"attrs\":{\"id\":\""
        + bracket(delegate)
        + "\",\"option\":0},\"type\":\"bracket\"}],";
  }

  /**
   * A meeting with its agenda, looked at, approved and circulated by its chair, and a side event of
   * two agencies; once in the hall and once in a council's room.
   */
  void fillMeetings(Actor secretary, Actor chair, Actor chairOfCouncil) {
    agendas.approvedWithSideEvent(secretary, chair, "COM", 21);
    agendas.approvedWithSideEvent(secretary, chairOfCouncil, "CCS", 14);
  }

  /** An instrument of two segments, opened for signature at a table of its own. */
  InstrumentId fillInstrument(
      Actor delegate, Actor head, Actor other, Actor otherHead, List<HolderId> agencies) {
    var secret = secretOf(delegate);
    var shared = sharedBy(delegate);
    var id = preparing.begin(delegate, TextKind.MEMORANDUM, shared, wording(secret), "en");
    editing.edit(delegate, new Edit(id, 0, wording(shared).canonical()));
    var there = releasing.release(delegate, id, List.of(other.holder().id()));
    var revision = stages.frozen(delegate, there);
    agreeing.agree(head, revision.id(), revision.fingerprint().hex());
    agreeing.agree(otherHead, revision.id(), revision.fingerprint().hex());
    return opening.open(
        delegate,
        there,
        List.of(revision.fingerprint().hex()),
        agencies,
        new InstrumentRow.Terms(false, true),
        Map.of());
  }

  /** Initials, full powers and a turn on one instrument; another one signed and registered. */
  void fillActs(
      SampleCommission.Founded commission, InstrumentId id, SampleInstruments.People people) {
    leading.initial(
        commission.proved(people.headOfTajikistan(), Instant.now()),
        id,
        List.of(instruments.page(people.russia(), id).text().hex()));
    leading.initial(
        commission.proved(people.headOfRussia(), Instant.now()),
        id,
        List.of(instruments.page(people.russia(), id).text().hex()));
    samples.empower(people, id, people.tajikistan(), people.signatoryOfTajikistan());
    outside.take(commission.proved(people.signatoryOfTajikistan(), Instant.now()), id);
    var signatory = people.signatoryOfTajikistan();
    showing.shown(signatory, id, instruments.page(signatory, id).shown());
    var concluded = samples.concluded(commission, people, sharedBy(people.tajikistan()));
    originals.deposit(people.depositary(), concluded);
  }

  /** A draft standard before a council, with comments of two segments, one of them answered. */
  void fillReview(Actor delegate, Actor expert, Actor chairOfCouncil) {
    var secret = secretOf(delegate);
    var id =
        preparing.begin(
            delegate, TextKind.DRAFT_STANDARD, sharedBy(delegate), wording(secret), "en");
    editing.edit(delegate, new Edit(id, 0, wording(sharedBy(delegate)).canonical()));
    var review = reviews.submitted(delegate, chairOfCouncil, id);
    reviews.comment(delegate, review, "Ours");
    var theirs = reviews.comment(expert, review, "Theirs");
    reviews.answer(chairOfCouncil, review, theirs);
  }

  static Wording wording(String words) {
    return Wording.of(
        BlockIds.from(new Random(words.hashCode())),
        words,
        List.of(words + " preamble"),
        List.of(Wording.Article.of(words, words + " paragraph")));
  }
}
