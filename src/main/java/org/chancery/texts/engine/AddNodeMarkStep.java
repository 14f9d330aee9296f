package org.chancery.texts.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a mark to the node at a position. */
public record AddNodeMarkStep(int pos, Mark mark) implements Step {

  /** Refuses a position before the text. */
  public AddNodeMarkStep {
    Range.check(pos);
  }

  @Override
  public StepResult apply(Node doc) {
    return StepResult.of(
        () -> Range.replaceAt(doc, pos, node -> node.withMarks(mark.addTo(node.marks()))));
  }

  @Override
  public Step invert(Node doc) {
    Node node = doc.nodeAt(pos);
    if (node == null) {
      return new RemoveNodeMarkStep(pos, mark);
    }
    List<Mark> added = mark.addTo(node.marks());
    if (added.size() != node.marks().size()) {
      return new RemoveNodeMarkStep(pos, mark);
    }
    return new AddNodeMarkStep(
        pos, node.marks().stream().filter(old -> !added.contains(old)).findFirst().orElse(mark));
  }

  @Override
  public @Nullable Step map(Mappable mapping) {
    MapResult mapped = mapping.mapResult(pos, Mappable.AFTER);
    return mapped.deletedAfter() ? null : new AddNodeMarkStep(mapped.position(), mark);
  }

  @Override
  public String toJson() {
    CanonicalJson json = new CanonicalJson().raw("{\"mark\":").mark(mark);
    return json.raw(",\"pos\":").raw(pos).raw(",\"stepType\":\"addNodeMark\"}").toString();
  }
}
