package org.chancery.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import org.chancery.shell.Glyph;

/** Light or dark, for somebody who has no menu; without a choice the device decides. */
class AppearanceSwitch extends NativeButton {

  private String next;

  AppearanceSwitch() {
    addClassName("tool");
    add(Glyph.SHADE.icon());
    getElement().setAttribute("type", "button");
    var request = VaadinRequest.getCurrent();
    next =
        request != null && Preferences.appearance(request).filter("dark"::equals).isPresent()
            ? "light"
            : "dark";
    name();
    addClickListener(
        click -> {
          Preferences.appearance(UI.getCurrent(), next);
          next = next.equals("dark") ? "light" : "dark";
          name();
        });
  }

  private void name() {
    var words =
        getTranslation("shell.appearance") + ": " + getTranslation("shell.appearance." + next);
    getElement().setAttribute("aria-label", words);
    getElement().setAttribute("title", words);
  }
}
