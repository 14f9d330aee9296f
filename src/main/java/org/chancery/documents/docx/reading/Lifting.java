package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A suggestion that covers all of a list, an article or a table, boundaries and words, stands on
 * that as a whole, as it does when somebody suggests it in the editor: whoever takes it out leaves
 * nothing empty behind.
 */
final class Lifting {

  private static final Set<String> HOLDERS =
      Set.of("item", "quotation", "bullets", "numbers", "table", "signatures");
  private static final Set<String> INLINE = Set.of("text", "placeholder", "footnote");
  private static final Set<String> NUMBERED = Set.of("article", "annex");

  private Lifting() {}

  static void lift(Node node) {
    node.content().forEach(Lifting::lift);
    if (node.content().isEmpty()) {
      return;
    }
    List<Object> marks = node.content().getFirst().marks();
    boolean same =
        !marks.isEmpty()
            && node.content().stream()
                .allMatch(child -> child.marks().equals(marks) && saysNothingElse(child, marks));
    boolean whole =
        HOLDERS.contains(node.type())
            || (NUMBERED.contains(node.type())
                && (node.content().getFirst().type().equals("heading")
                    || marks.equals(node.ofNumber())));
    if (same && whole) {
      for (var child : node.content()) {
        child.marked(List.of());
        words(child).forEach(one -> one.marked(without(one.marks(), marks)));
      }
      node.marked(marks);
    }
  }

  /** Whether all the words of a block are of the same suggestion; what holds blocks has none. */
  private static boolean saysNothingElse(Node block, List<Object> marks) {
    return words(block).stream().allMatch(one -> one.marks().containsAll(marks));
  }

  private static List<Node> words(Node block) {
    return block.content().stream().filter(one -> INLINE.contains(one.type())).toList();
  }

  private static List<Object> without(List<Object> all, List<Object> marks) {
    var left = new ArrayList<>(all);
    left.removeAll(marks);
    return left;
  }
}
