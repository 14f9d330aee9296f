package org.chancery.shell.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chancery.shell.Act;

/** The keys that work on every page, and the sheet that lists them. */
@JsModule("./shell/keys.ts")
class KeysHelp extends Div {

  private static final List<String> KEYS =
      List.of("/", "?", "g d", "g w", "g m", "g t", "g i", "g c");

  KeysHelp() {
    var button = new NativeButton(getTranslation("shell.keys"), click -> open());
    button.getElement().setAttribute("data-keys", "").setAttribute("tabindex", "-1");
    getElement().setAttribute("hidden", true); // the keyboard presses it
    add(button);
  }

  private void open() {
    var rows = new DescriptionList();
    rows.addClassNames("facts", "left", "keys");
    for (var key : KEYS) {
      var name = new Span(key);
      name.addClassName("key");
      rows.add(
          new DescriptionList.Term(name),
          new DescriptionList.Description(
              getTranslation(
                  "shell.keys."
                      + key.replace("/", "search").replace("?", "help").replace(" ", "-"))));
    }
    var heading = new H2(getTranslation("shell.keys"));
    var sheet = new Dialog();
    sheet.addClassName("consent");
    sheet.getElement().setAttribute("aria-label", getTranslation("shell.keys"));
    var acts = new Div(Act.plain(getTranslation("shell.close"), sheet::close));
    acts.addClassName("acts");
    sheet.add(heading, rows);
    sheet.getFooter().add(acts);
    sheet.open();
  }
}
