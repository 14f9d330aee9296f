package org.chancery.meetings;

/** Whether a meeting took place. */
public enum MeetingStatus {
  /** It was held. */
  HELD,
  /** It is planned. */
  PROVISIONAL
}
