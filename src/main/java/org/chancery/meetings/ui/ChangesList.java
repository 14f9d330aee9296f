package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.chancery.meetings.AgendaChange;

/** What changed, item by item; inserted and deleted words by line style, not by colour alone. */
class ChangesList extends UnorderedList {

  private final MeetingPhrases phrases;

  ChangesList(List<AgendaChange> changes, MeetingPhrases phrases) {
    this.phrases = phrases;
    addClassName("changes");
    changes.forEach(change -> add(row(change)));
  }

  private ListItem row(AgendaChange change) {
    var item = new Span(phrases.say("meetings.change.item", change.place()));
    item.addClassName("b");
    var row = new ListItem(item);
    row.add(
        switch (change) {
          case AgendaChange.Added(int place, var subject) ->
              line("meetings.change.added", ins(phrases.in(subject)));
          case AgendaChange.Removed(int place, var subject) ->
              line("meetings.change.removed", del(phrases.in(subject)));
          case AgendaChange.Moved(int place, int from) ->
              new Span(phrases.say("meetings.change.moved", from, place));
          case AgendaChange.Reworded(int place, var from, var to) ->
              from.in(phrases.locale()).equals(to.in(phrases.locale()))
                  ? new Span(phrases.say("meetings.change.other-language"))
                  : line("meetings.change.reworded", del(phrases.in(from)), ins(phrases.in(to)));
          case AgendaChange.KindChanged(int place, var from, var to) ->
              line("meetings.change.kind", del(phrases.kind(from)), ins(phrases.kind(to)));
          case AgendaChange.Attached(int place, String symbol) ->
              line("meetings.change.attached", ins(symbol));
          case AgendaChange.Detached(int place, String symbol) ->
              line("meetings.change.detached", del(symbol));
        });
    return row;
  }

  private Span line(String key, Component... words) {
    var line = new Span(phrases.say(key) + " ");
    for (int i = 0; i < words.length; i++) {
      if (i > 0) {
        line.add(new Span(" "));
      }
      line.add(words[i]);
    }
    return line;
  }

  private static Component ins(String words) {
    return marked("ins", words);
  }

  private static Component del(String words) {
    return marked("del", words);
  }

  private static Component marked(String tag, String words) {
    var mark = new HtmlContainer(tag);
    mark.setText(words);
    return mark;
  }
}
