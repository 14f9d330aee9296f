package org.chancery.drafting.ui;

import org.chancery.drafting.Revision;
import org.chancery.shell.Formats;

/** How a revision is called: by its symbol, or by its number where it has none. */
final class RevisionNames {

  private RevisionNames() {}

  static String of(Revision revision, TextWords words) {
    var symbol = revision.symbol();
    return symbol == null ? words.say("drafting.revision.number", revision.number()) : symbol;
  }

  /** Where the symbol stands beside it: its last part, or that it is the first. */
  static String numberWithDay(Revision revision, TextWords words) {
    var symbol = revision.symbol();
    var last = symbol == null ? -1 : symbol.lastIndexOf("/Rev.");
    return words.say(
        "drafting.revision.of",
        symbol == null
            ? words.say("drafting.revision.number", revision.number())
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
