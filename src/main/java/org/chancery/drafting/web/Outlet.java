package org.chancery.drafting.web;

import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.chancery.drafting.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What goes out to one browser: one message at a time, without anybody waiting for a slow reader.
 * Whoever does not read for long is let go; the editor comes back by version.
 */
final class Outlet implements Audience {

  static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_MESSAGES = 4_096;

  /** What became of the message on its way. */
  private enum Answer {
    AWAITED,
    SENT,
    FAILED,
    COMES_LATER
  }

  private final Session session;
  private final java.util.function.Consumer<Parting> closing;
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
  private int bytes;
  private boolean sending;
  private boolean closed;

  Outlet(Session session, java.util.function.Consumer<Parting> closing) {
    this.session = session;
    this.closing = closing;
  }

  @Override
  public void tell(ByteBuffer utf8) {
    synchronized (this) {
      if (closed) {
        return;
      }
      if (sending) {
        bytes += utf8.remaining();
        waiting.add(utf8);
        if (bytes <= MOST_BYTES && waiting.size() <= MOST_MESSAGES) {
          return;
        }
        closed = true;
        waiting.clear();
      } else {
        sending = true;
      }
    }
    if (closed) {
      closing.accept(Parting.COME_BACK);
    } else {
      send(utf8);
    }
  }

  /**
   * As long as the other side takes each message at once, the next one goes from here: thousands
   * that waited must not stand on top of each other on one thread's stack.
   */
  private void send(ByteBuffer message) {
    @Nullable ByteBuffer next = message;
    while (next != null) {
      var answer = new AtomicReference<>(Answer.AWAITED);
      try {
        session.getAsyncRemote().sendBinary(next, result -> answered(answer, result.isOK()));
      } catch (RuntimeException gone) {
        answer.set(Answer.FAILED);
      }
      var known = answer.getAndSet(Answer.COMES_LATER);
      next = known == Answer.AWAITED ? null : after(known == Answer.SENT);
    }
  }

  private void answered(AtomicReference<Answer> answer, boolean well) {
    if (answer.getAndSet(well ? Answer.SENT : Answer.FAILED) == Answer.COMES_LATER) {
      var next = after(well);
      if (next != null) {
        send(next);
      }
    }
  }

  /** What goes after a message. */
  private @Nullable ByteBuffer after(boolean well) {
    @Nullable ByteBuffer next;
    synchronized (this) {
      next = well ? waiting.poll() : null;
      if (next == null) {
        sending = false;
        if (!well) {
          closed = true;
          waiting.clear();
        }
      } else {
        bytes -= next.remaining();
      }
    }
    if (!well) {
      closing.accept(Parting.COME_BACK);
    }
    return next;
  }

  @Override
  public void close(Parting why) {
    synchronized (this) {
      closed = true;
      waiting.clear();
    }
    closing.accept(why);
  }
}
