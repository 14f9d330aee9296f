package org.chancery.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.identity.Actor;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;
import org.springframework.stereotype.Component;

/** Texts at tables, and what people write there, by the use cases that people use. */
@Component
public class SampleTables {

  private static final Schema SCHEMA = Schema.official();

  private final PreparingTexts preparing;
  private final ReleasingTexts releasing;
  private final ReadingTexts reading;
  private final WritingTogether writing;

  SampleTables(
      PreparingTexts preparing,
      ReleasingTexts releasing,
      ReadingTexts reading,
      WritingTogether writing) {
    this.preparing = preparing;
    this.releasing = releasing;
    this.reading = reading;
    this.writing = writing;
  }

  /** The releaser holds the pen; the text of one article is entitled "Memorandum". */
  public TextId withPenHolder(Stage stage, Actor releaser, Actor... others) {
    return released(new ReleasingTexts.Beginning(stage, true), releaser, others);
  }

  /** The parties decide together. */
  public TextId together(Stage stage, Actor releaser, Actor... others) {
    return released(new ReleasingTexts.Beginning(stage, false), releaser, others);
  }

  private TextId released(ReleasingTexts.Beginning how, Actor releaser, Actor... others) {
    var wording =
        Wording.of(
            BlockIds.from(new Random(7)),
            "Memorandum",
            List.of("The Parties have agreed."),
            List.of(Wording.Article.of("", "They meet each year.", "They part.")));
    var draft = preparing.begin(releaser, TextKind.MEMORANDUM, "Memorandum", wording, "en");
    var parties = Arrays.stream(others).map(other -> other.holder().id()).toList();
    return releasing.release(releaser, draft, parties, null, how);
  }

  /** Answers "kept", or why not. */
  public String write(Actor actor, TextId text, Step... steps) {
    var sheet = reading.sheet(actor, text);
    var editor =
        new VirtualEditor(writing, actor, text, sheet.wording().node(), sheet.version(), 1);
    editor.join();
    var outcome = editor.commit(List.of(steps));
    editor.leave();
    return outcome;
  }

  /** Words at the beginning of the title, suggested under an id unless that is empty. */
  public String write(Actor actor, TextId text, String words, String suggestion) {
    return write(actor, text, inserts(1, words, suggestion));
  }

  public static Step inserts(int at, String words, String suggestion) {
    var marks = suggestion.isEmpty() ? List.<Mark>of() : List.of(mark("insertion", suggestion));
    return Steps.replace(at, at, List.of(SCHEMA.text(words, marks)));
  }

  public static Mark mark(String name, String id) {
    return SCHEMA.mark(name, Map.of("id", id));
  }

  public static Mark bracket(String id, int option) {
    return SCHEMA.mark("bracket", Map.of("id", id, "option", option));
  }

  public Node document(Actor actor, TextId text) {
    return reading.sheet(actor, text).wording().node();
  }

  public String title(Actor actor, TextId text) {
    return reading.sheet(actor, text).wording().title();
  }

  /** Where the only article begins, which comes after title and preamble. */
  public int article(Actor actor, TextId text) {
    var document = document(actor, text);
    return document.child(0).size() + document.child(1).size();
  }
}
