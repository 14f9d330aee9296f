package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A list without rows: says what will be here and offers the first step. */
public class EmptyState extends Div {

  /**
   * An empty state.
   *
   * @param title what is not here yet
   * @param sentence what will be here, and when
   * @param steps what can be done, if anything
   */
  public EmptyState(String title, String sentence, Component... steps) {
    addClassNames("state", "empty");
    var ghost = new Div();
    ghost.addClassName("ghost");
    ghost.getElement().setAttribute("aria-hidden", "true");
    ghost
        .getElement()
        .setProperty(
            "innerHTML",
            "<i style='width:70%'></i><i style='width:54%'></i><i style='width:62%'></i>");
    add(ghost, new H2(title), new Paragraph(sentence));
    if (steps.length > 0) {
      var acts = new Div(steps);
      acts.addClassName("acts");
      add(acts);
    }
  }
}
