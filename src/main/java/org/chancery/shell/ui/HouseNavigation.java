package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.identity.Actor;

/** The column of pages on the left; on texts it is a rail. */
class HouseNavigation extends Nav {

  private final transient Map<MenuItem, Anchor> links = new LinkedHashMap<>();

  HouseNavigation(List<MenuItem> items, Actor actor) {
    addClassName("nav");
    getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
    var own = true;
    for (var item : items) {
      if (own && !item.own() && !links.isEmpty()) {
        add(new Hr());
      }
      own = item.own();
      var link = item.link();
      links.put(item, link);
      add(link);
    }
    add(whatISee(actor));
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

  void count(String path, int number) {
    links.forEach(
        (item, link) -> {
          if (item.path().equals(path)) {
            link.getChildren().filter(c -> c.hasClassName("n")).toList().forEach(link::remove);
            if (number > 0) {
              var count = new Span(String.valueOf(number));
              count.addClassName("n");
              link.add(count);
            }
          }
        });
  }

  private Div whatISee(Actor actor) {
    var holder = actor.holder().names().in(getLocale());
    var why = new NativeButton(getTranslation("shell.why"));
    why.addClassName("why");
    var sentence =
        new Paragraph(getTranslation("shell.sees.why", actor.office().in(getLocale()), holder));
    sentence.addClassName("sm");
    var box = new Div(sentence);
    box.addClassName("choices");
    var popover = new Popover(box);
    popover.setTarget(why);
    popover.setAriaLabel(getTranslation("shell.why"));
    var foot = new Div(new Paragraph(getTranslation("shell.sees", holder)), why, popover);
    foot.addClassName("foot");
    return foot;
  }
}
