package org.chancery.documents.docx.reading;

/**
 * A tracked change that stands on something.
 *
 * @param kind whether it puts in or takes out
 * @param id the id of its suggestion
 */
record Change(Kind kind, String id) {

  enum Kind {
    INSERTION,
    DELETION;

    String mark() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
