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
    var ear = new Ear(component, Set.copyOf(spaces), topics, action);
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
    private final Set<SpaceId> spaces;
    private final Set<String> topics;
    private final Command action;
    private final List<Registration> hooks;
    private Runnable stop = () -> {};
    private boolean forgotten; // in the page's lock

    Ear(Component component, Set<SpaceId> spaces, Set<String> topics, Command action) {
      this.component = component;
      this.spaces = spaces;
      this.topics = topics;
      this.action = action;
      hooks =
          List.of(
              component.addAttachListener(attached -> open(attached.getUI())),
              component.addDetachListener(detached -> close()));
    }

    void open(UI ui) {
      var due = new AtomicBoolean();
      close();
      stop =
          bells.listen(
              ring -> {
                if (spaces.contains(ring.space())
                    && (topics.isEmpty() || topics.contains(ring.topic()))
                    && due.compareAndSet(false, true)) {
                  later.schedule(() -> wake(ui, due), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
              });
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

    private void wake(UI ui, AtomicBoolean due) {
      try {
        ui.access(
            () -> {
              due.set(false);
              if (component.isAttached() && !forgotten) {
                action.execute();
              }
            });
      } catch (UIDetachedException closed) {
        due.set(false);
      }
    }
  }

  @Override
  public void destroy() {
    later.shutdownNow();
  }
}
