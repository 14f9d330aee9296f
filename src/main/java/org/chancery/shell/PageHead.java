package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: where it is, its name, a line below, and on the right what can be done. */
public class PageHead extends Div {

  private final Div words = new Div();
  private final H1 title;
  private final Nav crumbs = new Nav();
  private final Div acts = new Div();

  /**
   * A head.
   *
   * @param title the page's name
   */
  public PageHead(String title) {
    addClassName("head");
    this.title = new H1(title);
    this.title.getElement().setAttribute("tabindex", "-1");
    crumbs.addClassName("crumb");
    acts.addClassName("act");
    words.add(this.title);
    add(words);
  }

  /**
   * Changes the name.
   *
   * @param words the new name
   */
  public void title(String words) {
    title.setText(words);
  }

  /**
   * Adds a page above this one.
   *
   * @param route its path
   * @param name its name
   * @return this
   */
  public PageHead crumb(String route, String name) {
    if (crumbs.getParent().isEmpty()) {
      crumbs.getElement().setAttribute("aria-label", getTranslation("shell.crumbs"));
      words.addComponentAsFirst(crumbs);
    }
    crumbs.add(new Anchor(route, name));
    return this;
  }

  /**
   * Adds a line of facts above the title instead of a path.
   *
   * @param line for example today's date
   * @return this
   */
  public PageHead over(String line) {
    var over = new Paragraph(line);
    over.addClassName("crumb");
    words.addComponentAsFirst(over);
    return this;
  }

  /**
   * Adds a line below the title.
   *
   * @param parts symbol, date, visibility
   * @return this
   */
  public PageHead sub(Component... parts) {
    var sub = new Div(parts);
    sub.addClassName("sub");
    words.add(sub);
    return this;
  }

  /**
   * Adds a sentence below the title.
   *
   * @param sentence plain words
   * @return this
   */
  public PageHead sub(String sentence) {
    return sub(new Paragraph(sentence));
  }

  /**
   * Adds what can be done, the primary act last.
   *
   * @param parts buttons
   * @return this
   */
  public PageHead acts(Component... parts) {
    if (acts.getParent().isEmpty()) {
      add(acts);
    }
    acts.add(parts);
    return this;
  }

  /** Removes all acts, to offer others. */
  public void noActs() {
    acts.removeAll();
  }
}
