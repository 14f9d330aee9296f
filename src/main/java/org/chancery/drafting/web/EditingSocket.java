package org.chancery.drafting.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.Bucket;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.drafting.Audience;
import org.chancery.drafting.EditingTickets;
import org.chancery.drafting.Hand;
import org.chancery.drafting.WritingTogether;
import org.chancery.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * One socket for each open editor. The first message shows the page's ticket; then commits and
 * carets come in, and what the text says goes out. Who writes is what the ticket says, never what a
 * message says.
 */
@Component
class EditingSocket extends TextWebSocketHandler {

  static final String ADDRESS = "/editing";

  /** The largest message: a commit with pasted pages. */
  static final int LARGEST_FRAME = 256 * 1024;

  static final CloseStatus SIGNED_OUT = new CloseStatus(4001, "signed out");
  static final CloseStatus NOTHING_HERE = new CloseStatus(4004, "nothing here");
  static final CloseStatus TOO_FAST = new CloseStatus(4008, "too fast");
  static final CloseStatus NOT_UNDERSTOOD = new CloseStatus(4009, "not understood");
  static final CloseStatus COME_BACK = new CloseStatus(4012, "come back");

  private static final Logger LOG = LoggerFactory.getLogger(EditingSocket.class);
  private static final ByteBuffer PONG =
      ByteBuffer.wrap("{\"t\":\"pong\"}".getBytes(UTF_8)).asReadOnlyBuffer();
  private static final int MESSAGES_AT_ONCE = 400;
  private static final int MESSAGES_PER_SECOND = 100;

  private final WritingTogether writing;
  private final EditingTickets tickets;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  EditingSocket(WritingTogether writing, EditingTickets tickets) {
    this.writing = writing;
    this.tickets = tickets;
  }

  /** An open socket. */
  private static final class Line {

    private final WebSocketSession session;
    private final String browser;
    private final Bucket pace =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(MESSAGES_AT_ONCE)
                        .refillGreedy(MESSAGES_PER_SECOND, Duration.ofSeconds(1)))
            .build();
    private final StringBuilder message = new StringBuilder();
    private @Nullable Hand hand;
    private @Nullable Outlet outlet;

    Line(WebSocketSession session, String browser) {
      this.session = session;
      this.browser = browser;
    }
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    var browser = session.getAttributes().get("HTTP.SESSION.ID");
    lines.put(session.getId(), new Line(session, browser instanceof String id ? id : ""));
  }

  /**
   * In pieces of a few kilobytes: no socket keeps a buffer for the largest message there may be.
   */
  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage piece) {
    var line = lines.get(session.getId());
    if (line == null) {
      return;
    }
    line.message.append(piece.getPayload());
    if (line.message.length() > LARGEST_FRAME) {
      line.message.setLength(0);
      close(session, CloseStatus.TOO_BIG_TO_PROCESS);
    } else if (piece.isLast()) {
      var whole = line.message.toString();
      line.message.setLength(0);
      line.message.trimToSize();
      hear(line, whole);
    }
  }

  private void hear(Line line, String message) {
    var session = line.session;
    if (!line.pace.tryConsume(1)) {
      close(session, TOO_FAST);
      return;
    }
    try {
      var hand = line.hand;
      switch (Message.read(message)) {
        case Message.Opening opening -> open(line, opening);
        case Message.Committing(var commit) when hand != null -> hand.commit(commit);
        case Message.Caret caret when hand != null ->
            hand.caret(caret.version(), caret.from(), caret.to());
        case Message.Committing early -> close(session, NOT_UNDERSTOOD);
        case Message.Caret early -> close(session, NOT_UNDERSTOOD);
        case Message.Ping ping when line.outlet != null -> line.outlet.tell(PONG.duplicate());
        case Message.Ping early -> close(session, NOT_UNDERSTOOD);
        case Message.Unread(@Nullable String commit, String code)
            when commit != null && line.outlet != null ->
            line.outlet.tell(refusal(commit, code));
        case Message.Unread unread -> close(session, NOT_UNDERSTOOD);
      }
    } catch (Refused refused) {
      close(session, NOTHING_HERE);
    }
  }

  private void open(Line line, Message.Opening opening) {
    var ticket = tickets.of(opening.ticket(), line.browser);
    if (ticket.isEmpty() || line.hand != null) {
      close(line.session, NOTHING_HERE);
      return;
    }
    var reader = ticket.get();
    var outlet = outlet(line.session);
    line.outlet = outlet;
    line.hand =
        writing.join(
            reader.actor(),
            reader.text(),
            new WritingTogether.Since(opening.version(), opening.wantsDoc()),
            reader.naming(),
            outlet);
  }

  private static Outlet outlet(WebSocketSession session) {
    var wire = ((StandardWebSocketSession) session).getNativeSession(Session.class);
    return new Outlet(
        Objects.requireNonNull(wire),
        why -> close(session, why == Audience.Parting.NOTHING_HERE ? NOTHING_HERE : COME_BACK));
  }

  private static ByteBuffer refusal(String commit, String code) {
    return ByteBuffer.wrap(
        ("{\"t\":\"refused\",\"commit\":\"" + commit + "\",\"code\":\"" + code + "\"}")
            .getBytes(UTF_8));
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var line = lines.remove(session.getId());
    if (line != null && line.hand != null) {
      line.hand.leave();
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable failure) {
    LOG.debug("A socket broke", failure);
    close(session, COME_BACK);
  }

  void sessionEnded(String browser) {
    lines.values().stream()
        .filter(line -> line.browser.equals(browser))
        .forEach(line -> close(line.session, SIGNED_OUT));
  }

  private static void close(WebSocketSession session, CloseStatus why) {
    // never on the thread of whoever told something: closing may wait for the other side
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                session.close(why);
              } catch (IOException gone) {
                LOG.debug("A socket was gone before it was closed", gone);
              }
            });
  }
}
