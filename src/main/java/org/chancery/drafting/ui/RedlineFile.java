package org.chancery.drafting.ui;

import org.chancery.documents.Composing;
import org.chancery.documents.Imprint;
import org.chancery.drafting.ComparingTexts;
import org.chancery.drafting.Revision;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.shell.Download;

/**
 * The redline of two revisions, or since a version, as a file: composed when it is asked for, with
 * the page's actor.
 */
final class RedlineFile {

  private final ComparingTexts comparing;
  private final Composing composing;

  RedlineFile(ComparingTexts comparing, Composing composing) {
    this.comparing = comparing;
    this.composing = composing;
  }

  /** A button that keeps the file. */
  Download download(Actor actor, Revision from, Revision to, TextWords words) {
    return Download.button(
        words.say("drafting.redline.pdf"),
        () -> new Download.File(name(from, to), "application/pdf", composed(actor, from, to)));
  }

  /** Dated by the later revision, so that the same pair gives the same bytes. */
  byte[] composed(Actor actor, Revision from, Revision to) {
    var edition = comparing.redline(actor, from.id(), to.id());
    // every text of this commission is a sample: the portal was never put to use
    return composing.compose(edition, new Imprint(true, "", to.at())).orRefuse().pdf();
  }

  /** A button that keeps what changed since a version as a file. */
  Download since(Actor actor, TextSheet text, int version, TextWords words) {
    return Download.button(
        words.say("drafting.redline.pdf"),
        () ->
            new Download.File(
                name(text.symbol() == null ? "text" : text.symbol(), "since-" + version),
                "application/pdf",
                composed(actor, text, version)));
  }

  /** Dated by the last change, so that the same states give the same bytes. */
  byte[] composed(Actor actor, TextSheet text, int since) {
    var edition = comparing.since(actor, text.id(), since);
    return composing.compose(edition, new Imprint(true, "", text.changedAt())).orRefuse().pdf();
  }

  /** "IC-21-5-Rev.2-redline-1.pdf": a file name takes no slashes. */
  private static String name(Revision from, Revision to) {
    var symbol = to.symbol() == null ? "revision-" + to.number() : to.symbol();
    return name(symbol, String.valueOf(from.number()));
  }

  private static String name(String symbol, String from) {
    return symbol.replaceAll("[^\\p{L}\\p{N}.]+", "-") + "-redline-" + from + ".pdf";
  }
}
