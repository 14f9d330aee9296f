package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Act;

/** Who holds the pen, and how to come by it. */
class PenNote extends HtmlContainer {

  PenNote(
      TextSheet text,
      PenState state,
      Actor actor,
      TextWords words,
      Command take,
      Command ask,
      Command handOver) {
    super("section");
    addClassNames("note", "pen");
    getElement().setAttribute("aria-live", "polite");
    add(new H2(words.say("drafting.pen")));
    var pen = text.pen();
    switch (state) {
      case CLOSED -> add(new Paragraph(words.say(closedKey(text))));
      case FREE -> {
        var own = text.room().kind() != SpaceKind.TABLE;
        add(new Paragraph(words.say(own ? "drafting.pen.first-stroke" : "drafting.pen.free")));
        add(Act.plain(words.say("drafting.pen.take"), take).small());
      }
      case MINE -> {
        var wanted = pen == null ? null : pen.wantedBy();
        var asked = wanted != null && !wanted.equals(actor.id());
        add(
            new Paragraph(
                asked
                    ? words.say(
                        "drafting.pen.asked",
                        words.office(wanted, text.offices(), text.holders(), actor))
                    : words.say("drafting.pen.mine")));
        add(
            Act.plain(
                    words.say(asked ? "drafting.pen.hand-over" : "drafting.pen.put-down"), handOver)
                .small());
      }
      case MINE_ELSEWHERE -> {
        add(new Paragraph(words.say("drafting.pen.elsewhere")));
        add(Act.plain(words.say("drafting.pen.here"), take).small());
      }
      case OTHERS -> {
        var holder =
            words.office(pen == null ? null : pen.holder(), text.offices(), text.holders(), actor);
        var asked = pen != null && actor.id().equals(pen.wantedBy());
        add(
            new Paragraph(
                words.say(asked ? "drafting.pen.you-asked" : "drafting.pen.others", holder)));
        if (!asked) {
          add(Act.plain(words.say("drafting.pen.ask"), ask).small());
        }
      }
    }
  }

  private static String closedKey(TextSheet text) {
    var closed = text.closedFor();
    if (closed != null) {
      return "drafting.pen.closed." + closed.name().toLowerCase(Locale.ROOT);
    }
    return "drafting.pen.reading";
  }
}
