package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/** Takes a mark from the node at a position. */
public record RemoveNodeMarkStep(int pos, Mark mark) implements Step {

  /** Refuses a position before the text. */
  public RemoveNodeMarkStep {
    Range.check(pos);
  }

  @Override
  public StepResult apply(Node doc) {
    return StepResult.of(
        () -> Range.replaceAt(doc, pos, node -> node.withMarks(mark.removeFrom(node.marks()))));
  }

  @Override
  public Step invert(Node doc) {
    Node node = doc.nodeAt(pos);
    boolean marked = node != null && node.marks().contains(mark);
    return marked ? new AddNodeMarkStep(pos, mark) : this;
  }

  @Override
  public @Nullable Step map(Mappable mapping) {
    MapResult mapped = mapping.mapResult(pos, Mappable.AFTER);
    return mapped.deletedAfter() ? null : new RemoveNodeMarkStep(mapped.position(), mark);
  }

  @Override
  public String toJson() {
    CanonicalJson json = new CanonicalJson().raw("{\"mark\":").mark(mark);
    return json.raw(",\"pos\":").raw(pos).raw(",\"stepType\":\"removeNodeMark\"}").toString();
  }
}
