package org.chancery.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasErrorParameter;
import java.util.Locale;
import org.chancery.shell.Words;

/** Two letters each; choosing one keeps the page. */
class LanguageSwitch extends Div {

  LanguageSwitch() {
    addClassName("lang");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("shell.language"));
    for (var language : Words.LANGUAGES.reversed()) {
      add(button(language));
    }
  }

  private NativeButton button(Locale language) {
    var code = language.getLanguage();
    var button = new NativeButton(code.toUpperCase(Locale.ROOT));
    button.getElement().setAttribute("lang", code);
    button.getElement().setAttribute("type", "button");
    button.getElement().setAttribute("aria-label", language.getDisplayLanguage(language));
    if (getLocale().getLanguage().equals(code)) {
      button.getElement().setAttribute("aria-current", "true");
    }
    button.addClickListener(
        click -> {
          var ui = UI.getCurrent();
          Preferences.language(ui, language);
          if (ui.getInternals().getActiveRouterTargetsChain().stream()
              .anyMatch(HasErrorParameter.class::isInstance)) {
            ui.getPage().reload(); // a dead end has no route that could be refreshed
          } else {
            ui.refreshCurrentRoute(true);
          }
        });
    return button;
  }
}
