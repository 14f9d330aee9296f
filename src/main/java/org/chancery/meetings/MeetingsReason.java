package org.chancery.meetings;

import java.util.Locale;
import org.chancery.identity.Reason;

/** Which rule of meetings forbids something. */
public enum MeetingsReason implements Reason {
  /** Scheduling meetings and preparing agendas is for the secretary. */
  ONLY_THE_SECRETARY,
  /** Nobody but the chair of that body approves its agenda. */
  ONLY_THE_CHAIR,
  /** That is not a date, or not as exact as was said. */
  NO_DATE,
  /** That body already has a meeting of this number. */
  NUMBER_TAKEN,
  /** Only a numbered meeting has an agenda. */
  NO_NUMBER,
  /** A meeting has one agenda. */
  ALREADY_BEGUN,
  /** A subject has 1 to 300 characters in both languages. */
  SUBJECT_LENGTH,
  /** An agenda has at most 60 items with 20 documents each. */
  TOO_LONG,
  /** Only a revision that was released to all segments is attached. */
  NOT_RELEASED_TO_ALL,
  /** That revision is attached already. */
  ALREADY_ATTACHED,
  /** The item is no longer on the agenda. */
  NO_SUCH_ITEM,
  /** An agenda without items is not approved. */
  EMPTY_AGENDA,
  /** What is approved is exactly what was shown. */
  NOT_WHAT_WAS_SHOWN,
  /** This state is approved already. */
  ALREADY_APPROVED,
  /** A note has at most 2,000 characters. */
  NOTE_LENGTH,
  /** A side event names at least one agency. */
  NO_PARTY;

  @Override
  public String key() {
    return "meetings.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
