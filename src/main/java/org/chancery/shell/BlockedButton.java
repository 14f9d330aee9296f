package org.chancery.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** A verb that cannot be done now: it stays in its place, can be focused, and says why as text. */
public class BlockedButton extends Div {

  private final NativeButton button;

  /**
   * A blocked verb.
   *
   * @param verb its name
   * @param reason the rule that blocks it, a sentence
   */
  public BlockedButton(String verb, String reason) {
    addClassName("blocked");
    var why = new Paragraph(reason);
    why.setId("why-" + UUID.randomUUID());
    button = new NativeButton(verb);
    button.addClassNames("btn", "off");
    button.getElement().setAttribute("type", "button");
    button.getElement().setAttribute("aria-disabled", "true");
    button.getElement().setAttribute("aria-describedby", why.getId().orElseThrow());
    add(button, why);
  }

  /**
   * For rows and notes, beside acts that are low too.
   *
   * @return this, lower
   */
  public BlockedButton small() {
    button.addClassName("sm");
    return this;
  }
}
