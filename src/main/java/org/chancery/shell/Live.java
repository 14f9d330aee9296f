package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.chancery.segments.SpaceId;
import org.springframework.beans.factory.DisposableBean;

/**
 * Keeps a page alive: while a component is attached, its action runs in the page's lock after bells
 * of its spaces, at most four times a second however many ring. When the component leaves, nothing
 * of it remains.
 */
@org.springframework.stereotype.Component
public class Live implements DisposableBean {

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
    var known = Set.copyOf(spaces);
    component.addAttachListener(
        attached -> begin(component, attached.getUI(), known, topics, action));
    component.getUI().ifPresent(ui -> begin(component, ui, known, topics, action));
  }

  private void begin(
      Component component, UI ui, Set<SpaceId> spaces, Set<String> topics, Command action) {
    var due = new AtomicBoolean();
    Consumer<Bells.Ring> listener =
        ring -> {
          if (spaces.contains(ring.space())
              && (topics.isEmpty() || topics.contains(ring.topic()))
              && due.compareAndSet(false, true)) {
            later.schedule(
                () -> wake(ui, component, due, action), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
          }
        };
    var stop = bells.listen(listener);
    component.addDetachListener(
        detached -> {
          detached.unregisterListener();
          stop.run();
        });
  }

  private static void wake(UI ui, Component component, AtomicBoolean due, Command action) {
    try {
      ui.access(
          () -> {
            due.set(false);
            if (component.isAttached()) {
              action.execute();
            }
          });
    } catch (UIDetachedException closed) {
      due.set(false);
    }
  }

  @Override
  public void destroy() {
    later.shutdownNow();
  }
}
