package org.chancery.shell;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.chancery.segments.OpenScope;
import org.chancery.segments.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages that something changed in a space: a bell, never the payload. Whoever hears it
 * reads again with its own rights. A bell that is lost is harmless.
 */
@Component
public class Bells implements DisposableBean {

  /**
   * What was rung.
   *
   * @param space where
   * @param topic what kind of thing, for example {@code text}
   */
  public record Ring(SpaceId space, String topic) {

    /**
     * A ring fit to travel.
     *
     * @throws IllegalArgumentException if the topic is not a short word
     */
    public Ring {
      if (!topic.matches("[a-z][a-z0-9-]{0,39}")) {
        throw new IllegalArgumentException("Not a topic");
      }
    }

    static @Nullable Ring parse(String text) {
      var parts = text.split(" ", 2);
      try {
        return parts.length == 2
            ? new Ring(new SpaceId(UUID.fromString(parts[0])), parts[1])
            : null;
      } catch (IllegalArgumentException foreign) {
        return null;
      }
    }

    @Override
    public String toString() {
      return space.id() + " " + topic;
    }
  }

  private final Set<Consumer<Ring>> listeners = ConcurrentHashMap.newKeySet();
  private final Set<Consumer<Ring>> fromOthers = ConcurrentHashMap.newKeySet();
  private final Set<Consumer<Ring>> wires = ConcurrentHashMap.newKeySet();
  private final ExecutorService ringing =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("bells").factory());

  /**
   * Rings at once, here and on other nodes.
   *
   * @param space where something changed
   * @param topic what kind of thing
   * @throws IllegalStateException inside a scope or a transaction, where the change might not
   *     happen
   */
  public void ring(SpaceId space, String topic) {
    if (OpenScope.current().isPresent()
        || TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A bell rings only after the commit, outside any scope");
    }
    var ring = new Ring(space, topic);
    hear(ring);
    wires.forEach(wire -> wire.accept(ring));
  }

  /**
   * Rings when the present transaction has committed, from a thread of its own; nothing rings if it
   * is rolled back.
   *
   * @param space where something changes
   * @param topic what kind of thing
   */
  public void ringAfterCommit(SpaceId space, String topic) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalStateException("No transaction to wait for");
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ringing.execute(() -> ring(space, topic));
          }
        });
  }

  /**
   * Rings on other nodes only: here it is known already.
   *
   * @param space where something changed
   * @param topic what kind of thing
   */
  public void ringOthers(SpaceId space, String topic) {
    var ring = new Ring(space, topic);
    wires.forEach(wire -> wire.accept(ring));
  }

  /**
   * Listens for what other nodes ring, for as long as the portal runs.
   *
   * @param topic of which kind
   * @param listener must be quick and must not throw
   */
  public void hearOthers(String topic, Consumer<SpaceId> listener) {
    fromOthers.add(
        ring -> {
          if (ring.topic().equals(topic)) {
            listener.accept(ring.space());
          }
        });
  }

  /** Rings in this node only. */
  void hear(Ring ring) {
    listeners.forEach(listener -> listener.accept(ring));
  }

  /** Another node rang. */
  void heardFromOthers(Ring ring) {
    fromOthers.forEach(listener -> listener.accept(ring));
    hear(ring);
  }

  /** Takes every ring of this node to other nodes. */
  void wire(Consumer<Ring> wire) {
    wires.add(wire);
  }

  /** Must be quick and must not throw; returns how to stop listening. */
  Runnable listen(Consumer<Ring> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  int listening() {
    return listeners.size();
  }

  @Override
  public void destroy() {
    ringing.close();
  }
}
