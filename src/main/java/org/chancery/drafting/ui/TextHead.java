package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.drafting.Stage;
import org.chancery.drafting.Standing;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.chancery.segments.Holder;
import org.chancery.segments.ProtocolOrder;
import org.chancery.segments.Seat;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Plate;
import org.chancery.shell.StageSteps;
import org.chancery.shell.StatusTag;
import org.jspecify.annotations.Nullable;

/** The bar above a text: title, symbol, stage, who sits at the table, the primary act. */
class TextHead extends Div {

  private static final List<Stage> WAY =
      List.of(Stage.DRAFT, Stage.NEGOTIATION, Stage.CLEAN, Stage.FROZEN);

  /** All that is shown while the text is written; its act needs no more of it than its id. */
  private record WhileWritten(
      Actor actor,
      Locale language,
      TextId text,
      TextKind kind,
      String title,
      @Nullable String symbol,
      Stage stage,
      List<Seat> seats,
      List<Holder> holders,
      Standing standing,
      boolean mayWrite,
      boolean decides,
      @Nullable Reason notDrafting,
      @Nullable Reason notReleasing,
      int unsettled) {}

  /**
   * What the bar shows: equal, and it need not be drawn anew. A text that is no longer written
   * changes seldom, and its acts mean exactly what was read: never equal.
   */
  static Object shown(TextSheet text, Actor actor, TextWords words) {
    return text.stage().isWritten() && text.closedFor() == null
        ? new WhileWritten(
            actor,
            words.locale(),
            text.id(),
            text.kind(),
            text.title(),
            text.symbol(),
            text.stage(),
            text.seats(),
            text.holders(),
            text.standing(),
            text.mayWrite(),
            text.decides(),
            text.notDrafting(),
            text.notReleasing(),
            text.wording().unsettled().size())
        : new Object();
  }

  TextHead(TextSheet text, Actor actor, TextWords words, @Nullable Component primary) {
    addClassName("docbar");
    // the tools above the paper stay in view below it, and it grows with what stops an act
    getElement()
        .executeJs(
            "new ResizeObserver(() => this.closest('.text-page')?.style.setProperty('--docbar',"
                + " this.offsetHeight + 'px')).observe(this)");
    var title = new H1(text.title());
    title.addClassName("doc-title");
    title.getElement().setAttribute("tabindex", "-1");
    var symbol = new Span(text.symbol() == null ? words.kind(text.kind()) : text.symbol());
    symbol.addClassName("sym");
    var left = new Div(title, new Span(symbol));
    left.addClassName("t");
    add(left, stage(text, words));
    if (text.room().kind() == SpaceKind.TABLE) {
      add(seats(text, actor, words));
    }
    if (primary != null) {
      var acts = new Div(primary);
      acts.addClassName("act");
      add(acts);
    }
  }

  private static HtmlContainer stage(TextSheet text, TextWords words) {
    return text.stage() == Stage.WITHDRAWN
        ? new StatusTag(words.stage(Stage.WITHDRAWN)).provisional()
        : new StageSteps(WAY.stream().map(words::stage).toList(), WAY.indexOf(text.stage()));
  }

  private static Div seats(TextSheet text, Actor actor, TextWords words) {
    var row = new Div();
    row.addClassName("pres");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", words.say("drafting.at-the-table"));
    parties(text)
        .sorted(ProtocolOrder.in(words.locale()))
        .forEach(
            party ->
                row.add(
                    actor.actsFor(party.id())
                        ? Plate.of(party, words.locale()).own()
                        : Plate.of(party, words.locale())));
    return row;
  }

  private static Stream<Holder> parties(TextSheet text) {
    return text.holders().stream()
        .filter(
            holder ->
                text.seats().stream()
                    .anyMatch(seat -> holder.id().equals(seat.holder()) && seat.until() == null));
  }
}
