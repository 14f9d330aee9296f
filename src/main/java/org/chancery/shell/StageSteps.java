package org.chancery.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where a text is on its way: filled, ring, hollow; no colour needed. */
public class StageSteps extends OrderedList {

  /**
   * The way.
   *
   * @param steps the names of all stages in order
   * @param current the index of the present one; equal to their number if all are done
   */
  public StageSteps(List<String> steps, int current) {
    addClassName("stage");
    getElement().setAttribute("aria-label", getTranslation("shell.stage"));
    for (int i = 0; i < steps.size(); i++) {
      var dot = new Span();
      dot.addClassName("d");
      dot.getElement().setAttribute("aria-hidden", "true");
      var step = new ListItem(dot, new Span(steps.get(i)));
      if (i < current) {
        step.addClassName("done");
      } else if (i == current) {
        step.getElement().setAttribute("aria-current", "step");
      }
      add(step);
    }
  }
}
