package org.chancery.drafting;

import java.nio.ByteBuffer;

/**
 * Where a text speaks to one reader: a socket in use, a list in a test. Its methods return at once;
 * a reader who cannot follow is let go and comes back by version.
 */
public interface Audience {

  /**
   * A message that all readers receive alike.
   *
   * @param utf8 JSON, read-only; a view of bytes that others share
   */
  void tell(ByteBuffer utf8);

  /**
   * Nothing more will come.
   *
   * @param why so that the page can say it
   */
  void close(Parting why);

  /** Why a text stops speaking to a reader. */
  enum Parting {
    /** The reader may not see the text any more. */
    NOTHING_HERE,
    /** The text was closed here, for example since the portal stops: come back. */
    COME_BACK
  }
}
