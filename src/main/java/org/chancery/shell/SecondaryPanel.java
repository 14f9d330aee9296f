package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A block in the side column. Only what stands apart is boxed. */
public class SecondaryPanel extends Section {

  /**
   * A block.
   *
   * @param title its heading
   * @param parts its content
   */
  public SecondaryPanel(String title, Component... parts) {
    add(new H2(title));
    add(parts);
  }

  /**
   * Puts a box around it.
   *
   * @return this
   */
  public SecondaryPanel boxed() {
    addClassName("panel");
    return this;
  }
}
