package org.chancery.shell.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.shell.Act;

/** The keys that work on every page, and the sheet that lists them. */
@JsModule("./shell/keys.ts")
class KeysHelp extends Div {

  /** In the order of the list: the keys of pages, by address. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("", "g d");
    PAGES.put("workspace", "g w");
    PAGES.put("meetings", "g m");
    PAGES.put("documents", "g t");
    PAGES.put("instruments", "g i");
    PAGES.put("check", "g c");
  }

  private final transient List<MenuItem> menu;

  KeysHelp(List<MenuItem> menu) {
    this.menu = menu;
    var button = new NativeButton(getTranslation("shell.keys"), click -> open());
    button.getElement().setAttribute("data-keys", "");
    getElement().setAttribute("hidden", true); // the keyboard presses it
    add(button);
  }

  void open() {
    var rows = new DescriptionList();
    rows.addClassNames("facts", "left", "keys");
    row(rows, "/", getTranslation("shell.keys.search"));
    row(rows, "?", getTranslation("shell.keys.help"));
    PAGES.forEach(
        (path, keys) ->
            menu.stream()
                .filter(item -> item.path().equals(path))
                .forEach(
                    item ->
                        row(
                            rows,
                            keys,
                            getTranslation("shell.keys.go", getTranslation(item.key())))));
    var sheet = new Dialog();
    sheet.addClassName("consent");
    sheet.getElement().setAttribute("aria-label", getTranslation("shell.keys"));
    sheet.add(new H2(getTranslation("shell.keys")), rows, onThisDevice());
    sheet.getFooter().add(Act.plain(getTranslation("shell.close"), sheet::close));
    sheet.open();
  }

  /** The device keeps the choice, since keyboards differ between devices. */
  private Checkbox onThisDevice() {
    var work = new Checkbox(getTranslation("shell.keys.on"), true);
    work.getElement()
        .executeJs("return localStorage.getItem('chancery.keys') !== 'off'")
        .then(Boolean.class, work::setValue);
    work.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            work.getElement()
                .executeJs(
                    "localStorage.setItem('chancery.keys', $0 ? 'on' : 'off')", change.getValue());
          }
        });
    return work;
  }

  private static void row(DescriptionList rows, String keys, String meaning) {
    var name = new Span(keys);
    name.addClassName("key");
    rows.add(new DescriptionList.Term(name), new DescriptionList.Description(meaning));
  }
}
