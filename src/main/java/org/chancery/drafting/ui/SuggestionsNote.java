package org.chancery.drafting.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.shell.Act;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;

/**
 * What is suggested in a text, by side: each with its words and the place, and the verbs of those
 * who decide or take back.
 */
class SuggestionsNote extends HtmlContainer {

  private final TextEditor editor;
  private final H2 title = new H2();
  private final Div ofChosen = new Div();
  private final Div sides = new Div();
  private final KeptItems<String> inOrder = new KeptItems<>(sides);
  private final Map<String, SuggestionsOfSide> bySide = new HashMap<>();
  private final Set<Suggestion> chosen = new LinkedHashSet<>();
  private final KeptItems<Chosen> verbs = new KeptItems<>(ofChosen);
  private BiConsumer<List<String>, Boolean> decide = (ids, accept) -> {};

  /** What can be done with those that are ticked. */
  private record Chosen(boolean accept, int number, Locale language) {}

  SuggestionsNote(TextEditor editor) {
    super("section");
    this.editor = editor;
    addClassNames("note", "suggestions");
    ofChosen.addClassNames("acts", "of-chosen");
    add(title, ofChosen, sides);
    getElement().setAttribute("hidden", true);
  }

  /** Another text: nothing of the one before stays. */
  void clear() {
    chosen.clear();
    bySide.clear();
    inOrder.show(List.of(), code -> sides);
  }

  /**
   * Shows what is suggested now; nothing, and nobody sees the note.
   *
   * @param decides whether this reader accepts and rejects
   * @param decide is told which, and whether they are accepted
   */
  void show(
      TextSheet text,
      Actor actor,
      TextWords words,
      boolean decides,
      BiConsumer<List<String>, Boolean> decide) {
    this.decide = decide;
    var all = Suggestions.in(text.wording().node());
    getElement().setAttribute("hidden", all.isEmpty());
    title.setText(words.say("drafting.suggestions", all.size()));
    // a tick was given to certain words: to others, or to nothing else to choose from, it is not
    chosen.retainAll(decides && all.size() > 1 ? all : List.of());
    showChosen(words);
    var now =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Suggestion::code, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    bySide.keySet().retainAll(now.keySet());
    inOrder.show(
        List.copyOf(now.keySet()),
        code -> bySide.computeIfAbsent(code, anew -> new SuggestionsOfSide(this)));
    for (var one : now.entrySet()) {
      var code = one.getKey();
      var own = actor.holder().code().equals(code);
      requireNonNull(bySide.get(code))
          .show(
              new SuggestionsOfSide.Side(
                  text.holders().stream()
                      .filter(holder -> holder.code().equals(code))
                      .findFirst()
                      .orElse(null),
                  code,
                  own,
                  decides,
                  own && text.mayWrite(),
                  decides && all.size() > 1),
              one.getValue(),
              words);
    }
  }

  void goTo(Suggestion suggestion) {
    editor.showChange(suggestion.id());
  }

  void decide(List<String> ids, boolean accept) {
    decide.accept(ids, accept);
  }

  boolean isChosen(Suggestion suggestion) {
    return chosen.contains(suggestion);
  }

  void choose(Suggestion suggestion, boolean yes, TextWords words) {
    if (yes) {
      chosen.add(suggestion);
    } else {
      chosen.remove(suggestion);
    }
    showChosen(words);
  }

  private void showChosen(TextWords words) {
    ofChosen.getElement().setAttribute("hidden", chosen.isEmpty());
    verbs.show(
        Stream.of(true, false)
            .filter(accept -> !chosen.isEmpty())
            .map(accept -> new Chosen(accept, chosen.size(), words.locale()))
            .toList(),
        verb -> {
          var key = "drafting.suggestions." + (verb.accept() ? "accept" : "reject") + "-chosen";
          return Act.plain(
                  words.say(key, verb.number()),
                  () -> decide(chosen.stream().map(Suggestion::id).toList(), verb.accept()))
              .small();
        });
  }
}
