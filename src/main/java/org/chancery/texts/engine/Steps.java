package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Steps of one commit, and the few that the server makes itself. */
public final class Steps {

  private Steps() {}

  /**
   * Reads the steps of a commit, in the order in which they apply.
   *
   * @throws Fault when there are too many, or one is no step of official texts
   */
  public static List<Step> read(JsonNode array) {
    return read(Schema.official(), array);
  }

  static List<Step> read(Schema schema, JsonNode array) {
    return new StepReader(schema).steps(array);
  }

  /** A step that deletes a range. */
  public static Step delete(int from, int to) {
    return ReplaceStep.of(from, to, Slice.EMPTY);
  }

  /** A step that puts nodes in the place of a range; both begin and end in the same node. */
  public static Step replace(int from, int to, List<Node> nodes) {
    return ReplaceStep.of(from, to, new Slice(Fragment.of(nodes), 0, 0));
  }

  /** The steps that take a mark from the words of a range, as few as there are marked stretches. */
  public static List<Step> removeMark(Node doc, int from, int to, Mark mark) {
    List<MarkStep> steps = new ArrayList<>();
    doc.eachBetween(
        from,
        to,
        (node, position) -> {
          if (node.type().isInline() && node.type().isAtom() && node.marks().contains(mark)) {
            int end = Math.min(to, position + node.size());
            RemoveMarkStep.push(steps, Math.max(from, position), end, mark);
          }
        });
    return List.copyOf(steps);
  }

  /** The words that these steps bring, one step a line; what is given back when they are lost. */
  public static String words(List<Step> steps) {
    return steps.stream()
        .map(step -> step.inserted().text())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
