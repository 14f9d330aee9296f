package org.chancery.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chancery.identity.CurrentActor;
import org.chancery.shell.Awaited;
import org.chancery.shell.Live;
import org.chancery.shell.Railed;
import org.chancery.shell.Within;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The frame of every page: the bar with who one is and what awaits, the navigation made of the
 * pages' own menu entries, and the page. Somebody who is not signed in sees the bar and the page.
 */
@Layout
@AnonymousAllowed
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class HouseLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private final transient CurrentActor current;
  private final transient Awaited awaited;
  private final transient Live live;
  private final transient WayOut wayOut;
  private final Div shell = new Div();
  private final Main main = new Main();
  private @Nullable HouseBar bar;
  private @Nullable HouseNavigation navigation;

  HouseLayout(CurrentActor current, Awaited awaited, Live live, WayOut wayOut) {
    this.current = current;
    this.awaited = awaited;
    this.live = live;
    this.wayOut = wayOut;
    addClassName("house");
    shell.addClassName("shell");
    main.setId("main");
    main.getElement().setAttribute("tabindex", "-1");
    furnish();
  }

  private void furnish() {
    removeAll();
    shell.removeAll();
    var skip = new Anchor("#main", getTranslation("shell.skip"));
    skip.addClassName("skip");
    skip.setRouterIgnore(true);
    var actor = current.find().orElse(null);
    var menu = actor == null ? null : MenuItem.all(actor);
    var keys = menu == null ? null : new KeysHelp(menu);
    bar = new HouseBar(current, actor, wayOut, keys);
    add(skip, bar, shell);
    navigation = null;
    shell.setClassName("outside", menu == null);
    if (actor != null && menu != null && keys != null) {
      navigation = new HouseNavigation(menu, actor);
      shell.add(navigation);
      add(new TabBar(menu, new HouseMenu(wayOut, true, null)));
      add(keys);
      live.everywhere(bar, awaited.rooms(current, getLocale()), java.util.Set.of(), this::count);
    }
    shell.add(main);
    count();
  }

  private void count() {
    var actor = current.find().orElse(null);
    if (actor != null && bar != null) {
      var items = awaited.of(actor, getLocale());
      bar.awaiting(items);
      if (navigation != null) {
        navigation.count("", items.size());
      }
    }
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.removeAll();
    if (content instanceof Component page) {
      main.add(page);
    }
    shell.setClassName("railed", content instanceof Railed);
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement content) {
    main.removeAll();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var path =
        event.getActiveChain().stream()
            .filter(Within.class::isInstance)
            .map(page -> ((Within) page).within())
            .findFirst()
            .orElse(event.getLocation().getPath());
    if (navigation != null) {
      navigation.at(path);
    }
    getChildren()
        .filter(TabBar.class::isInstance)
        .map(TabBar.class::cast)
        .forEach(tabs -> tabs.at(path));
    count();
  }
}
