package org.chancery.signing.pades;

import org.chancery.signing.Alteration;
import org.chancery.signing.Where;

/** What the guard refuses, and where. The detail is for engineers, in English. */
public record Finding(Alteration what, Where where, String detail) {
  static Finding of(Alteration what, String detail) {
    return new Finding(what, Where.FILE, detail);
  }

  static Finding at(Alteration what, String field, String detail) {
    return new Finding(what, Where.field(field), detail);
  }
}
