package org.chancery.identity;

import java.util.List;

/**
 * A rule forbids what was asked. Caught once, in the shell, and shown as a sentence; the message
 * for logs holds the reason's key only.
 */
public class Refused extends RuntimeException {

  private final transient Reason reason;
  private final transient List<Object> arguments;

  /**
   * Refuses.
   *
   * @param reason which rule
   * @param arguments what its sentence names; nothing that the actor may not see
   */
  public Refused(Reason reason, Object... arguments) {
    super(reason.key());
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /**
   * Which rule.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * What the reason's sentence names.
   *
   * @return in the order of the sentence's places
   */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
