package org.chancery.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.drafting.Audience;
import tools.jackson.databind.json.JsonMapper;

/** Hears how far a text is, and waits for it. */
final class WaitingReader implements Audience {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long LONGEST_SECONDS = 30;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition heard = lock.newCondition();
  private int version = -1;
  private String refusal = "";

  @Override
  public void tell(ByteBuffer utf8) {
    var message = JSON.readTree(StandardCharsets.UTF_8.decode(utf8).toString());
    lock.lock();
    try {
      switch (message.path("t").asString("")) {
        case "opened", "steps" ->
            version = message.path("version").asInt() + message.path("steps").size();
        case "refused" -> refusal = message.path("code").asString("");
        default -> {
          // who writes and where does not matter here
        }
      }
      heard.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close(Parting why) {
    lock.lock();
    try {
      refusal = why.name();
      heard.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when the text was heard to have come to this version. */
  void await(int wanted) {
    lock.lock();
    try {
      var left = TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      while (version < wanted) {
        if (!refusal.isEmpty() || left <= 0) {
          throw new IllegalStateException(
              "version " + version + " instead of " + wanted + ": " + refusal);
        }
        left = heard.awaitNanos(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    } finally {
      lock.unlock();
    }
  }
}
