package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The document by which a party empowers somebody to sign one instrument (Vienna Convention on the
 * Law of Treaties, article 7).
 *
 * @param id which
 * @param agency for which agency
 * @param signatory the mandate of whoever may sign
 * @param since from when, inclusive
 * @param until until when, exclusive
 * @param documentName the name of the file that was presented
 * @param document SHA-256 of that file
 * @param presentedBy who presented it
 * @param presentedAt when
 * @param withdrawnAt when the party withdrew it; none if it did not
 * @param answer the depositary's answer; none while it is being checked
 */
public record FullPowers(
    UUID id,
    HolderId agency,
    MandateId signatory,
    Instant since,
    Instant until,
    String documentName,
    Fingerprint document,
    MandateId presentedBy,
    Instant presentedAt,
    @Nullable Instant withdrawnAt,
    @Nullable Answer answer) {

  /**
   * What the depositary said of it.
   *
   * @param accepted whether it was found in due form
   * @param reason why not; none if it was
   * @param at when
   */
  public record Answer(boolean accepted, @Nullable String reason, Instant at) {}

  /** How full powers stand at an instant. */
  public enum State {
    /** The depositary has not answered. */
    AWAITING,
    /** They empower. */
    ACCEPTED,
    /** Accepted, and their time has not come. */
    NOT_YET,
    /** Their time is over. */
    EXPIRED,
    /** The depositary did not accept them. */
    REFUSED,
    /** The party withdrew them. */
    WITHDRAWN
  }

  /**
   * Whether they empowered at an instant, whatever became of them later.
   *
   * @param at an instant, as that of a signature
   * @return true if they had been accepted, had begun, and were neither over nor withdrawn
   */
  public boolean covered(Instant at) {
    return answer != null
        && answer.accepted()
        && !answer.at().isAfter(at)
        && !at.isBefore(since)
        && at.isBefore(until)
        && (withdrawnAt == null || withdrawnAt.isAfter(at));
  }

  /**
   * Whether they empower somebody, or still could.
   *
   * @param now the instant of asking
   * @return false for what was refused, withdrawn or is over
   */
  public boolean isAlive(Instant now) {
    return switch (state(now)) {
      case AWAITING, ACCEPTED, NOT_YET -> true;
      case EXPIRED, REFUSED, WITHDRAWN -> false;
    };
  }

  /**
   * How they stand.
   *
   * @param now the instant of asking
   * @return only {@link State#ACCEPTED} lets anybody sign
   */
  public State state(Instant now) {
    if (withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    if (!now.isBefore(until)) {
      return State.EXPIRED;
    }
    if (answer == null) {
      return State.AWAITING;
    }
    if (!answer.accepted()) {
      return State.REFUSED;
    }
    return now.isBefore(since) ? State.NOT_YET : State.ACCEPTED;
  }
}
