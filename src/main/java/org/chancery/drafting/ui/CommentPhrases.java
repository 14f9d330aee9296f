package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.chancery.drafting.CommentThread;
import org.chancery.drafting.Margin;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;
import org.chancery.segments.ProtocolOrder;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Glyph;
import org.jspecify.annotations.Nullable;

/** How comments beside a text are said to one reader: whose they are, and who reads them. */
record CommentPhrases(TextSheet text, Margin margin, Actor actor, TextWords words) {

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String author(MandateId mandate) {
    return author(margin.offices().get(mandate));
  }

  String author(@Nullable Office office) {
    return office == null
        ? words.say("drafting.office.unknown")
        : words.author(office, text.holders(), actor);
  }

  String at(Instant at) {
    return words.moment(at);
  }

  /** Who reads a comment: by an icon and in words, wherever it can be read or written. */
  Paragraph audience(boolean ours) {
    var line = new Paragraph();
    line.addClassNames("audience", ours ? "private" : "shared");
    line.add((ours ? Glyph.LOCK : Glyph.PEOPLE).small(), new Span(audienceWords(ours)));
    return line;
  }

  String audienceWords(boolean ours) {
    if (!ours) {
      return words.say(
          text.room().kind() == SpaceKind.TABLE
              ? "drafting.comments.shared"
              : "drafting.comments.shared.all",
          words.listed(parties()));
    }
    return words.say(
        margin.ownKind() == SpaceKind.VAULT
            ? "drafting.comments.private"
            : "drafting.comments.room",
        actor.holder().names().in(words.locale()));
  }

  private List<String> parties() {
    return text.holders().stream()
        .filter(
            holder ->
                text.seats().stream()
                    .anyMatch(seat -> seat.until() == null && holder.id().equals(seat.holder())))
        .sorted(ProtocolOrder.in(words.locale()))
        .map(holder -> holder.names().in(words.locale()))
        .toList();
  }

  boolean isOurs(CommentThread thread) {
    return margin.isPrivate(thread);
  }
}
