package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.meetings.AgendaBody;
import org.chancery.meetings.AgendaChange;
import org.chancery.meetings.AgendaItem;
import org.chancery.meetings.AttachedRevision;
import org.jspecify.annotations.Nullable;

/** The items of an agenda. With an editor each row has its acts, and moves by Alt+Shift+↑↓. */
class AgendaList extends OrderedList {

  private final Map<UUID, ListItem> rows = new HashMap<>();

  AgendaList(
      AgendaBody body,
      List<AgendaChange> changes,
      MeetingPhrases phrases,
      @Nullable AgendaEditor editor) {
    addClassName("agenda");
    var changed =
        changes.stream()
            .filter(change -> !(change instanceof AgendaChange.Removed))
            .map(AgendaChange::place)
            .collect(Collectors.toSet());
    for (int i = 0; i < body.items().size(); i++) {
      var item = body.items().get(i);
      var row = row(item, i + 1, changed, phrases, editor);
      if (editor != null) {
        movable(row, item, i + 1, editor);
        row.getElement()
            .setAttribute(
                "aria-label",
                phrases.say("meetings.item.row", i + 1, item.subject(), body.items().size()));
      }
      rows.put(item.id(), row);
      add(row);
    }
  }

  /** The page of exactly the attached revision. */
  static String address(AttachedRevision document) {
    return DraftingNavigation.revision(document.text(), document.revision());
  }

  void focus(UUID item) {
    var row = rows.get(item);
    if (row != null) {
      row.getElement().executeJs("setTimeout(() => this.focus())");
    }
  }

  private static ListItem row(
      AgendaItem item,
      int place,
      Set<Integer> changed,
      MeetingPhrases phrases,
      @Nullable AgendaEditor editor) {
    var number = new Span(Integer.toString(place));
    number.addClassName("no");
    var subject = new H2(phrases.in(item.subject()));
    subject.addClassName("subject");
    var middle = new Div(subject, documents(item, phrases, editor));
    if (changed.contains(place)) {
      var was = new Paragraph(phrases.say("meetings.item.changed"));
      was.addClassName("was");
      middle.add(was);
    }
    if (editor != null) {
      middle.add(editor.acts(item, place));
    }
    var row = new ListItem(number, middle, new KindSign(item.kind(), phrases));
    if (changed.contains(place)) {
      row.addClassName("chg");
    }
    return row;
  }

  private static Component documents(
      AgendaItem item, MeetingPhrases phrases, @Nullable AgendaEditor editor) {
    var documents = new Div();
    documents.addClassName("docs");
    if (item.documents().isEmpty()) {
      documents.add(new Span(phrases.say("meetings.item.no-document")));
    }
    for (var document : item.documents()) {
      var link = new Anchor(address(document), document.symbol());
      link.addClassName("sym");
      link.getElement().setAttribute("title", document.title());
      documents.add(link);
      if (editor != null) {
        documents.add(editor.detach(item, document));
      }
    }
    return documents;
  }

  private static void movable(ListItem row, AgendaItem item, int place, AgendaEditor editor) {
    row.getElement().setAttribute("tabindex", "0");
    row.getElement().setAttribute("aria-keyshortcuts", "Alt+Shift+ArrowUp Alt+Shift+ArrowDown");
    listen(row, "ArrowUp", () -> editor.move(item, place - 1));
    listen(row, "ArrowDown", () -> editor.move(item, place + 1));
  }

  private static void listen(ListItem row, String key, Runnable act) {
    row.getElement()
        .addEventListener("keydown", pressed -> act.run())
        .setFilter("event.altKey && event.shiftKey && event.key === '" + key + "'")
        .preventDefault();
  }
}
