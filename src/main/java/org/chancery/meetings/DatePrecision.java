package org.chancery.meetings;

/** How exactly a date is known. */
public enum DatePrecision {
  /** To the day. */
  DAY,
  /** To the month. */
  MONTH,
  /** Between two months, both included. */
  MONTH_RANGE,
  /** To the year. */
  YEAR,
  /** Days that follow from another meeting's date. */
  INFERRED
}
