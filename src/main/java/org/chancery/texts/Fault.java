package org.chancery.texts;

/** The first fault of a document; it ends the reading and never leaves this package. */
final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String path;

  Fault(String code, String path) {
    super(code + " at '" + path + "'", null, false, false);
    this.code = code;
    this.path = path;
  }

  String code() {
    return code;
  }

  String path() {
    return path;
  }
}
