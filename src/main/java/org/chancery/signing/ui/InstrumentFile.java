package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.chancery.identity.Actor;
import org.chancery.shell.Download;
import org.chancery.shell.Formats;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.ReadingInstruments.HandedOut;
import org.chancery.texts.Fingerprint;

/** Ways to the file: its bytes are read when they are asked for, with the page's own actor. */
final class InstrumentFile {

  private InstrumentFile() {}

  /** A link that keeps the file. */
  static Download download(
      ReadingInstruments reading, Actor actor, InstrumentId id, int original, String verb) {
    return Download.link(verb, () -> pdf(reading.file(actor, id, original)));
  }

  /** A link that shows its pages in another tab. */
  static Download pages(
      ReadingInstruments reading, Actor actor, InstrumentId id, int original, String words) {
    return Download.pages(words, () -> pdf(reading.file(actor, id, original)));
  }

  private static Download.File pdf(HandedOut file) {
    return new Download.File(file.name(), "application/pdf", file.bytes());
  }

  /** The fingerprint of its bytes, shortened, with the whole of it one click away. */
  static Component[] fingerprint(Fingerprint file) {
    var brief = new Span(Formats.fingerprint(file.hex()));
    brief.addClassName("mono");
    var whole = new Span(Formats.grouped(file.hex()));
    whole.addClassName("mono");
    var full = new NativeDetails(brief.getTranslation("shell.object.in-full"), whole);
    full.addClassName("xs");
    return new Component[] {brief, full};
  }
}
