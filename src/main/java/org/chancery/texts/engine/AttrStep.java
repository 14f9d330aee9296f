package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/** Gives an attribute of the node at a position another value. */
public record AttrStep(int pos, String attr, @Nullable Object value) implements Step {

  /** Refuses a position before the text. */
  public AttrStep {
    Range.check(pos);
  }

  @Override
  public StepResult apply(Node doc) {
    return StepResult.of(() -> Range.replaceAt(doc, pos, this::changed));
  }

  private Node changed(Node node) {
    int at = node.attrs().indexOf(attr);
    if (at < 0) {
      throw new Fault("unknown-attribute");
    }
    Attribute attribute = node.attrs().declared(at);
    if (!attribute.takes(value)) {
      throw new Fault(attribute.fault());
    }
    return node.withAttrs(node.attrs().with(at, value));
  }

  @Override
  public Step invert(Node doc) {
    Node node = doc.nodeAt(pos);
    if (node == null) {
      throw new Fault("out-of-range");
    }
    return new AttrStep(pos, attr, node.attr(attr));
  }

  @Override
  public @Nullable Step map(Mappable mapping) {
    MapResult mapped = mapping.mapResult(pos, Mappable.AFTER);
    return mapped.deletedAfter() ? null : new AttrStep(mapped.position(), attr, value);
  }

  @Override
  public String toJson() {
    CanonicalJson json = new CanonicalJson().raw("{\"attr\":").value(attr);
    json.raw(",\"pos\":").raw(pos).raw(",\"stepType\":\"attr\",\"value\":");
    return json.value(value).raw("}").toString();
  }
}
