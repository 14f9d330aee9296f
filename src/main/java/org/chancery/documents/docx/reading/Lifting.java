package org.chancery.documents.docx.reading;

import java.util.List;
import java.util.Set;

/**
 * A suggestion that covers all of a list, an article or a table stands on that as a whole, as it
 * does when somebody suggests it in the editor: whoever takes it out leaves nothing empty behind.
 */
final class Lifting {

  private static final Set<String> HOLDERS =
      Set.of("item", "quotation", "bullets", "numbers", "table", "signatures");
  private static final Set<String> NUMBERED = Set.of("article", "annex");

  private Lifting() {}

  static void lift(Node node) {
    node.content().forEach(Lifting::lift);
    if (node.content().isEmpty()) {
      return;
    }
    List<Object> marks = node.content().getFirst().marks();
    boolean same =
        !marks.isEmpty() && node.content().stream().allMatch(child -> child.marks().equals(marks));
    boolean whole =
        HOLDERS.contains(node.type())
            || (NUMBERED.contains(node.type())
                && (node.content().getFirst().type().equals("heading")
                    || marks.equals(node.ofNumber())));
    if (same && whole) {
      node.content().forEach(child -> child.marked(List.of()));
      node.marked(marks);
    }
  }
}
