package org.chancery.shell;

import com.vaadin.flow.component.html.Span;

/** A state in one word: an outline, never a fill alone. */
public class StatusTag extends Span {

  /**
   * A tag.
   *
   * @param word the state
   */
  public StatusTag(String word) {
    super(word);
    addClassName("tag");
  }

  /**
   * For what is provisional.
   *
   * @return this, dashed
   */
  public StatusTag provisional() {
    addClassName("dash");
    return this;
  }

  /**
   * For what is final.
   *
   * @return this, filled with the colour of the text
   */
  public StatusTag settled() {
    addClassName("solid");
    return this;
  }
}
