package org.chancery.documents;

import org.chancery.identity.Reason;

/** Why this module refuses. */
enum DocumentsReason implements Reason {
  MISSING_GLYPH("documents.refused.missing-glyph"),
  MISSING_ALTERNATIVE("documents.refused.missing-alternative"),
  OVER_WIDE_TABLE("documents.refused.over-wide-table");

  private final String key;

  DocumentsReason(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
