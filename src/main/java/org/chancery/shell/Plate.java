package org.chancery.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.chancery.segments.Holder;

/** The sign on the conference table: a code, with the full name for those who listen or hover. */
public class Plate extends Span {

  /**
   * A plate.
   *
   * @param code what is written on it: {@code TJ}
   * @param name the full name
   */
  public Plate(String code, String name) {
    setText(code);
    addClassName("plate");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", name);
    getElement().setAttribute("title", name);
  }

  /**
   * The plate of a holder.
   *
   * @param holder a segment, body or agency
   * @param locale the reader's
   * @return its plate
   */
  public static Plate of(Holder holder, Locale locale) {
    return new Plate(holder.code(), holder.names().in(locale));
  }

  /**
   * Marks the reader's own plate.
   *
   * @return this
   */
  public Plate own() {
    addClassName("own");
    return this;
  }

  /**
   * Marks who is on this page now.
   *
   * @return this
   */
  public Plate here() {
    addClassName("here");
    return this;
  }

  /**
   * Marks who is absent or has not answered.
   *
   * @return this
   */
  public Plate absent() {
    addClassName("absent");
    return this;
  }
}
