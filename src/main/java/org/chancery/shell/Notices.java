package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chancery.identity.Refused;

/**
 * Sentences about what just happened, in the page and not over it, announced to screen readers. An
 * error says what happened, what is safe and what to do.
 */
public class Notices extends Div {

  /** No sentence yet. */
  public Notices() {
    addClassName("notices");
    getElement().setAttribute("aria-live", "polite");
  }

  /**
   * Says that something was done.
   *
   * @param sentence "Saved 14:02"
   */
  public void done(String sentence) {
    removeAll();
    var line = new Paragraph();
    line.addClassName("saved");
    line.add(Glyph.TICK.small(), new Span(sentence));
    add(line);
  }

  /**
   * Says that something failed.
   *
   * @param happened what happened
   * @param next what is safe and what to do
   * @param acts what can be done at once
   */
  public void failed(String happened, String next, Component... acts) {
    removeAll();
    add(alert(happened, next, acts));
  }

  /**
   * Says why something was refused. The sentence of the reason up to its first full stop is what
   * happened.
   *
   * @param refused the refusal
   */
  public void refused(Refused refused) {
    var happened = happened(refused);
    var next = sentence(refused).substring(happened.length()).strip();
    failed(happened, next.isEmpty() ? getTranslation("shell.nothing-lost") : next);
  }

  String happened(Refused refused) {
    var sentence = sentence(refused);
    var end = sentence.indexOf(". ");
    return end < 0 ? sentence : sentence.substring(0, end + 1);
  }

  private String sentence(Refused refused) {
    return getTranslation(refused.reason().key(), refused.arguments());
  }

  /** Takes all sentences back. */
  public void clear() {
    removeAll();
  }

  static Div alert(String happened, String next, Component... acts) {
    var alert = new Div();
    alert.addClassName("alert");
    alert.getElement().setAttribute("role", "alert");
    var first = new Span();
    first.addClassName("what");
    first.add(Glyph.WARNING.icon(), new Span(happened));
    alert.add(first, new Paragraph(next));
    if (acts.length > 0) {
      var row = new Div(acts);
      row.addClassName("acts");
      alert.add(row);
    }
    return alert;
  }
}
