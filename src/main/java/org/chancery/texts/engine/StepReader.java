package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads steps from JSON, strictly: what ProseMirror would overlook is refused. */
final class StepReader {

  private static final Set<String> REPLACE = Set.of("stepType", "from", "to", "slice", "structure");
  private static final Set<String> REPLACE_AROUND =
      Set.of("stepType", "from", "to", "gapFrom", "gapTo", "insert", "slice", "structure");
  private static final Set<String> MARK = Set.of("stepType", "from", "to", "mark");
  private static final Set<String> MARK_SET = Set.of("stepType", "steps");
  private static final Set<String> NODE_MARK = Set.of("stepType", "pos", "mark");
  private static final Set<String> ATTR = Set.of("stepType", "pos", "attr", "value");

  private final NodeReader nodes;

  StepReader(Schema schema) {
    this.nodes = new NodeReader(schema);
  }

  /** The steps of one commit; a set of marks counts as many as it holds. */
  List<Step> steps(JsonNode json) {
    if (!json.isArray()) {
      throw new Fault("wrong-type");
    }
    List<Step> steps = new ArrayList<>();
    int count = 0;
    for (JsonNode each : json) {
      Step step = step(each, "/" + steps.size());
      count += step instanceof MarkSetStep(List<MarkStep> set) ? set.size() + 1 : 1;
      if (count > Limits.STEPS) {
        throw new Fault("too-many-steps", "/" + steps.size());
      }
      steps.add(step);
    }
    return List.copyOf(steps);
  }

  Step step(JsonNode json, String path) {
    Fields fields = new Fields(json, path);
    try {
      return switch (fields.string("stepType")) {
        case "replace" -> replace(fields.only(REPLACE));
        case "replaceAround" -> replaceAround(fields.only(REPLACE_AROUND));
        case "addMark" -> addMark(fields.only(MARK));
        case "removeMark" -> removeMark(fields.only(MARK));
        case "markSet" -> markSet(fields.only(MARK_SET));
        case "addNodeMark" -> {
          fields.only(NODE_MARK);
          yield new AddNodeMarkStep(fields.number("pos"), mark(fields));
        }
        case "removeNodeMark" -> {
          fields.only(NODE_MARK);
          yield new RemoveNodeMarkStep(fields.number("pos"), mark(fields));
        }
        case "attr" -> attr(fields.only(ATTR));
        default -> throw new Fault("unknown-step", fields.at("stepType"));
      };
    } catch (Fault fault) {
      throw fault.path().isEmpty() ? fault.under(path) : fault;
    }
  }

  private Step replace(Fields fields) {
    return new ReplaceStep(
        fields.number("from"), fields.number("to"), slice(fields), fields.flag("structure"));
  }

  private Step replaceAround(Fields fields) {
    return new ReplaceAroundStep(
        fields.number("from"),
        fields.number("to"),
        fields.number("gapFrom"),
        fields.number("gapTo"),
        slice(fields),
        fields.number("insert"),
        fields.flag("structure"));
  }

  private MarkStep addMark(Fields fields) {
    return new AddMarkStep(fields.number("from"), fields.number("to"), mark(fields));
  }

  private MarkStep removeMark(Fields fields) {
    return new RemoveMarkStep(fields.number("from"), fields.number("to"), mark(fields));
  }

  private Step markSet(Fields fields) {
    List<MarkStep> steps = new ArrayList<>();
    fields.required("steps");
    for (JsonNode each : fields.array("steps")) {
      Fields inner = new Fields(each, fields.at("steps") + "/" + steps.size()).only(MARK);
      steps.add(
          switch (inner.string("stepType")) {
            case "addMark" -> addMark(inner);
            case "removeMark" -> removeMark(inner);
            default -> throw new Fault("unknown-step", inner.at("stepType"));
          });
    }
    return new MarkSetStep(steps);
  }

  private Step attr(Fields fields) {
    JsonNode value = fields.required("value");
    return new AttrStep(
        fields.number("pos"), fields.string("attr"), Values.read(value, fields.at("value")));
  }

  private Slice slice(Fields fields) {
    JsonNode slice = fields.find("slice");
    return slice == null ? Slice.EMPTY : nodes.slice(slice, fields.at("slice"));
  }

  private Mark mark(Fields fields) {
    return nodes.mark(fields.required("mark"), fields.at("mark"));
  }
}
