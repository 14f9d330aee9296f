package org.chancery.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import org.chancery.shell.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * Appearance and the way out; on a narrow screen the language too, for which the bar has no room.
 */
class HouseMenu extends Div {

  private static final List<String> APPEARANCES = List.of("system", "light", "dark");

  HouseMenu(WayOut wayOut, boolean narrow, @Nullable KeysHelp keys) {
    addClassName("choices");
    var languages = new LanguageSwitch();
    languages.addClassName("in-menu");
    if (narrow) {
      add(languages);
    }
    add(new H2(getTranslation("shell.appearance")));
    var request = VaadinRequest.getCurrent();
    var chosen = request == null ? "system" : Preferences.appearance(request).orElse("system");
    for (var appearance : APPEARANCES) {
      add(choice(appearance, chosen));
    }
    if (keys != null) {
      var list = new NativeButton(getTranslation("shell.keys"), click -> keys.open());
      list.addClassNames("choice", "out");
      add(list);
    }
    var out = new NativeButton("", click -> wayOut.leave());
    out.add(Glyph.DOOR.icon(), new Span(getTranslation("shell.sign-out")));
    out.addClassNames("choice", "out");
    add(out);
  }

  private NativeButton choice(String appearance, String chosen) {
    var button = new NativeButton(getTranslation("shell.appearance." + appearance));
    button.addClassName("choice");
    button.getElement().setAttribute("aria-pressed", String.valueOf(appearance.equals(chosen)));
    button.addClickListener(
        click -> {
          Preferences.appearance(UI.getCurrent(), appearance);
          getChildren()
              .filter(c -> c.getElement().hasAttribute("aria-pressed"))
              .forEach(
                  c -> c.getElement().setAttribute("aria-pressed", String.valueOf(c == button)));
        });
    return button;
  }
}
