package org.chancery.texts.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of nodes, such as {@code paragraph}. Kinds are compared by identity, in one schema. */
public final class NodeType {

  /** What a kind is, whatever it contains. */
  record Flags(boolean inline, boolean leaf, boolean atom, boolean text, boolean inlineContent) {}

  private final String name;
  private final int index;
  private final Flags flags;
  private final List<Attribute> attributes;
  private final @Nullable Set<String> marks;
  private final ContentMatch[] states;

  NodeType(
      String name,
      int index,
      Flags flags,
      List<Attribute> attributes,
      @Nullable Set<String> marks,
      ContentMatch[] states) {
    this.name = name;
    this.index = index;
    this.flags = flags;
    this.attributes = attributes;
    this.marks = marks;
    this.states = states;
  }

  /** The name in JSON. */
  public String name() {
    return name;
  }

  /** Whether it stands among words. */
  public boolean isInline() {
    return flags.inline;
  }

  /** Whether it stands on its own. */
  public boolean isBlock() {
    return !flags.inline;
  }

  /** Whether it can contain nothing. */
  public boolean isLeaf() {
    return flags.leaf;
  }

  /** Whether it is a run of words. */
  public boolean isText() {
    return flags.text;
  }

  /** Whether it is a block of words. */
  public boolean isTextblock() {
    return !flags.inline && flags.inlineContent;
  }

  /** Whether it is edited as one: a leaf, or what the schema calls so. */
  boolean isAtom() {
    return flags.atom;
  }

  /** The number among the types of the schema. */
  int index() {
    return index;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  ContentMatch state(int number) {
    return states[number];
  }

  ContentMatch start() {
    return states[0];
  }

  boolean joins(NodeType other) {
    return this == other || start().sharesWith(other.start());
  }

  boolean allows(MarkType mark) {
    return marks == null || marks.contains(mark.name());
  }

  boolean allowsAll(List<Mark> set) {
    for (int i = 0; i < set.size(); i++) {
      if (!allows(set.get(i).type())) {
        return false;
      }
    }
    return true;
  }

  /** Whether these may be all the children of such a node. */
  boolean admits(Fragment content) {
    ContentMatch end = start().after(content, 0, content.count());
    if (end == null || !end.validEnd()) {
      return false;
    }
    for (int i = 0; i < content.count(); i++) {
      if (!allowsAll(content.child(i).marks())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name;
  }
}
