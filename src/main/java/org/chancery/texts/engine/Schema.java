package org.chancery.texts.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What texts may be made of. The build writes it from {@code frontend/src/text-editor/schema.ts} to
 * {@code org/chancery/texts/schema.json}.
 */
public final class Schema {

  private static final String OFFICIAL = "/org/chancery/texts/schema.json";

  private final String top;
  private final Map<String, NodeType> nodes = new LinkedHashMap<>();
  private final Map<String, MarkType> marks = new LinkedHashMap<>();

  Schema(String top, List<NodeType> nodes, List<MarkType> marks) {
    this.top = top;
    nodes.forEach(type -> this.nodes.put(type.name(), type));
    marks.forEach(type -> this.marks.put(type.name(), type));
  }

  /** The schema of official texts. */
  public static Schema official() {
    return Official.SCHEMA;
  }

  /** The kind of whole documents. */
  public NodeType top() {
    return nodeType(top);
  }

  /** A kind of nodes that exists. */
  public NodeType nodeType(String name) {
    return Optional.ofNullable(nodes.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no node " + name));
  }

  /** A kind of marks that exists. */
  public MarkType markType(String name) {
    return Optional.ofNullable(marks.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no mark " + name));
  }

  /**
   * A block or a leaf, unchecked.
   *
   * @param attrs those that differ from what is preset
   */
  public Node node(String name, Map<String, ?> attrs, List<Node> content) {
    return node(name, attrs, content, List.of());
  }

  /** A node with marks, such as the suggestion to insert it. */
  public Node node(String name, Map<String, ?> attrs, List<Node> content, List<Mark> marks) {
    NodeType type = nodeType(name);
    return new Node(
        type, Values.of(type.attributes(), attrs), Fragment.of(content), Mark.sorted(marks));
  }

  /** A run of words, which are not empty. */
  public Node text(String words, List<Mark> marks) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a run has words");
    }
    return new Node(nodeType("text"), words, Mark.sorted(marks));
  }

  /**
   * A mark.
   *
   * @throws Fault when a value breaks the rule of its attribute
   */
  public Mark mark(String name, Map<String, ?> attrs) {
    MarkType type = markType(name);
    return new Mark(type, Values.of(type.attributes(), attrs));
  }

  @Nullable NodeType findNode(String name) {
    return nodes.get(name);
  }

  @Nullable MarkType findMark(String name) {
    return marks.get(name);
  }

  private static final class Official {

    private static final Schema SCHEMA = loaded();

    private static Schema loaded() {
      try (InputStream json = Schema.class.getResourceAsStream(OFFICIAL)) {
        if (json == null) {
          throw new IllegalStateException("the build has not written " + OFFICIAL);
        }
        return SchemaReader.read(JsonMapper.shared().readTree(json));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
