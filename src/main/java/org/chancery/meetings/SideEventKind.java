package org.chancery.meetings;

/** What happens beside a meeting. */
public enum SideEventKind {
  /** Agencies sign an instrument. */
  SIGNING,
  /** Delegations meet. */
  BILATERAL
}
