package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chancery.segments.SpaceId;
import org.springframework.beans.factory.DisposableBean;

/**
 * Keeps a page alive: while a component is attached, its action runs in the page's lock after bells
 * of its spaces, at most four times a second however many ring. When the component leaves, nothing
 * of it remains.
 */
@org.springframework.stereotype.Component
public class Live implements DisposableBean {

  /** For pages that tell of new tables and are quiet about what happens there. */
  public static final Set<String> NEW_TABLES = Set.of(Seating.TOPIC);

  private static final long PAUSE_MILLIS = 250; // four times a second

  private final Bells bells;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("live").factory());

  Live(Bells bells) {
    this.bells = bells;
  }

  /**
   * Listens for bells of one space.
   *
   * @param component while it is attached
   * @param space of which space
   * @param topic of which kind
   * @param action reads again, with its own actor
   */
  public void on(Component component, SpaceId space, String topic, Command action) {
    on(component, Set.of(space), Set.of(topic), action);
  }

  /**
   * Listens for bells of several spaces.
   *
   * @param component while it is attached
   * @param spaces those that the actor may see, no others
   * @param topics of which kinds; none for all
   * @param action reads again, with its own actor
   */
  public void on(
      Component component, Collection<SpaceId> spaces, Set<String> topics, Command action) {
    listen(component, new Ear(component, Rooms.fixed(Set.copyOf(spaces)), false, topics, action));
  }

  /**
   * Listens wherever the reader sits, also at the tables where they are seated later.
   *
   * @param component while it is attached
   * @param rooms asked when the page is opened, and whenever a table is
   * @param topics of which kinds; none for all. At a new table of the reader's the action runs in
   *     any case
   * @param action reads again, with its own actor
   */
  public void everywhere(Component component, Rooms rooms, Set<String> topics, Command action) {
    listen(component, new Ear(component, rooms, true, topics, action));
  }

  private void listen(Component component, Ear ear) {
    var ears = ComponentUtil.getData(component, Ears.class);
    if (ears == null) {
      ears = new Ears(new ArrayList<>());
      ComponentUtil.setData(component, Ears.class, ears);
    }
    ears.all.add(ear);
    component.getUI().ifPresent(ear::open);
  }

  /**
   * Listens for nothing of what a component has listened for until now: the same page may show
   * another thing next.
   *
   * @param component any
   */
  public void forget(Component component) {
    var ears = ComponentUtil.getData(component, Ears.class);
    if (ears != null) {
      ears.all.forEach(Ear::forget);
      ears.all.clear();
    }
  }

  /** Of one component. */
  private record Ears(List<Ear> all) {}

  /** One thing that a component listens for. */
  private final class Ear {

    private final Component component;
    private final Rooms rooms;
    private final boolean grows;
    private final Set<String> topics;
    private final Command action;
    private final List<Registration> hooks;
    private volatile Set<SpaceId> spaces = Set.of();
    private Runnable stop = () -> {};
    private boolean forgotten; // in the page's lock

    Ear(Component component, Rooms rooms, boolean grows, Set<String> topics, Command action) {
      this.component = component;
      this.rooms = rooms;
      this.grows = grows;
      this.topics = topics;
      this.action = action;
      hooks =
          List.of(
              component.addAttachListener(attached -> open(attached.getUI())),
              component.addDetachListener(detached -> close()));
    }

    void open(UI ui) {
      close();
      var reading = new AtomicBoolean();
      var asking = new AtomicBoolean();
      stop =
          bells.listen(
              ring -> {
                if (spaces.contains(ring.space())) {
                  if (topics.isEmpty() || topics.contains(ring.topic())) {
                    soon(ui, reading, action);
                  }
                } else if (grows && ring.topic().equals(Seating.TOPIC)) {
                  soon(ui, asking, this::askWhere);
                }
              });
      spaces = Set.copyOf(rooms.known()); // perhaps read earlier in this request
    }

    private void askWhere() {
      var now = Set.copyOf(rooms.now());
      // whoever has no mandate any more is told by the bells of their rooms, not by strangers'
      if (!now.isEmpty() && !now.equals(spaces)) {
        spaces = now;
        action.execute();
      }
    }

    /** The pages do not wait for each other, nor other bells for them. */
    private void soon(UI ui, AtomicBoolean due, Command what) {
      if (due.compareAndSet(false, true)) {
        later.schedule(
            () -> Thread.startVirtualThread(() -> wake(ui, due, what)),
            PAUSE_MILLIS,
            TimeUnit.MILLISECONDS);
      }
    }

    private void wake(UI ui, AtomicBoolean due, Command what) {
      try {
        ui.access(
            () -> {
              due.set(false);
              if (component.isAttached() && !forgotten) {
                what.execute();
              }
            });
      } catch (UIDetachedException closed) {
        due.set(false);
      }
    }

    private void close() {
      stop.run();
      stop = () -> {};
    }

    void forget() {
      forgotten = true;
      hooks.forEach(Registration::remove);
      close();
    }
  }

  @Override
  public void destroy() {
    later.shutdownNow();
  }
}
