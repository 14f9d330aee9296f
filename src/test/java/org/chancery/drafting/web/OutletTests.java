package org.chancery.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.drafting.Audience.Parting;
import org.junit.jupiter.api.Test;

/** A reader who does not read, reads late, or is gone, and nobody who waits for them. */
class OutletTests {

  private final List<String> sent = new ArrayList<>();
  private final Deque<SendHandler> unread = new ArrayDeque<>();
  private final List<Parting> closed = new ArrayList<>();
  private boolean reads;
  private final Outlet outlet = new Outlet(session(), closed::add);

  /** The other side: it has taken a message when its handler is told. */
  private Session session() {
    var remote =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {RemoteEndpoint.Async.class},
            (proxy, method, given) -> {
              sent.add(StandardCharsets.UTF_8.decode((ByteBuffer) given[0]).toString());
              if (reads) {
                ((SendHandler) given[1]).onResult(new SendResult());
              } else {
                unread.add((SendHandler) given[1]);
              }
              return null;
            });
    return (Session)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, given) -> remote);
  }

  private void tell(String words) {
    outlet.tell(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whoReadsHearsEverythingAtOnceAndInOrder() {
    reads = true;
    tell("one");
    tell("two");
    assertThat(sent).containsExactly("one", "two");
    assertThat(closed).isEmpty();
  }

  @Test
  void onlyOneMessageIsOnItsWayAndTheOthersWait() {
    tell("one");
    tell("two");
    tell("three");
    assertThat(sent).containsExactly("one");
    unread.remove().onResult(new SendResult());
    assertThat(sent).containsExactly("one", "two");
    unread.remove().onResult(new SendResult());
    unread.remove().onResult(new SendResult());
    tell("four");
    assertThat(sent).containsExactly("one", "two", "three", "four");
  }

  @Test
  void whoReadsLateCatchesUpHoweverManyWait() {
    var all = IntStream.range(0, 4_000).mapToObj(Integer::toString).toList();
    all.forEach(this::tell);
    assertThat(sent).containsExactly("0");
    reads = true;
    unread.remove().onResult(new SendResult());
    assertThat(sent).isEqualTo(all);
    assertThat(closed).isEmpty();
  }

  @Test
  void whoDoesNotReadIsLetGoBeforeTheMessagesFillTheMemory() {
    var large = "x".repeat(1 << 20);
    tell("one");
    for (int i = 0; i < 8; i++) {
      tell(large);
    }
    assertThat(closed).isEmpty();
    tell("one too many");
    tell("and another");
    assertThat(closed).containsExactly(Parting.COME_BACK);
    unread.remove().onResult(new SendResult());
    assertThat(sent).containsExactly("one");
  }

  @Test
  void whoDoesNotReadIsLetGoAlsoWhenTheMessagesAreShort() {
    for (int i = 0; i < 4_097; i++) {
      tell("x");
    }
    assertThat(closed).isEmpty();
    tell("x");
    assertThat(closed).containsExactly(Parting.COME_BACK);
  }

  @Test
  void whatWasReadMakesRoomForMore() {
    var large = "x".repeat(1 << 20);
    for (int i = 0; i < 40; i++) {
      tell(large);
      if (i >= 6) {
        unread.remove().onResult(new SendResult());
      }
    }
    assertThat(closed).isEmpty();
  }

  @Test
  void whoIsGoneIsLetGoOnce() {
    tell("one");
    tell("two");
    unread.remove().onResult(new SendResult(new java.io.IOException("gone")));
    tell("three");
    assertThat(closed).containsExactly(Parting.COME_BACK);
    assertThat(sent).containsExactly("one");
  }

  @Test
  void whoMayReadNoMoreIsToldWhyAndNothingElse() {
    tell("one");
    tell("two");
    outlet.close(Parting.NOTHING_HERE);
    unread.remove().onResult(new SendResult());
    tell("three");
    assertThat(closed).containsExactly(Parting.NOTHING_HERE);
    assertThat(sent).containsExactly("one");
  }
}
