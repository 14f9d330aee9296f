package org.chancery.texts;

/**
 * Something that still stands in a text and in no final one.
 *
 * @param id the id of the suggestion or bracket; empty for a placeholder
 * @param block the id of the block it stands in, or that it is a suggestion of
 * @param quote its words, or the beginning of many
 */
public record Unsettled(Kind kind, String id, String block, String quote) {

  /** What is to be settled. */
  public enum Kind {
    INSERTION,
    DELETION,
    BRACKET,
    PLACEHOLDER
  }
}
