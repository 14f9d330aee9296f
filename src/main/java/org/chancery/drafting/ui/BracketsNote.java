package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.chancery.drafting.StandingBracket;
import org.chancery.segments.Holder;
import org.chancery.shell.Act;
import org.chancery.shell.Plate;
import org.chancery.texts.Bracket;

/**
 * What still stands in brackets: who keeps it there, why, since when, and the verbs of those who
 * may.
 */
class BracketsNote extends HtmlContainer {

  private static final int SHOWN = 120;

  /** What can be done with a bracket. */
  interface Acts {
    void explain(StandingBracket bracket);

    void settle(StandingBracket bracket, Bracket.Option keep);

    /** Whether this reader takes brackets away, whosesoever they are, alone or with all parties. */
    boolean decides();

    /** Whether this reader writes here at all. */
    boolean writes();
  }

  /** One item, and what the reader may do with it. */
  private record Item(
      StandingBracket standing, boolean writes, boolean decides, List<Holder> holders, Locale in) {}

  private final TextEditor editor;
  private final Acts acts;
  private final H2 title = new H2();
  private final UnorderedList list = new UnorderedList();
  private final KeptItems<Item> items = new KeptItems<>(list);

  BracketsNote(TextEditor editor, Acts acts) {
    super("section");
    this.editor = editor;
    this.acts = acts;
    addClassNames("note", "brackets");
    add(title, list);
    getElement().setAttribute("hidden", true);
  }

  /** Another text: nothing of the one before stays. */
  void clear() {
    items.show(List.of(), item -> list);
  }

  /** Shows what stands in brackets now; nothing, and nobody sees the note. */
  void show(List<StandingBracket> standing, CommentPhrases phrases) {
    getElement().setAttribute("hidden", standing.isEmpty());
    title.setText(phrases.say("drafting.brackets", standing.size()));
    var text = phrases.text();
    items.show(
        standing.stream()
            .map(
                one ->
                    new Item(
                        one,
                        acts.writes(),
                        acts.decides(),
                        text.holders(),
                        phrases.words().locale()))
            .toList(),
        item -> item(item.standing(), phrases));
  }

  private ListItem item(StandingBracket standing, CommentPhrases phrases) {
    var bracket = standing.bracket();
    var item = new ListItem(side(standing, phrases));
    for (int place = 0; place < bracket.options().size(); place++) {
      item.add(words(bracket, place, phrases));
    }
    item.add(since(standing, phrases));
    var reason = standing.reason();
    var why =
        new Paragraph(
            reason == null
                ? phrases.say("drafting.brackets.no-reason")
                : phrases.say("drafting.brackets.reason", reason));
    why.addClassName("reason");
    item.add(why);
    for (int place = 0; place < bracket.options().size(); place++) {
      item.add(voices(standing, place, phrases));
    }
    item.add(verbs(standing, phrases));
    return item;
  }

  /** Where all parties decide: who has spoken for an option. */
  private static Paragraph voices(StandingBracket standing, int place, CommentPhrases phrases) {
    var bracket = standing.bracket();
    var option = bracket.options().get(place).number();
    var parties =
        phrases.text().holders().stream()
            .filter(one -> standing.voices().contains(new StandingBracket.Voice(one.id(), option)))
            .toList();
    var line = new Paragraph();
    line.addClassNames("xs", "muted");
    line.setVisible(!parties.isEmpty());
    if (!parties.isEmpty()) {
      var names = phrases.words().names(parties);
      line.setText(
          bracket.hasAlternatives()
              ? phrases.say("drafting.brackets.voices", place + 1, names)
              : phrases.say("drafting.brackets.voices.away", names));
    }
    return line;
  }

  private static Div side(StandingBracket standing, CommentPhrases phrases) {
    var side = new Div();
    side.addClassName("side");
    var code = standing.bracket().code();
    var locale = phrases.words().locale();
    phrases.text().holders().stream()
        .filter(holder -> holder.code().equals(code))
        .findFirst()
        .ifPresentOrElse(
            holder -> {
              var plate = Plate.of(holder, locale);
              side.add(standing.ours() ? plate.own() : plate, new Span(holder.names().in(locale)));
            },
            () -> side.add(new Span(code)));
    return side;
  }

  private HtmlContainer words(Bracket bracket, int place, CommentPhrases phrases) {
    var what = new HtmlContainer("button");
    what.getElement().setAttribute("type", "button");
    what.addClassName("what");
    what.getElement().addEventListener("click", click -> editor.showChange(bracket.id()));
    if (bracket.hasAlternatives()) {
      var number = new Span(phrases.say("drafting.said.option", place + 1) + " ");
      number.addClassName("b");
      what.add(number);
    }
    var words = bracket.options().get(place).words();
    what.add(
        new Span("[" + (words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words) + "]"));
    return what;
  }

  private static Paragraph since(StandingBracket standing, CommentPhrases phrases) {
    var asked = standing.asked();
    var since = standing.since();
    var revision = since == null ? "" : RevisionNames.of(since, phrases.words());
    var line =
        new Paragraph(
            asked == null
                ? phrases.say("drafting.brackets.beginning")
                : since == null
                    ? phrases.say(
                        "drafting.brackets.asked",
                        phrases.author(asked.by()),
                        phrases.at(asked.at()))
                    : phrases.say(
                        "drafting.brackets.asked.since",
                        phrases.author(asked.by()),
                        phrases.at(asked.at()),
                        revision));
    line.addClassNames("xs", "muted");
    return line;
  }

  private Div verbs(StandingBracket standing, CommentPhrases phrases) {
    var row = new Div();
    row.addClassName("acts");
    var bracket = standing.bracket();
    if (acts.writes() && acts.decides() && bracket.hasAlternatives()) {
      for (int place = 0; place < bracket.options().size(); place++) {
        row.add(keep(standing, place, phrases));
      }
    } else if (acts.writes() && !bracket.hasAlternatives() && (acts.decides() || standing.ours())) {
      var verb = phrases.say("drafting.brackets.take-away");
      row.add(Act.plain(verb, () -> acts.settle(standing, bracket.options().getFirst())).small());
    }
    if (acts.writes() && standing.ours()) {
      row.add(
          Act.plain(
                  phrases.say(
                      standing.reason() == null
                          ? "drafting.brackets.explain"
                          : "drafting.brackets.explain.anew"),
                  () -> acts.explain(standing))
              .small());
    }
    return row;
  }

  private Act keep(StandingBracket standing, int place, CommentPhrases phrases) {
    var option = standing.bracket().options().get(place);
    var verb = phrases.say("drafting.brackets.keep", place + 1);
    return Act.plain(verb, () -> acts.settle(standing, option)).small();
  }
}
