package org.chancery.drafting.ui;

import org.chancery.drafting.Revision;
import org.chancery.shell.Formats;

/** How a revision is called: by its symbol, or by its name or number where it has none. */
final class RevisionNames {

  private RevisionNames() {}

  static String of(Revision revision, TextWords words) {
    var symbol = revision.symbol();
    var name = revision.name();
    if (symbol != null) {
      return symbol;
    }
    if (name != null) {
      return name;
    }
    return words.say(
        revision.occasion() == Revision.Occasion.STAGE
            ? "drafting.revision.stage"
            : "drafting.revision.number",
        revision.number());
  }

  /** Where the symbol stands beside it: its last part, or that it is the first. */
  static String numberWithDay(Revision revision, TextWords words) {
    var symbol = revision.symbol();
    var last = symbol == null ? -1 : symbol.lastIndexOf("/Rev.");
    return words.say(
        "drafting.revision.of",
        symbol == null
            ? of(revision, words)
            : last < 0 ? words.say("drafting.revision.first") : symbol.substring(last + 1),
        Formats.day(revision.at().atZone(words.zone()).toLocalDate(), words.locale()));
  }

  static String withDay(Revision revision, TextWords words) {
    return words.say(
        "drafting.revision.of",
        of(revision, words),
        Formats.day(revision.at().atZone(words.zone()).toLocalDate(), words.locale()));
  }
}
