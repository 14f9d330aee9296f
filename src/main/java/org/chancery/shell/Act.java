package org.chancery.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.Command;

/** A button named by a verb of the trade. A page has one that is {@link #go filled}. */
public class Act extends NativeButton {

  private Act(String verb, Command act) {
    super(verb);
    addClassName("btn");
    getElement().setAttribute("type", "button");
    addClickListener(click -> act.execute());
  }

  /**
   * The page's primary act.
   *
   * @param verb its name
   * @param act what it does
   * @return a filled button
   */
  public static Act go(String verb, Command act) {
    var button = new Act(verb, act);
    button.addClassName("go");
    return button;
  }

  /**
   * Any other act.
   *
   * @param verb its name
   * @param act what it does
   * @return an outlined button
   */
  public static Act plain(String verb, Command act) {
    return new Act(verb, act);
  }

  /**
   * A way to another page that looks like a button.
   *
   * @param route a path of this portal, or a file
   * @param verb its name
   * @return an outlined link
   */
  public static Anchor link(String route, String verb) {
    var link = new Anchor(route, verb);
    link.addClassName("btn");
    return link;
  }

  /**
   * For rows and notes.
   *
   * @return this, lower
   */
  public Act small() {
    addClassName("sm");
    return this;
  }
}
