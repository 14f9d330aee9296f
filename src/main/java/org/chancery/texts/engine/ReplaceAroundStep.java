package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/**
 * Puts a slice in the place of a range but keeps a part of it, the gap, which moves into the slice:
 * what wraps and unwraps blocks.
 *
 * @param insert where in the slice the gap goes
 * @param structure whether there may be nothing but ends and beginnings of nodes around the gap
 */
public record ReplaceAroundStep(
    int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
    implements Step {

  /** Refuses positions out of order. */
  public ReplaceAroundStep {
    Range.check(from, gapFrom, gapTo, to);
    Range.check(insert, slice.size());
  }

  @Override
  public StepResult apply(Node doc) {
    return StepResult.of(() -> replaced(doc));
  }

  private Node replaced(Node doc) {
    if (structure && (Range.hasContent(doc, from, gapFrom) || Range.hasContent(doc, gapTo, to))) {
      throw new Fault("would-overwrite");
    }
    Slice gap = doc.slice(gapFrom, gapTo);
    if (gap.openStart() > 0 || gap.openEnd() > 0) {
      throw new Fault("not-flat");
    }
    Slice around = slice.insertAt(insert, gap.content());
    if (around == null) {
      throw new Fault("misplaced");
    }
    return Replacing.replace(doc, from, to, around);
  }

  @Override
  public StepMap getMap() {
    return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
  }

  @Override
  public Step invert(Node doc) {
    int gap = gapTo - gapFrom;
    return new ReplaceAroundStep(
        from,
        from + slice.size() + gap,
        from + insert,
        from + insert + gap,
        doc.slice(from, to).removeBetween(gapFrom - from, gapTo - from),
        gapFrom - from,
        structure);
  }

  @Override
  public @Nullable Step map(Mappable mapping) {
    MapResult start = mapping.mapResult(from, Mappable.AFTER);
    MapResult end = mapping.mapResult(to, Mappable.BEFORE);
    int first = start.position();
    int last = end.position();
    int gapStart = from == gapFrom ? first : mapping.map(gapFrom, Mappable.BEFORE);
    int gapEnd = to == gapTo ? last : mapping.map(gapTo, Mappable.AFTER);
    boolean gone = start.deletedAcross() && end.deletedAcross();
    if (gone || gapStart < first || gapEnd > last || gapStart > gapEnd) {
      return null;
    }
    return new ReplaceAroundStep(first, last, gapStart, gapEnd, slice, insert, structure);
  }

  @Override
  public Slice inserted() {
    return slice;
  }

  @Override
  public String toJson() {
    CanonicalJson json = new CanonicalJson().raw("{\"from\":").raw(from);
    json.raw(",\"gapFrom\":").raw(gapFrom).raw(",\"gapTo\":").raw(gapTo);
    json.raw(",\"insert\":").raw(insert);
    Range.slice(json, slice);
    json.raw(",\"stepType\":\"replaceAround\"");
    return json.raw(structure ? ",\"structure\":true" : "")
        .raw(",\"to\":")
        .raw(to)
        .raw("}")
        .toString();
  }
}
