package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads nodes, slices and marks from JSON, strictly. Neighbouring runs of equal marks are joined
 * and marks are put in their order, as ProseMirror does.
 */
final class NodeReader {

  private static final Set<String> TEXT = Set.of("type", "text", "marks");
  private static final Set<String> NODE = Set.of("type", "attrs", "content", "marks");
  private static final Set<String> PLAIN_NODE = Set.of("type", "content", "marks");
  private static final Set<String> MARK = Set.of("type", "attrs");
  private static final Set<String> PLAIN_MARK = Set.of("type");
  private static final Set<String> SLICE = Set.of("content", "openStart", "openEnd");

  private final Schema schema;

  NodeReader(Schema schema) {
    this.schema = schema;
  }

  Node node(JsonNode json) {
    return node(json, "", 0);
  }

  private Node node(JsonNode json, String path, int depth) {
    Fields fields = new Fields(json, path);
    if (depth > Limits.NODE_DEPTH) {
      throw new Fault("too-deep", path);
    }
    NodeType type = schema.findNode(fields.string("type"));
    if (type == null) {
      throw new Fault("unknown-node", path);
    }
    if (type.isText()) {
      return text(type, fields.only(TEXT));
    }
    fields.only(type.attributes().isEmpty() ? PLAIN_NODE : NODE);
    Attrs attrs = Values.read(type.attributes(), fields.find("attrs"), fields.at("attrs"));
    List<Mark> marks = marks(fields);
    return new Node(type, attrs, fragment(fields, depth), marks);
  }

  private Node text(NodeType type, Fields fields) {
    String words = fields.string("text");
    if (words.isEmpty()) {
      throw new Fault("empty-text", fields.at("text"));
    }
    return new Node(type, words, marks(fields));
  }

  private Fragment fragment(Fields fields, int depth) {
    List<Node> nodes = new ArrayList<>();
    String path = fields.at("content") + "/";
    for (JsonNode child : fields.array("content")) {
      nodes.add(node(child, path + nodes.size(), depth + 1));
    }
    return nodes.isEmpty() ? Fragment.EMPTY : Fragment.of(nodes);
  }

  private List<Mark> marks(Fields fields) {
    if (fields.find("marks") == null) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    String path = fields.at("marks") + "/";
    for (JsonNode json : fields.array("marks")) {
      Mark mark = mark(json, path + marks.size());
      if (marks.contains(mark)) {
        throw new Fault("repeated-mark", path + marks.size());
      }
      marks.add(mark);
    }
    return Mark.sorted(marks);
  }

  Mark mark(JsonNode json, String path) {
    Fields fields = new Fields(json, path);
    MarkType type = schema.findMark(fields.string("type"));
    if (type == null) {
      throw new Fault("unknown-mark", path);
    }
    fields.only(type.attributes().isEmpty() ? PLAIN_MARK : MARK);
    return new Mark(type, Values.read(type.attributes(), fields.find("attrs"), fields.at("attrs")));
  }

  /** A slice that adds something, and is no more open than it is deep. */
  Slice slice(JsonNode json, String path) {
    Fields fields = new Fields(json, path).only(SLICE);
    Fragment content = fragment(fields, 0);
    Slice slice =
        new Slice(content, fields.numberOrZero("openStart"), fields.numberOrZero("openEnd"));
    if (slice.openStart() > depth(content, true) || slice.openEnd() > depth(content, false)) {
      throw new Fault("too-open", path);
    }
    if (slice.size() <= 0) {
      throw new Fault("missing", fields.at("content"));
    }
    return slice;
  }

  private static int depth(Fragment content, boolean start) {
    int depth = 0;
    Fragment inside = content;
    while (!inside.isEmpty()) {
      Node node = inside.child(start ? 0 : inside.count() - 1);
      if (node.type().isLeaf()) {
        break;
      }
      depth++;
      inside = node.content();
    }
    return depth;
  }
}
