package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.chancery.segments.Holder;
import org.chancery.shell.Act;
import org.chancery.shell.Plate;
import org.chancery.texts.Suggestion;
import org.jspecify.annotations.Nullable;

/** What one side suggests, and what the reader can do with each, with some, or with all of it. */
class SuggestionsOfSide extends Div {

  private static final int SHOWN = 60;

  /**
   * Whose suggestions, and what the reader does with them.
   *
   * @param holder who suggests; none if not known here
   * @param code its code
   * @param own whether the reader is of that side
   * @param decides whether the reader accepts and rejects
   * @param takesBack whether the reader may take them back
   * @param choosable whether some can be ticked
   */
  record Side(
      @Nullable Holder holder,
      String code,
      boolean own,
      boolean decides,
      boolean takesBack,
      boolean choosable) {}

  private record Head(Side side, List<String> ids, Locale language) {}

  private record Item(Side side, Suggestion suggestion, Locale language) {}

  private final SuggestionsNote note;
  private final KeptItems<Head> head;
  private final KeptItems<Item> items;

  SuggestionsOfSide(SuggestionsNote note) {
    this.note = note;
    var over = new Div();
    var list = new UnorderedList();
    head = new KeptItems<>(over);
    items = new KeptItems<>(list);
    add(over, list);
  }

  void show(Side side, List<Suggestion> suggestions, TextWords words) {
    var locale = words.locale();
    var ids = suggestions.stream().map(Suggestion::id).toList();
    head.show(List.of(new Head(side, ids, locale)), one -> drawn(one, words));
    items.show(
        suggestions.stream().map(one -> new Item(side, one, locale)).toList(),
        one -> drawn(one, words));
  }

  private Component drawn(Head head, TextWords words) {
    var line = new Div();
    line.addClassName("side");
    var holder = head.side().holder();
    if (holder != null) {
      var plate = Plate.of(holder, head.language());
      line.add(head.side().own() ? plate.own() : plate);
    }
    line.add(new Span(holder == null ? head.side().code() : holder.names().in(head.language())));
    if (head.ids().size() > 1) {
      line.add(
          verbs(
              head.side(),
              head.ids(),
              words.say("drafting.suggestions.accept-all"),
              words.say("drafting.suggestions.reject-all"),
              words));
    }
    return line;
  }

  private Component drawn(Item item, TextWords words) {
    var suggestion = item.suggestion();
    var what = new HtmlContainer("button");
    what.getElement().setAttribute("type", "button");
    what.addClassName("what");
    what.getElement().addEventListener("click", click -> note.goTo(suggestion));
    if (!suggestion.deleted().isEmpty()) {
      what.add(marked("del", words.say("drafting.redline.deleted"), suggestion.deleted()));
    }
    if (!suggestion.inserted().isEmpty()) {
      what.add(marked("ins", words.say("drafting.redline.inserted"), suggestion.inserted()));
    }
    if (suggestion.deleted().isEmpty() && suggestion.inserted().isEmpty()) {
      what.add(new Span(words.say("drafting.suggestions.boundary")));
    }
    var verbs =
        verbs(
            item.side(),
            List.of(suggestion.id()),
            words.say("drafting.suggestions.accept"),
            words.say("drafting.suggestions.reject"),
            words);
    if (item.side().choosable()) {
      verbs.add(choice(suggestion, words));
    }
    return new ListItem(what, verbs);
  }

  private Checkbox choice(Suggestion suggestion, TextWords words) {
    var choice = new Checkbox(note.isChosen(suggestion));
    var said = suggestion.inserted().isEmpty() ? suggestion.deleted() : suggestion.inserted();
    choice.setAriaLabel(words.say("drafting.suggestions.choose", said));
    choice.addValueChangeListener(ticked -> note.choose(suggestion, ticked.getValue(), words));
    return choice;
  }

  private Div verbs(Side side, List<String> ids, String accept, String reject, TextWords words) {
    var row = new Div();
    row.addClassName("acts");
    if (side.decides()) {
      row.add(Act.plain(accept, () -> note.decide(ids, true)).small());
      row.add(Act.plain(reject, () -> note.decide(ids, false)).small());
    } else if (side.takesBack()) {
      row.add(
          Act.plain(words.say("drafting.suggestions.take-back"), () -> note.decide(ids, false))
              .small());
    }
    return row;
  }

  private static HtmlContainer marked(String tag, String label, String said) {
    var mark = new HtmlContainer(tag);
    var unseen = new Span(label + " ");
    unseen.addClassName("vh");
    mark.add(unseen, new Span(said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said));
    return mark;
  }
}
