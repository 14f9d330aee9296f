package org.chancery.drafting;

import java.util.concurrent.Executor;
import org.chancery.texts.engine.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a whole wording of an open text now and then, so that opening it stays quick: beside the
 * writing and never in its way. A long text that many write in at once would be written out several
 * times a second; a second lies between two at least.
 */
final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final long REST = 1_000_000_000;

  private final Catching catching;
  private final Executor executor;
  private int last;
  private long begun = System.nanoTime() - REST;
  private boolean working;

  Snapshots(int last, Catching catching, Executor executor) {
    this.last = last;
    this.catching = catching;
    this.executor = executor;
  }

  /** The database has this version; it is kept whole if it is time to. */
  synchronized void reached(int version, Node doc, Writer author) {
    if (working || version - last < StepLog.BETWEEN_SNAPSHOTS || System.nanoTime() - begun < REST) {
      return;
    }
    working = true;
    begun = System.nanoTime();
    executor.execute(() -> keep(version, doc, author));
  }

  private void keep(int version, Node doc, Writer author) {
    var kept = false;
    try {
      catching.snapshot(author, version, doc);
      kept = true;
    } catch (RuntimeException unreachable) {
      // nothing is lost without it: a later version is kept whole
      LOG.debug("A whole wording could not be kept", unreachable);
    } finally {
      done(kept ? version : last);
    }
  }

  private synchronized void done(int version) {
    last = version;
    working = false;
  }
}
