package org.chancery.signing;

/** A file that cannot take the signature asked for: a mistake of the caller, not of a person. */
public final class UnsignableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the reason, for the log. */
  public UnsignableException(String why) {
    super(why);
  }

  /** With the reason and what caused it, for the log. */
  public UnsignableException(String why, Throwable cause) {
    super(why, cause);
  }
}
