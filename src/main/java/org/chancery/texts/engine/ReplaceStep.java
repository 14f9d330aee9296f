package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/**
 * Puts a slice in the place of a range.
 *
 * @param structure whether the range may hold nothing but ends and beginnings of nodes; so that,
 *     mapped, it deletes no words
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {

  /** Refuses a range that ends before it begins. */
  public ReplaceStep {
    Range.check(from, to);
  }

  /** A step that may replace whatever is there. */
  public static ReplaceStep of(int from, int to, Slice slice) {
    return new ReplaceStep(from, to, slice, false);
  }

  @Override
  public StepResult apply(Node doc) {
    return StepResult.of(
        () -> {
          if (structure && Range.hasContent(doc, from, to)) {
            throw new Fault("would-overwrite");
          }
          return Replacing.replace(doc, from, to, slice);
        });
  }

  @Override
  public StepMap getMap() {
    return StepMap.of(from, to - from, slice.size());
  }

  @Override
  public Step invert(Node doc) {
    return of(from, from + slice.size(), doc.slice(from, to));
  }

  /**
   * An insertion stays with what stands before it, also where others inserted something at the same
   * place ({@code MAP_BIAS = -1} of prosemirror-transform): what two write at one spot at the same
   * time stays in one piece each.
   */
  @Override
  public @Nullable Step map(Mappable mapping) {
    MapResult end = mapping.mapResult(to, Mappable.BEFORE);
    MapResult start = from == to ? end : mapping.mapResult(from, Mappable.AFTER);
    if (start.deletedAcross() && end.deletedAcross()) {
      return null;
    }
    int first = start.position();
    return new ReplaceStep(first, Math.max(first, end.position()), slice, structure);
  }

  @Override
  public Slice inserted() {
    return slice;
  }

  @Override
  public String toJson() {
    CanonicalJson json = new CanonicalJson().raw("{\"from\":").raw(from);
    Range.slice(json, slice);
    json.raw(",\"stepType\":\"replace\"");
    return json.raw(structure ? ",\"structure\":true" : "")
        .raw(",\"to\":")
        .raw(to)
        .raw("}")
        .toString();
  }
}
