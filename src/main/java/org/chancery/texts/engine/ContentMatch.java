package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/** A state of the automaton of what a node may contain. */
final class ContentMatch {

  private final boolean validEnd;
  private final @Nullable ContentMatch[] next;

  /** A state of a schema with so many node types; its edges are laid while the schema is read. */
  ContentMatch(boolean validEnd, int types) {
    this.validEnd = validEnd;
    this.next = new ContentMatch[types];
  }

  void lead(NodeType type, ContentMatch to) {
    next[type.index()] = to;
  }

  /** Whether the content may end here. */
  boolean validEnd() {
    return validEnd;
  }

  /** The state after a node of this type, or null when none may follow. */
  @Nullable ContentMatch after(NodeType type) {
    return next[type.index()];
  }

  /** The state after these children, or null when they may not follow. */
  @Nullable ContentMatch after(Fragment content, int from, int to) {
    ContentMatch match = this;
    for (int i = from; i < to && match != null; i++) {
      match = match.after(content.child(i).type());
    }
    return match;
  }

  /** Whether some type may come first at both states. */
  boolean sharesWith(ContentMatch other) {
    for (int i = 0; i < next.length; i++) {
      if (next[i] != null && other.next[i] != null) {
        return true;
      }
    }
    return false;
  }
}
