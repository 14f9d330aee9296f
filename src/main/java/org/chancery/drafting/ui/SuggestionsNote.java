package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.segments.Holder;
import org.chancery.shell.Act;
import org.chancery.shell.Plate;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;

/**
 * What is suggested in a text, by side: each with its words and the place, and the verbs of those
 * who decide or take back.
 */
class SuggestionsNote extends HtmlContainer {

  private static final int SHOWN = 60;

  private final TextSheet text;
  private final Actor actor;
  private final TextWords words;
  private final TextEditor editor;
  private final boolean decides;
  private final BiConsumer<List<String>, Boolean> decide;
  private final Set<String> chosen;
  private final Div ofChosen = new Div();
  private final boolean choosable;

  /**
   * @param decides whether this reader accepts and rejects
   * @param decide is told which, and whether they are accepted
   * @param chosen the ids that this reader has ticked, kept while the note is drawn anew
   */
  SuggestionsNote(
      TextSheet text,
      Actor actor,
      TextWords words,
      TextEditor editor,
      boolean decides,
      BiConsumer<List<String>, Boolean> decide,
      Set<String> chosen) {
    super("section");
    this.text = text;
    this.actor = actor;
    this.words = words;
    this.editor = editor;
    this.decides = decides;
    this.decide = decide;
    this.chosen = chosen;
    addClassNames("note", "suggestions");
    var all = Suggestions.in(text.wording().node());
    add(new H2(words.say("drafting.suggestions", all.size())));
    if (all.isEmpty()) {
      add(new Paragraph(words.say("drafting.suggestions.none")));
    }
    ofChosen.addClassNames("acts", "of-chosen");
    chosen.retainAll(all.stream().map(Suggestion::id).toList());
    add(ofChosen);
    showChosen();
    choosable = decides && all.size() > 1;
    bySide(all).forEach(this::side);
  }

  private void showChosen() {
    ofChosen.removeAll();
    ofChosen.setVisible(!chosen.isEmpty());
    for (var accepted : List.of(true, false)) {
      var key = "drafting.suggestions." + (accepted ? "accept" : "reject") + "-chosen";
      ofChosen.add(
          Act.plain(
                  words.say(key, chosen.size()), () -> decide.accept(List.copyOf(chosen), accepted))
              .small());
    }
  }

  private Checkbox choice(Suggestion suggestion) {
    var choice = new Checkbox(chosen.contains(suggestion.id()));
    var said = suggestion.inserted().isEmpty() ? suggestion.deleted() : suggestion.inserted();
    choice.setAriaLabel(words.say("drafting.suggestions.choose", said));
    choice.addValueChangeListener(
        ticked -> {
          if (ticked.getValue()) {
            chosen.add(suggestion.id());
          } else {
            chosen.remove(suggestion.id());
          }
          showChosen();
        });
    return choice;
  }

  static boolean isNeeded(TextSheet text) {
    return !Suggestions.in(text.wording().node()).isEmpty();
  }

  private static Map<String, List<Suggestion>> bySide(List<Suggestion> all) {
    var sides = new LinkedHashMap<String, List<Suggestion>>();
    all.forEach(
        one -> sides.computeIfAbsent(one.code(), code -> new java.util.ArrayList<>()).add(one));
    return sides;
  }

  private void side(String code, List<Suggestion> suggestions) {
    var own = actor.holder().code().equals(code);
    var holder = text.holders().stream().filter(one -> one.code().equals(code)).findFirst();
    var head = new Div();
    head.addClassName("side");
    holder.ifPresent(one -> head.add(plate(one, own)));
    head.add(new Span(holder.map(one -> one.names().in(words.locale())).orElse(code)));
    var ids = suggestions.stream().map(Suggestion::id).toList();
    if (suggestions.size() > 1) {
      head.add(
          verbs(ids, own, "drafting.suggestions.accept-all", "drafting.suggestions.reject-all"));
    }
    add(head);
    var list = new UnorderedList();
    suggestions.forEach(one -> list.add(item(one, own)));
    add(list);
  }

  private Plate plate(Holder holder, boolean own) {
    var plate = Plate.of(holder, words.locale());
    return own ? plate.own() : plate;
  }

  private ListItem item(Suggestion suggestion, boolean own) {
    var what = new HtmlContainer("button");
    what.getElement().setAttribute("type", "button");
    what.addClassName("what");
    what.getElement().addEventListener("click", click -> editor.showChange(suggestion.id()));
    if (!suggestion.deleted().isEmpty()) {
      what.add(marked("del", "drafting.redline.deleted", suggestion.deleted()));
    }
    if (!suggestion.inserted().isEmpty()) {
      what.add(marked("ins", "drafting.redline.inserted", suggestion.inserted()));
    }
    if (suggestion.deleted().isEmpty() && suggestion.inserted().isEmpty()) {
      what.add(new Span(words.say("drafting.suggestions.boundary")));
    }
    var verbs =
        verbs(
            List.of(suggestion.id()),
            own,
            "drafting.suggestions.accept",
            "drafting.suggestions.reject");
    if (choosable) {
      verbs.add(choice(suggestion));
    }
    return new ListItem(what, verbs);
  }

  private Div verbs(List<String> ids, boolean own, String accept, String reject) {
    var row = new Div();
    row.addClassName("acts");
    if (decides) {
      row.add(Act.plain(words.say(accept), () -> decide.accept(ids, true)).small());
      row.add(Act.plain(words.say(reject), () -> decide.accept(ids, false)).small());
    } else if (own && text.mayWrite()) {
      row.add(
          Act.plain(words.say("drafting.suggestions.take-back"), () -> decide.accept(ids, false))
              .small());
    }
    return row;
  }

  private HtmlContainer marked(String tag, String key, String said) {
    var mark = new HtmlContainer(tag);
    var label = new Span(words.say(key) + " ");
    label.addClassName("vh");
    mark.add(label, new Span(said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said));
    return mark;
  }
}
