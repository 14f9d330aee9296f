package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of a text, as ProseMirror's steps are. It applies to the one state of the text that it
 * was made for; for a later state it is mapped.
 */
public sealed interface Step
    permits ReplaceStep,
        ReplaceAroundStep,
        MarkStep,
        AddNodeMarkStep,
        RemoveNodeMarkStep,
        AttrStep {

  /**
   * Reads a step of official texts, strictly: a known kind, whole positions in order, no unknown
   * field, node, mark or attribute.
   *
   * @throws Fault when it is none
   */
  static Step read(JsonNode json) {
    return read(Schema.official(), json);
  }

  /**
   * Reads a step, as {@link #read(JsonNode)} does.
   *
   * @throws Fault when it is none of the schema
   */
  static Step read(Schema schema, JsonNode json) {
    return new StepReader(schema).step(json, "");
  }

  /** The text after this step, as ProseMirror would have it; see {@link Applying} for the check. */
  StepResult apply(Node doc);

  /** The step back, made from the text before this step. */
  Step invert(Node doc);

  /** This step for a text that was changed meanwhile; null when its place is gone. */
  @Nullable Step map(Mappable mapping);

  /** How positions change. */
  default StepMap getMap() {
    return StepMap.EMPTY;
  }

  /** What it would put into the text. */
  default Slice inserted() {
    return Slice.EMPTY;
  }

  /** The one JSON form: sorted keys, no white space. */
  String toJson();
}
