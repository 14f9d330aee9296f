package org.chancery.shell.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.shell.Glyph;

/** The four-item bar at the foot of a narrow screen: desk, meetings, documents, and the rest. */
class TabBar extends Nav {

  private static final List<String> FIRST = List.of("", "meetings", "documents");

  private final transient Map<MenuItem, Anchor> links = new LinkedHashMap<>();

  TabBar(List<MenuItem> items, HouseMenu menu) {
    addClassName("tabbar");
    getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
    var rest = new Div();
    rest.addClassName("choices");
    for (var item : items) {
      var link = item.link();
      links.put(item, link);
      if (FIRST.contains(item.path())) {
        add(link);
      } else {
        link.addClassName("choice");
        rest.add(link);
      }
    }
    var all = new Dialog(rest, menu);
    all.addClassNames("consent", "more");
    all.getElement().setAttribute("aria-label", getTranslation("shell.more"));
    var more = new NativeButton("", click -> all.open());
    more.add(Glyph.MORE.icon(), new Span(getTranslation("shell.more")));
    more.getElement().setAttribute("aria-haspopup", "dialog");
    rest.getElement().addEventListener("click", click -> all.close());
    menu.getElement().addEventListener("click", click -> all.close());
    add(more);
  }

  void at(String path) {
    links.forEach(
        (item, link) -> {
          if (item.covers(path)) {
            link.getElement().setAttribute("aria-current", "page");
          } else {
            link.getElement().removeAttribute("aria-current");
          }
        });
  }
}
