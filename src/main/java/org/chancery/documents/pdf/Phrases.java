package org.chancery.documents.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.texts.Block;
import org.chancery.texts.RedlineBlock;
import org.chancery.texts.RedlineBlock.Status;
import org.chancery.texts.RedlineRun;
import org.chancery.texts.Run;
import org.chancery.texts.Run.Mark;
import org.w3c.dom.Element;

/**
 * Sets the words of blocks: their marks, their footnotes at the foot of the page, their changes.
 */
final class Phrases {

  /** The number of an item, until the paragraph comes that carries it. */
  static final String LABEL = "data-label";

  private final Words words;
  private final Places places;
  private final Map<String, RedlineBlock> footnotes = new HashMap<>();

  Phrases(Words words, Places places, List<RedlineBlock> blocks) {
    this.words = words;
    this.places = places;
    blocks.stream()
        .filter(block -> block.kind() == Block.Kind.FOOTNOTE)
        .forEach(block -> footnotes.put(block.id(), block));
  }

  void fill(Element target, RedlineBlock block) {
    boolean moved = block.status() == Status.MOVED;
    set(target, block.runs(), moved && !block.wordsChanged());
    note(target, block);
  }

  private void set(Element target, List<RedlineRun> runs, boolean moved) {
    for (var piece : CallsKept.of(runs)) {
      var place = piece.size() == 1 ? target : Xhtml.add(target, "span", "kept");
      piece.forEach(run -> set(place, run, moved));
      // behind the word: what floats to the foot of the page would divide it from its number
      piece.forEach(run -> footnote(target, run));
    }
  }

  /** Where it came from, and what it was: in words, since a line style alone does not say it. */
  private void note(Element target, RedlineBlock block) {
    var earlier = block.earlier();
    if (block.status() == Status.MOVED && earlier != null) {
      var number = earlier.number();
      say(
          target,
          number.isEmpty()
              ? words.say("redline.moved.here")
              : words.say("redline.moved.from", number));
    }
    if (block.turned() && earlier != null) {
      say(
          target,
          words.say(
              "redline.turned." + (earlier.number().isEmpty() ? "plain" : "numbered"),
              earlier.number()));
    }
  }

  private static void say(Element target, String note) {
    Xhtml.text(Xhtml.add(target, "span", "said"), " [" + note + "]");
  }

  private void set(Element target, RedlineRun run, boolean moved) {
    // Each run a box of its own: layout paints bare text of a line before the boxes in it, and
    // whoever copies the words from the paper would get them in that order.
    var box =
        switch (run.change()) {
          case SAME -> Xhtml.add(target, "span", moved ? "moved" : "");
          case INSERTED -> Xhtml.add(target, "span", "inserted");
          case DELETED -> Xhtml.add(target, "span", "deleted");
          case FORMATTED -> Xhtml.add(target, "span", "formatted");
        };
    switch (run.run()) {
      case Run.Words own -> Xhtml.text(marked(box, own), own.text());
      case Run.Reference reference -> Xhtml.text(Xhtml.add(box, "span", "call"), reference.text());
      case Run.Placeholder(String label) ->
          Xhtml.text(box, "[" + (label.isEmpty() ? words.say("to-complete") : label) + "]");
      case Run.Bracket bracket -> Xhtml.text(Xhtml.add(box, "strong", ""), bracket.text());
    }
  }

  private static Element marked(Element box, Run.Words run) {
    var inner = box;
    if (run.href() != null) {
      inner = Xhtml.add(inner, "span", "link");
    }
    if (run.marks().contains(Mark.UNDERLINE)) {
      inner = Xhtml.add(inner, "span", "underline");
    }
    if (run.marks().contains(Mark.STRONG)) {
      inner = Xhtml.add(inner, "strong", "");
    }
    return run.marks().contains(Mark.EM) ? Xhtml.add(inner, "em", "") : inner;
  }

  private void footnote(Element target, RedlineRun run) {
    if (!(run.run() instanceof Run.Reference reference)) {
      return;
    }
    var note = footnotes.get(reference.footnote());
    var element = Xhtml.add(target, "span", "footnote");
    element.setAttribute("data-n", reference.text());
    if (places.areOfColumn()) {
      // at the foot of the page it is outside of its column
      element.setAttribute("lang", words.language());
    }
    element.setAttribute(Part.PLACE, places.at("place.footnote", reference.text()));
    if (note != null) {
      set(element, note.runs(), false);
    }
  }
}
