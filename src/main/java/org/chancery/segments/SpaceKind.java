package org.chancery.segments;

/** The four kinds of rooms. */
public enum SpaceKind {
  /** One for each segment; nobody outside the segment reaches it. */
  VAULT,
  /** One for each body, for its chair, members and the secretary. */
  BODY,
  /** One for each commission: everyone in it reads. */
  HALL,
  /** Opened by a release for named parties. */
  TABLE
}
