package org.chancery.drafting.web;

import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.chancery.drafting.Audience;

/**
 * What goes out to one browser: one message at a time, without anybody waiting for a slow reader.
 * Whoever does not read for long is let go; the editor comes back by version.
 */
final class Outlet implements Audience {

  static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_MESSAGES = 4_096;

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

  private void send(ByteBuffer message) {
    try {
      session.getAsyncRemote().sendBinary(message, result -> sent(result.isOK()));
    } catch (RuntimeException gone) {
      sent(false);
    }
  }

  private void sent(boolean well) {
    ByteBuffer next;
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
    if (next != null) {
      send(next);
    } else if (!well) {
      closing.accept(Parting.COME_BACK);
    }
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
