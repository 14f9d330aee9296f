package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.chancery.shell.Act;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.Due;
import org.chancery.shell.Formats;
import org.chancery.shell.Plural;

/** One thing on the desk: by when, what, and the button that goes there. */
class AwaitingRow extends ListItem {

  AwaitingRow(AwaitingItem item, boolean first, ZoneId mine, Instant now) {
    var heading = new H3(new Anchor(item.where(), item.title()));
    var meta = new Div();
    meta.addClassName("meta");
    item.notes().forEach(note -> meta.add(new Span(note)));
    if (item.due() instanceof Due.At due) {
      meta.add(new Span(left(due.at(), mine, now)));
    }
    var go = Act.link(item.where(), item.verb());
    go.setClassName("go", first);
    go.getElement().setAttribute("aria-label", item.verb() + ": " + item.title());
    add(due(item, mine), new Div(heading, meta), go);
  }

  private Div due(AwaitingItem item, ZoneId mine) {
    var block = new Div();
    block.addClassName("due");
    switch (item.due()) {
      case null -> {
        block.add(strong(Formats.capital(getTranslation("shell.desk.no-date"))));
        block.add(
            new Span(
                getTranslation(
                    "shell.desk.since",
                    Formats.shortDay(item.since().atZone(mine).toLocalDate(), getLocale()))));
      }
      case Due.At due -> {
        block.add(strong(Formats.shortDay(due.at().atZone(due.zone()).toLocalDate(), getLocale())));
        block.add(new Span(Formats.time(due.at(), due.zone(), getLocale())));
        if (!due.zone()
            .getRules()
            .getOffset(due.at())
            .equals(mine.getRules().getOffset(due.at()))) {
          block.add(new Span(Formats.time(due.at(), mine, getLocale())));
        }
        block.getElement().setAttribute("title", Formats.universal(due.at(), getLocale()));
      }
      case Due.On due -> {
        block.add(strong(Formats.capital(due.date().in(getLocale()))));
        if (!due.date().first().equals(due.date().last())) {
          block.add(new Span(getTranslation("shell.desk.not-fixed")));
        }
      }
    }
    return block;
  }

  private String left(Instant due, ZoneId mine, Instant now) {
    if (due.isBefore(now)) {
      return getTranslation("shell.desk.overdue");
    }
    var days =
        ChronoUnit.DAYS.between(now.atZone(mine).toLocalDate(), due.atZone(mine).toLocalDate());
    return days == 0
        ? getTranslation("shell.desk.today")
        : Plural.say(getLocale(), "shell.desk.in-days", days);
  }

  private static Span strong(String words) {
    var span = new Span(words);
    span.addClassName("strong");
    return span;
  }
}
