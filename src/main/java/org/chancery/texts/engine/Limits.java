package org.chancery.texts.engine;

/** What one sender, one commit and one text may take at most, so that none can exhaust the rest. */
public final class Limits {

  /** The largest message of a sender: 256 KiB. */
  public static final int FRAME_BYTES = 256 * 1024;

  /** The most steps of one commit: a column of a long table is a few hundred. */
  public static final int STEPS = 500;

  /** The deepest tree of nodes: lists in lists in an annex are twelve deep before it is absurd. */
  public static final int NODE_DEPTH = 24;

  /** The deepest JSON read: two levels for a node, and what holds the tree or is held by a mark. */
  public static final int JSON_DEPTH = 2 * NODE_DEPTH + 12;

  /** The largest text: 4 MiB, about seven times a text of 200 pages. */
  public static final int DOCUMENT_BYTES = 4 * 1024 * 1024;

  /** The most blocks of a text. */
  public static final int BLOCKS = 20_000;

  private Limits() {}
}
