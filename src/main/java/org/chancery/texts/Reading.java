package org.chancery.texts;

/** What came of reading a document: a wording, or the first fault and where it is. */
public sealed interface Reading {

  /** The document is of the schema. */
  record Read(Wording wording) implements Reading {}

  /**
   * The document is refused.
   *
   * @param code what is wrong, a word such as {@code unknown-mark}
   * @param path where, as a JSON pointer such as {@code /content/2/content/0}
   */
  record Unreadable(String code, String path) implements Reading {}

  /** The wording of a document that was checked before, such as one that the portal itself kept. */
  default Wording orThrow() {
    return switch (this) {
      case Read(Wording wording) -> wording;
      case Unreadable(String code, String path) ->
          throw new IllegalStateException("not a wording: " + code + " at '" + path + "'");
    };
  }
}
