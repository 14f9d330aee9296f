package org.chancery.drafting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.chancery.documents.FinalKind;
import org.chancery.documents.RedlineEdition;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.chancery.texts.Redline;
import org.jspecify.annotations.Nullable;

/**
 * Comparing revisions and states on paper: what goes out as a file that a capital can read and
 * print.
 */
@UseCase
public class ComparingTexts {

  private final ReadingTexts reading;
  private final StepLog log;

  ComparingTexts(ReadingTexts reading, StepLog log) {
    this.reading = reading;
    this.log = log;
  }

  /**
   * What changed from one revision to another of the same text, ready to be composed in the
   * language of the text.
   *
   * @param actor who asks
   * @param from the earlier
   * @param to the later
   * @return both revisions named by symbol and day
   */
  public RedlineEdition redline(Actor actor, RevisionId from, RevisionId to) {
    var earlier = reading.revision(actor, from);
    var later = reading.revision(actor, to);
    var sheet = reading.sheet(actor, later.text());
    var language = Locale.of(sheet.language());
    var zone = actor.holder().clock();
    return edition(
        actor,
        sheet,
        later.symbol(),
        later.title(),
        named(earlier, language, zone),
        named(later, language, zone),
        reading.changes(actor, from, to));
  }

  /**
   * What changed since a version that the actor saw, ready to be composed in the language of the
   * text.
   *
   * @param actor who asks
   * @param id which text
   * @param since a version of it
   * @return both states named by their instant
   * @throws Refused if there is no such version
   */
  public RedlineEdition since(Actor actor, TextId id, int since) {
    var sheet = reading.sheet(actor, id);
    if (since > sheet.version()) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    var language = Locale.of(sheet.language());
    var zone = actor.holder().clock();
    return edition(
        actor,
        sheet,
        sheet.symbol(),
        sheet.title(),
        Words.say(
            language,
            "drafting.redline.state",
            Formats.moment(written(sheet, since), zone, zone, language)),
        Words.say(
            language,
            "drafting.redline.state",
            Formats.moment(written(sheet, sheet.version()), zone, zone, language)),
        reading.changesSince(actor, id, since));
  }

  /** When a version came to be: with its last step, or with the beginning. */
  private Instant written(TextSheet sheet, int version) {
    return log.between(sheet.id(), version - 1, version).stream()
        .map(StepLog.Kept::at)
        .findFirst()
        .or(() -> sheet.revisions().stream().map(Revision::at).findFirst())
        .orElse(sheet.changedAt());
  }

  private static RedlineEdition edition(
      Actor actor,
      TextSheet sheet,
      @Nullable String symbol,
      String title,
      String from,
      String to,
      Redline changes) {
    var language = Locale.of(sheet.language());
    return new RedlineEdition(
        switch (sheet.kind()) {
          case WORK_PLAN -> FinalKind.WORK_PLAN;
          case MEMORANDUM, NOTE, DRAFT_STANDARD -> FinalKind.MEMORANDUM;
        },
        language,
        actor.commission().names().in(language),
        symbol == null ? "" : symbol,
        title,
        from,
        to,
        changes);
  }

  private static String named(Revision revision, Locale language, ZoneId zone) {
    var name =
        revision.symbol() == null
            ? Words.say(language, "drafting.revision.number", revision.number())
            : revision.symbol();
    var day = Formats.day(revision.at().atZone(zone).toLocalDate(), language);
    return Words.say(language, "drafting.revision.of", name, day);
  }
}
