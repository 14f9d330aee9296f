package org.chancery.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.RemoveMarkStep;
import org.chancery.texts.engine.RemoveNodeMarkStep;
import org.chancery.texts.engine.ReplaceStep;
import org.chancery.texts.engine.Slice;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.StepResult;
import org.chancery.texts.engine.Steps;
import org.jspecify.annotations.Nullable;

/**
 * Settles suggestions: makes the steps by which some of them become part of the text, or go. What
 * others suggest in the same words stays as it is.
 */
public final class Settling {

  private static final char WITHOUT_WIDTH = '\u200b';

  private final Set<String> ids;
  private final boolean accept;
  private final List<Step> steps = new ArrayList<>();
  private Node document;

  private Settling(Node document, Set<String> ids, boolean accept) {
    this.document = document;
    this.ids = ids;
    this.accept = accept;
  }

  /**
   * The steps that accept suggestions: what they insert stays, what they delete goes.
   *
   * @param document the whole text
   * @param ids which suggestions
   * @return empty if none of them stands in the text
   */
  public static List<Step> accept(Node document, Set<String> ids) {
    return new Settling(document, Set.copyOf(ids), true).settled();
  }

  /**
   * The steps that reject suggestions: what they insert goes, what they delete stays.
   *
   * @param document the whole text
   * @param ids which suggestions
   * @return empty if none of them stands in the text
   */
  public static List<Step> reject(Node document, Set<String> ids) {
    return new Settling(document, Set.copyOf(ids), false).settled();
  }

  private List<Step> settled() {
    var places = new ArrayList<Integer>();
    gather(document, -1, places);
    // from the end: what comes before stays where it is
    places.reversed().forEach(this::settle);
    return List.copyOf(steps);
  }

  private void gather(Node node, int position, List<Integer> places) {
    if (position >= 0 && ours(node) != null) {
      places.add(position);
    }
    var at = position + 1;
    for (var child : node.children()) {
      gather(child, at, places);
      at += child.size();
    }
  }

  private @Nullable Mark ours(Node node) {
    Mark found = null;
    for (var mark : node.marks()) {
      if (Suggestions.isSuggested(mark) && ids.contains(String.valueOf(mark.attr("id")))) {
        found = found == null || goes(mark) ? mark : found;
      }
    }
    return found;
  }

  /** Whether the marked is to go: an accepted deletion, a rejected insertion. */
  private boolean goes(Mark mark) {
    return mark.name().equals(Suggestions.DELETION) == accept;
  }

  private void settle(int position) {
    var node = document.nodeAt(position);
    var mark = node == null ? null : ours(node);
    if (node == null || mark == null) {
      return;
    }
    if (!goes(mark)) {
      unmark(node, position);
    } else if (node.type().isInline() || !node.type().isTextblock()) {
      apply(Steps.delete(position, position + node.size()));
    } else {
      join(node, position, mark);
    }
  }

  private void unmark(Node node, int position) {
    // a space without width only carried the suggestion
    var words = node.text();
    for (int at = words.length() - 1; at >= 0; at--) {
      if (words.charAt(at) == WITHOUT_WIDTH) {
        apply(Steps.delete(position + at, position + at + 1));
      }
    }
    var left = document.nodeAt(position);
    if (left == null || (node.isText() && !left.marks().equals(node.marks()))) {
      return;
    }
    unmarkAll(left, position);
  }

  private void unmarkAll(Node node, int position) {
    for (var mark : node.marks()) {
      if (Suggestions.isSuggested(mark) && ids.contains(String.valueOf(mark.attr("id")))) {
        apply(
            node.type().isInline()
                ? new RemoveMarkStep(position, position + node.size(), mark)
                : new RemoveNodeMarkStep(position, mark));
      }
    }
  }

  /** The boundary before a textblock goes: its words go on in the block before it. */
  private void join(Node node, int position, Mark mark) {
    var place = document.resolve(position);
    var index = place.index(place.depth());
    var before = index == 0 ? null : place.parent().child(index - 1);
    if (before != null && before.type().isTextblock() && !before.name().equals("title")) {
      apply(new ReplaceStep(position - 1, position + 1, Slice.EMPTY, true));
    } else if (node.childCount() == 0) {
      apply(Steps.delete(position, position + node.size()));
    } else {
      apply(new RemoveNodeMarkStep(position, mark));
    }
  }

  private void apply(Step step) {
    switch (step.apply(document)) {
      case StepResult.Applied(Node next) -> {
        document = next;
        steps.add(step);
      }
      case StepResult.Failed(String reason) -> throw new Fault(reason, "");
    }
  }
}
