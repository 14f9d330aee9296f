package org.chancery.drafting;

/** What became of an edit. */
public sealed interface EditOutcome {

  /**
   * Stored and committed; only now may a page say "saved".
   *
   * @param version the new version
   */
  record Accepted(int version) implements EditOutcome {}

  /**
   * The text has moved on since the editor read it; nothing was stored.
   *
   * @param version the version that exists now
   */
  record Behind(int version) implements EditOutcome {}

  /**
   * The wording breaks the schema of an official text; nothing was stored.
   *
   * @param code what is wrong, a key of {@code texts}' words
   * @param path where
   */
  record Rejected(String code, String path) implements EditOutcome {}
}
