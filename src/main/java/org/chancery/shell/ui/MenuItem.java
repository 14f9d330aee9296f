package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chancery.identity.Actor;
import org.chancery.identity.OpenTo;
import org.chancery.shell.Glyph;

/**
 * A page in the navigation, as its view declares it with {@code @Menu}: the title is a message key,
 * the icon a {@link Glyph}, the order tells its group by tens of ten.
 */
record MenuItem(String path, String key, double order, Glyph glyph) {

  private static final double OWN_UNTIL = 20; // desk and workspace stand apart

  static List<MenuItem> all(Actor actor) {
    return MenuConfiguration.getMenuEntries().stream()
        .filter(entry -> opens(entry, actor))
        .map(MenuItem::of)
        .sorted(Comparator.comparingDouble(MenuItem::order))
        .toList();
  }

  boolean own() {
    return order < OWN_UNTIL;
  }

  /** Whether an address belongs to this page or to one below it. */
  boolean covers(String address) {
    return path.isEmpty()
        ? address.isEmpty()
        : address.equals(path) || address.startsWith(path + "/");
  }

  Anchor link() {
    var link = new Anchor(path);
    var name = new Span(link.getTranslation(key));
    link.add(glyph.icon(), name);
    link.getElement().setAttribute("title", link.getTranslation(key));
    return link;
  }

  private static boolean opens(MenuEntry entry, Actor actor) {
    var page = entry.menuClass();
    var rule = page == null ? null : page.getAnnotation(OpenTo.class);
    return rule == null || Arrays.asList(rule.value()).contains(actor.capacity());
  }

  private static MenuItem of(MenuEntry entry) {
    var path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    var glyph =
        Arrays.stream(Glyph.values())
            .filter(g -> g.name().equals(entry.icon()))
            .findFirst()
            .orElse(Glyph.DOCUMENT);
    return new MenuItem(
        path, entry.title(), entry.order() == null ? Double.MAX_VALUE : entry.order(), glyph);
  }
}
