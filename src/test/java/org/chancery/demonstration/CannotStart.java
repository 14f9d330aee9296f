package org.chancery.demonstration;

/** The reason why the demonstration does not start: one sentence for the person at the keyboard. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
