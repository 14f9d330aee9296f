package org.chancery.texts.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A node of a text: a document, a block, or what stands among words. It never changes; a changed
 * text shares with the one before it whatever did not change. Positions are ProseMirror's: each
 * node that can contain something counts one at its beginning and one at its end, each UTF-16 unit
 * of words and each leaf counts one.
 *
 * @see <a href="https://prosemirror.net/docs/guide/#doc.indexing">ProseMirror: Indexing</a>
 */
public final class Node {

  private final NodeType type;
  private final Attrs attrs;
  private final Fragment content;
  private final List<Mark> marks;
  private final @Nullable String text;
  private final int size;
  private @Nullable Census census;

  Node(NodeType type, Attrs attrs, Fragment content, List<Mark> marks) {
    this.type = type;
    this.attrs = attrs;
    this.content = content;
    this.marks = marks;
    this.text = null;
    this.size = type.isLeaf() ? 1 : content.size() + 2;
  }

  /** A run of words, which are not empty. */
  Node(NodeType type, String text, List<Mark> marks) {
    this.type = type;
    this.attrs = Attrs.NONE;
    this.content = Fragment.EMPTY;
    this.marks = marks;
    this.text = text;
    this.size = text.length();
  }

  /**
   * Reads a node, strictly: no unknown node, mark, attribute or field, no value of a wrong type.
   * What it may contain is not checked, see {@link #check}.
   *
   * @throws Fault when it is not of the schema
   */
  public static Node fromJson(Schema schema, JsonNode json) {
    return new NodeReader(schema).node(json);
  }

  /**
   * Reads a document of official texts, as {@link #fromJson(Schema, JsonNode)} does.
   *
   * @throws Fault when it is not of the schema, or no whole document
   */
  public static Node fromJson(JsonNode json) {
    Schema schema = Schema.official();
    Node document = fromJson(schema, json);
    if (document.type() != schema.top()) {
      throw new Fault("misplaced");
    }
    return document;
  }

  /**
   * Checks the whole document: what each node contains, its marks, its attributes, its ids, its
   * words and its size.
   *
   * @return this
   * @throws Fault with the first fault and where it is
   */
  public Node check() {
    Check.whole(this);
    census();
    return this;
  }

  /** The kind of this node. */
  public NodeType type() {
    return type;
  }

  /** The name of the kind, such as {@code paragraph}. */
  public String name() {
    return type.name();
  }

  /** All attributes. */
  public Attrs attrs() {
    return attrs;
  }

  /** The value of an attribute, or null. */
  public @Nullable Object attr(String name) {
    return attrs.get(name);
  }

  /** The id by which a block or a footnote stays the same while it changes. */
  public Optional<String> id() {
    return attrs.get("id") instanceof String id ? Optional.of(id) : Optional.empty();
  }

  /** The marks, in canonical order. */
  public List<Mark> marks() {
    return marks;
  }

  /** The children. */
  public List<Node> children() {
    return content.asList();
  }

  /** How many children there are. */
  public int childCount() {
    return content.count();
  }

  /** The child at an index that exists. */
  public Node child(int index) {
    return content.child(index);
  }

  /** The words of a run; empty for every other node. */
  public String text() {
    return text == null ? "" : text;
  }

  /** Whether this is a run of words. */
  public boolean isText() {
    return text != null;
  }

  /** How many positions it takes in its parent. */
  public int size() {
    return size;
  }

  /** All words in it, without marks. */
  public String textContent() {
    StringBuilder words = new StringBuilder();
    everyRun(run -> words.append(run.text()));
    return words.toString();
  }

  private void everyRun(Consumer<Node> visitor) {
    if (isText()) {
      visitor.accept(this);
    }
    for (int i = 0; i < content.count(); i++) {
      content.child(i).everyRun(visitor);
    }
  }

  /**
   * Where a position is.
   *
   * @throws Fault when it is outside this node
   */
  public Place resolve(int position) {
    return Place.of(this, position);
  }

  /** The node right after a position, or that the position is in when it is a run of words. */
  public @Nullable Node nodeAt(int position) {
    Node node = this;
    int rest = position;
    while (true) {
      int index = node.content.indexAt(rest);
      int start = node.content.start(index);
      Node child = node.content.childOrNull(index);
      if (child == null || start == rest || child.isText()) {
        return child;
      }
      rest -= start + 1;
      node = child;
    }
  }

  /** What lies between two positions, with the nodes that were cut through left open. */
  public Slice slice(int from, int to) {
    return Slice.between(this, from, to);
  }

  /** The one JSON form: sorted keys, no white space, what is empty left out. */
  public String canonical() {
    return new CanonicalJson().node(this).toString();
  }

  /** The children as they are kept. */
  Fragment content() {
    return content;
  }

  /** Tells every node of a range, also those that are only partly in it, and where they begin. */
  void eachBetween(int from, int to, ObjIntConsumer<Node> visitor) {
    eachBetween(from, to, 0, visitor);
  }

  private void eachBetween(int from, int to, int start, ObjIntConsumer<Node> visitor) {
    int position = 0;
    for (int i = 0; i < content.count() && position < to; i++) {
      Node child = content.child(i);
      if (position + child.size > from) {
        visitor.accept(child, start + position);
        int inside = position + 1;
        int last = Math.min(child.content.size(), to - inside);
        child.eachBetween(Math.max(0, from - inside), last, start + inside, visitor);
      }
      position += child.size;
    }
  }

  boolean sameMarkup(Node other) {
    return type == other.type && attrs.equals(other.attrs) && marks.equals(other.marks);
  }

  @SuppressWarnings("ReferenceEquality") // only spares a copy
  Node withContent(Fragment other) {
    return other == content ? this : new Node(type, attrs, other, marks);
  }

  @SuppressWarnings("ReferenceEquality") // only spares a copy
  Node withMarks(List<Mark> other) {
    if (other == marks) {
      return this;
    }
    return text == null ? new Node(type, attrs, content, other) : new Node(type, text, other);
  }

  Node withAttrs(Attrs other) {
    return new Node(type, other, content, marks);
  }

  Node withText(String other) {
    return new Node(type, other, marks);
  }

  Node cutText(int from, int to) {
    return withText(text().substring(from, to));
  }

  /** What this document counts; counted once, and carried on from step to step. */
  Census census() {
    Census known = census;
    if (known == null) {
      known = Census.of(this);
      census = known;
    }
    return known;
  }

  /** Takes over what was counted otherwise. */
  void census(Census counted) {
    census = counted;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Node node
            && size == node.size
            && sameMarkup(node)
            && text().equals(node.text())
            && content.equals(node.content));
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + (text == null ? content.hashCode() : text.hashCode());
  }

  @Override
  public String toString() {
    return text == null ? type + (content.isEmpty() ? "" : content.toString()) : '"' + text + '"';
  }
}
