package org.chancery.texts.engine;

/** The first fault of a document or a step; it ends the reading and never leaves this module. */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String path;

  /** A fault with a code such as {@code unknown-mark} and where it is, as a JSON pointer. */
  public Fault(String code, String path) {
    super(code + " at '" + path + "'", null, false, false);
    this.code = code;
    this.path = path;
  }

  /** A fault of the thing that is being looked at. */
  Fault(String code) {
    this(code, "");
  }

  /** The same fault as it is seen from further outside. */
  Fault under(String prefix) {
    return new Fault(code, prefix + path);
  }

  /** What is wrong, a word such as {@code unknown-mark}. */
  public String code() {
    return code;
  }

  /** Where, as a JSON pointer such as {@code /content/2/content/0}. */
  public String path() {
    return path;
  }
}
