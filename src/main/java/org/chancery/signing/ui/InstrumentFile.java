package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadCallback;
import java.io.ByteArrayInputStream;
import org.chancery.identity.Actor;
import org.chancery.shell.Formats;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.ReadingInstruments;
import org.chancery.texts.Fingerprint;

/** Ways to the file: its bytes are read when they are asked for, with the page's own actor. */
final class InstrumentFile {

  private InstrumentFile() {}

  /** A link that keeps the file. */
  static Anchor download(
      ReadingInstruments reading, Actor actor, InstrumentId id, int original, String verb) {
    var link =
        new Anchor(DownloadHandler.fromInputStream(bytes(reading, actor, id, original)), verb);
    link.getElement().setAttribute("download", true);
    link.addClassName("lnk");
    return link;
  }

  /** A link that shows its pages in another tab. */
  static Anchor pages(
      ReadingInstruments reading, Actor actor, InstrumentId id, int original, String words) {
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(bytes(reading, actor, id, original)).inline(), words);
    link.setTarget(AnchorTarget.BLANK);
    link.addClassName("lnk");
    return link;
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

  private static InputStreamDownloadCallback bytes(
      ReadingInstruments reading, Actor actor, InstrumentId id, int original) {
    return request -> {
      var file = reading.file(actor, id, original);
      return new DownloadResponse(
          new ByteArrayInputStream(file.bytes()),
          file.name(),
          "application/pdf",
          file.bytes().length);
    };
  }
}
