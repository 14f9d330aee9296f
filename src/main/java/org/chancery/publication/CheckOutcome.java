package org.chancery.publication;

import java.time.Duration;
import org.chancery.signing.Verdict;

/** What became of a visitor's wish to have a file checked. */
public sealed interface CheckOutcome {

  /**
   * Whether the file was read and judged.
   *
   * @return false also for what is no readable PDF
   */
  default boolean wasChecked() {
    return this instanceof Checked(Verdict verdict) && !(verdict instanceof Verdict.NotAPdf);
  }

  /**
   * The file was checked.
   *
   * @param verdict what it proves
   */
  record Checked(Verdict verdict) implements CheckOutcome {}

  /**
   * This address has asked too often.
   *
   * @param pause how long until it may ask again
   */
  record TooOften(Duration pause) implements CheckOutcome {}

  /** Too many files are held at this moment; none more is read. */
  record Crowded() implements CheckOutcome {}

  /** The installation knows no trusted roots yet, so that no verdict would mean anything. */
  record NobodyTrusted() implements CheckOutcome {}

  /** No process for checking can be started at this moment; the portal's log says why. */
  record OutOfOrder() implements CheckOutcome {}
}
