package org.chancery.texts;

import java.util.List;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;

/** From one state of a text to another that was written elsewhere. */
public final class Rewriting {

  private Rewriting() {}

  /**
   * A step that puts the outermost blocks that differ in the place of those before; what is the
   * same at the beginning and at the end is not touched.
   *
   * @param before the text as it stands
   * @param after the text as it is to be
   * @return one step, or none if both are equal
   */
  public static List<Step> steps(Node before, Node after) {
    var changed = Changed.between(before, after);
    if (changed.before().isEmpty() && changed.after().isEmpty()) {
      return List.of();
    }
    int from = before.children().stream().limit(changed.from()).mapToInt(Node::size).sum();
    int length = changed.before().stream().mapToInt(Node::size).sum();
    return List.of(Steps.replace(from, from + length, changed.after()));
  }
}
