package org.chancery.drafting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a whole wording of an open text now and then, so that opening it stays quick however long
 * its life was: beside the writing and never in its way. A long text that many write in at once
 * would be written out several times a second; a second lies between two at least. When the last
 * hand leaves, the present wording is kept unless hardly anything lies behind it.
 */
final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final long REST = 1_000_000_000;
  private static final int HARDLY_ANYTHING = 50;

  private record Present(int version, Node doc, Writer author) {}

  private final Catching catching;
  private final Executor executor;
  private int last;
  private long begun = System.nanoTime() - REST;
  private boolean working;
  private @Nullable Present present;

  Snapshots(int last, Catching catching, Executor executor) {
    this.last = last;
    this.catching = catching;
    this.executor = executor;
  }

  /** The database has this version; it is kept whole if it is time to. */
  synchronized void reached(int version, Node doc, Writer author) {
    present = new Present(version, doc, author);
    keepAfter(StepLog.BETWEEN_SNAPSHOTS, Math.max(0, REST - (System.nanoTime() - begun)));
  }

  /** Somebody left; when nobody is here any more, hardly anything may lie behind what is kept. */
  synchronized void rest(boolean nobodyHere) {
    if (nobodyHere) {
      keepAfter(HARDLY_ANYTHING, 0);
    }
  }

  private void keepAfter(int steps, long pause) {
    if (!working && present != null && present.version() - last >= steps) {
      working = true;
      CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS, executor).execute(this::keep);
    }
  }

  private void keep() {
    var kept = last;
    try {
      var now = begin();
      if (now != null) {
        catching.snapshot(now.author(), now.version(), now.doc());
        kept = now.version();
      }
    } catch (RuntimeException unreachable) {
      // nothing is lost without it: a later version is kept whole
      LOG.debug("A whole wording could not be kept", unreachable);
    } finally {
      done(kept);
    }
  }

  private synchronized @Nullable Present begin() {
    begun = System.nanoTime();
    return present;
  }

  private synchronized void done(int version) {
    last = version;
    working = false;
    if (present != null && present.version() == version) {
      present = null; // it need not be held any longer
    }
  }
}
