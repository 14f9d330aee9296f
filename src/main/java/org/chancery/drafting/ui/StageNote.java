package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.chancery.drafting.Stage;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Act;

/** At what stage a text is, what may be done at it, who decides, and the way back. */
class StageNote extends HtmlContainer {

  StageNote(TextSheet text, Actor actor, TextWords words, StageActs acts) {
    super("section");
    addClassNames("note", "stage-note");
    getElement().setAttribute("aria-live", "polite");
    add(new H2(words.say("drafting.stage.title", words.stage(text.stage()))));
    add(new Paragraph(words.say(meaning(text))));
    if (text.room().kind() != SpaceKind.TABLE || text.closedFor() != null) {
      return;
    }
    var holder = text.penHolder();
    add(
        new Paragraph(
            holder == null
                ? words.say("drafting.pen.together")
                : holder.equals(actor.id())
                    ? words.say("drafting.pen.yours")
                    : words.say(
                        "drafting.pen.held",
                        words.author(holder, text.offices(), text.holders(), actor))));
    if (acts.decides()) {
      add(ways(text, words, acts));
    }
  }

  private static Div ways(TextSheet text, TextWords words, StageActs acts) {
    var row = new Div();
    row.addClassName("acts");
    if (text.stage() == Stage.CLEAN || text.stage() == Stage.FROZEN) {
      row.add(Act.plain(words.say("drafting.stage.back"), acts::back).small());
    }
    row.add(Act.plain(words.say("drafting.revision.name"), () -> acts.name().open()).small());
    if (text.penHolder() != null) {
      row.add(Act.plain(words.say("drafting.pen.hand"), () -> acts.handPen().open()).small());
    }
    return row;
  }

  private static String meaning(TextSheet text) {
    var closed = text.closedFor();
    if (closed != null) {
      return "drafting.closed." + closed.name().toLowerCase(Locale.ROOT);
    }
    if (!text.mayWrite() || text.notDrafting() != null) {
      return "drafting.reading";
    }
    var table = text.room().kind() == SpaceKind.TABLE ? ".table" : "";
    return switch (text.stage()) {
      case DRAFT -> "drafting.stage.draft.meaning" + table;
      case NEGOTIATION -> "drafting.stage.negotiation.meaning";
      case CLEAN -> "drafting.stage.clean.meaning";
      case FROZEN -> "drafting.stage.frozen.meaning";
      case WITHDRAWN -> "drafting.closed.withdrawal";
    };
  }
}
