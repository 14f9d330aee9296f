package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.Glyph;
import org.chancery.shell.Titles;
import org.jspecify.annotations.Nullable;

/** The bar above every page: the house, the commission, what awaits, the language, as whom. */
class HouseBar extends Header {

  private static final int SHOWN = 6; // the rest is on the desk

  private final NativeButton bell = new NativeButton();
  private final Div rung = new Div();

  HouseBar(CurrentActor current, @Nullable Actor actor, WayOut wayOut, @Nullable KeysHelp keys) {
    addClassName("top");
    var mark = new Anchor("", Titles.HOUSE);
    mark.addClassName("mark");
    add(mark);
    if (actor == null) {
      addClassName("pub");
      add(
          new Span(),
          push(new LanguageSwitch()),
          new AppearanceSwitch(),
          entrance(current, wayOut));
      return;
    }
    var where = new Span(actor.commission().names().in(getLocale()));
    where.addClassName("where");
    var tools = new Div(bell(), menu(wayOut, keys));
    tools.addClassName("tools");
    add(where, tools, new LanguageSwitch(), new CapacityChoice(current, actor));
  }

  void awaiting(List<AwaitingItem> items) {
    var words =
        items.isEmpty()
            ? getTranslation("shell.bell.nothing")
            : getTranslation("shell.bell", items.size());
    bell.removeAll();
    bell.add(Glyph.BELL.icon());
    bell.getElement().setAttribute("aria-label", words);
    bell.getElement().setAttribute("title", words);
    if (!items.isEmpty()) {
      var count = new Span(String.valueOf(items.size()));
      count.addClassName("n");
      bell.add(count);
    }
    rung.removeAll();
    rung.add(new com.vaadin.flow.component.html.H2(words));
    items.stream().limit(SHOWN).forEach(item -> rung.add(row(item)));
  }

  private Anchor row(AwaitingItem item) {
    var row = new Anchor(item.where());
    row.addClassName("choice");
    row.add(Glyph.RING.small(), new Span(item.title()));
    return row;
  }

  private Div bell() {
    bell.addClassName("tool");
    bell.getElement().setAttribute("type", "button");
    rung.addClassName("choices");
    var popover = new Popover(rung);
    popover.setTarget(bell);
    popover.setAriaLabel(getTranslation("shell.desk.list"));
    rung.getElement().addEventListener("click", click -> popover.close());
    return new Div(bell, popover);
  }

  private Div menu(WayOut wayOut, @Nullable KeysHelp keys) {
    var button = new NativeButton();
    button.addClassNames("tool", "menu");
    button.add(Glyph.MORE.icon());
    button.getElement().setAttribute("type", "button");
    button.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
    button.getElement().setAttribute("title", getTranslation("shell.menu"));
    var popover = new Popover(new HouseMenu(wayOut, false, keys));
    popover.setTarget(button);
    popover.setAriaLabel(getTranslation("shell.menu"));
    var wide = new Div(button, popover);
    wide.addClassName("wide-only");
    return wide;
  }

  private com.vaadin.flow.component.Component entrance(CurrentActor current, WayOut wayOut) {
    if (current.signedIn()) {
      var out = new NativeButton(getTranslation("shell.sign-out"), click -> wayOut.leave());
      out.addClassName("btn");
      return out;
    }
    var in = new Anchor("/", getTranslation("shell.sign-in"));
    in.addClassName("btn");
    in.setRouterIgnore(true);
    return in;
  }

  private static LanguageSwitch push(LanguageSwitch languages) {
    languages.addClassName("push");
    return languages;
  }
}
