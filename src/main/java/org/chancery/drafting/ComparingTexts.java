package org.chancery.drafting;

import java.time.ZoneId;
import java.util.Locale;
import org.chancery.documents.FinalKind;
import org.chancery.documents.RedlineEdition;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;

/** Comparing revisions on paper: what goes out as a file that a capital can read and print. */
@UseCase
public class ComparingTexts {

  private final ReadingTexts reading;

  ComparingTexts(ReadingTexts reading) {
    this.reading = reading;
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
    return new RedlineEdition(
        switch (sheet.kind()) {
          case WORK_PLAN -> FinalKind.WORK_PLAN;
          case MEMORANDUM, NOTE, DRAFT_STANDARD -> FinalKind.MEMORANDUM;
        },
        language,
        actor.commission().names().in(language),
        later.symbol() == null ? "" : later.symbol(),
        later.title(),
        named(earlier, language, zone),
        named(later, language, zone),
        reading.changes(actor, from, to));
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
