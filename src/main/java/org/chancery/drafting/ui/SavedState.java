package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Span;
import org.chancery.shell.Glyph;

/** "Saved 14:02", announced; empty until something was saved on this page. */
class SavedState extends Span {

  SavedState() {
    addClassNames("nb", "saved");
    getElement().setAttribute("aria-live", "polite");
  }

  void nothing() {
    removeAll();
  }

  void at(String sentence) {
    removeAll();
    add(Glyph.TICK.small(), new Span(sentence));
  }
}
