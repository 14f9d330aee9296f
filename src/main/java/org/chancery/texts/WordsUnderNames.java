package org.chancery.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;

/**
 * The words that stand under the names of others than one side: who adds to what somebody else
 * suggested puts words in their mouth. Brackets are left out, since they say nothing about who
 * wrote what stands in them.
 */
final class WordsUnderNames {

  private static final char NO_TEXT = '\uFFFC';

  private final String code;
  private final boolean byBlock;
  private final Map<String, StringBuilder> words = new HashMap<>();

  private WordsUnderNames(List<Node> nodes, String code, boolean byBlock) {
    this.code = code;
    this.byBlock = byBlock;
    nodes.forEach(node -> gather(node, ""));
  }

  /** Whether a change adds none; what moves with its block is not added. */
  static boolean noneAdded(List<Node> before, List<Node> after, String code) {
    return noneAdded(before, after, code, false) || noneAdded(before, after, code, true);
  }

  private static boolean noneAdded(
      List<Node> before, List<Node> after, String code, boolean byBlock) {
    var now = new WordsUnderNames(after, code, byBlock).words;
    if (now.isEmpty()) {
      return true;
    }
    var then = new WordsUnderNames(before, code, byBlock).words;
    return now.entrySet().stream()
        .allMatch(
            one -> {
              var earlier = then.get(one.getKey());
              return earlier != null && Ordered.isWithin(one.getValue(), earlier);
            });
  }

  private void gather(Node node, String block) {
    var here = node.type().isBlock() ? node.id().orElse(block) : block;
    if (node.type().isInline()) {
      for (var mark : node.marks()) {
        if (isOthers(mark)) {
          var name = mark.name() + " " + mark.attr("id") + (byBlock ? " " + here : "");
          var row = words.computeIfAbsent(name, one -> new StringBuilder());
          if (node.isText()) {
            row.append(node.text());
          } else {
            row.append(NO_TEXT).append(node.textContent());
          }
        }
      }
    }
    node.children().forEach(child -> gather(child, here));
  }

  private boolean isOthers(Mark mark) {
    return Suggestions.isSuggested(mark)
        && mark.attr("id") instanceof String id
        && !Suggestion.codeOf(id).equals(code);
  }
}
