package org.chancery.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;

/**
 * Suggested changes in a text. On words the marks {@code insertion} and {@code deletion} say what
 * would come and go. On a textblock they are about the boundary between it and the block before it;
 * on any other block they are about the whole of it. Formatting is never suggested, only done.
 */
public final class Suggestions {

  static final String INSERTION = "insertion";
  static final String DELETION = "deletion";
  static final String BRACKET = "bracket";

  private Suggestions() {}

  /**
   * All suggestions of a text.
   *
   * @param document the whole text
   * @return in the order of their beginnings
   */
  public static List<Suggestion> in(Node document) {
    var found = new LinkedHashMap<String, Draft>();
    gather(document, "", found);
    return found.entrySet().stream().map(entry -> entry.getValue().as(entry.getKey())).toList();
  }

  /**
   * Whether a change in negotiation adds nothing but the suggestions of one side, or takes back its
   * own: without these, both texts say the same. Formatting may change. What others suggest within
   * its own insertions stays; what they would delete of them may go.
   *
   * @param before the text before
   * @param after the text after
   * @param code whose
   */
  public static boolean onlySuggests(Node before, Node after, String code) {
    var range = Changed.between(before, after);
    return OthersView.same(range.before(), range.after(), code);
  }

  /**
   * Whether every suggestion and bracket that a change brings carries the code of its author, and
   * no words are added to what somebody else suggested. Somebody else's may be moved, and taken
   * away where the stage allows it.
   *
   * @param before the text before
   * @param after the text after
   * @param code the author's
   */
  public static boolean keepsNames(Node before, Node after, String code) {
    var range = Changed.between(before, after);
    var fresh = names(range.after());
    fresh.removeAll(names(range.before()));
    fresh.removeIf(id -> Suggestion.codeOf(id).equals(code));
    if (!fresh.isEmpty()) {
      fresh.removeAll(names(before.children()));
    }
    return fresh.isEmpty() && WordsUnderNames.noneAdded(range.before(), range.after(), code);
  }

  private static Set<String> names(List<Node> nodes) {
    var names = new HashSet<String>();
    nodes.forEach(node -> names(node, names));
    return names;
  }

  private static void names(Node node, Set<String> names) {
    for (var mark : node.marks()) {
      if (isNamed(mark) && mark.attr("id") instanceof String id) {
        names.add(id);
      }
    }
    node.children().forEach(child -> names(child, names));
  }

  static boolean isNamed(Mark mark) {
    return switch (mark.name()) {
      case INSERTION, DELETION, BRACKET -> true;
      default -> false;
    };
  }

  static boolean isSuggested(Mark mark) {
    return mark.name().equals(INSERTION) || mark.name().equals(DELETION);
  }

  private static void gather(Node node, String block, Map<String, Draft> found) {
    var here = node.type().isBlock() ? node.id().orElse(block) : block;
    for (var mark : node.marks()) {
      if (isSuggested(mark) && mark.attr("id") instanceof String id) {
        found.computeIfAbsent(id, one -> new Draft(here)).add(node, mark.name().equals(INSERTION));
      }
    }
    node.children().forEach(child -> gather(child, here, found));
  }

  /** A suggestion while its pieces are gathered. */
  private static final class Draft {

    private final String block;
    private final List<String> inserted = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private int boundaries;

    Draft(String block) {
      this.block = block;
    }

    void add(Node node, boolean insertion) {
      if (node.type().isBlock()) {
        boundaries++;
      } else {
        (insertion ? inserted : deleted).add(node.isText() ? node.text() : node.textContent());
      }
    }

    Suggestion as(String id) {
      return new Suggestion(
          id, String.join("", inserted), String.join("", deleted), boundaries, block);
    }
  }
}
