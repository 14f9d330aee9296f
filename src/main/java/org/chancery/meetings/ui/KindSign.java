package org.chancery.meetings.ui;

import com.vaadin.flow.component.html.Span;
import org.chancery.meetings.ItemKind;

/** What the meeting does with an item: a shape and a word, never a colour. */
class KindSign extends Span {

  KindSign(ItemKind kind, MeetingPhrases phrases) {
    addClassName("kind");
    var shape = new Span();
    shape.addClassName("g");
    shape
        .getElement()
        .setProperty(
            "innerHTML", "<svg viewBox='0 0 12 12' aria-hidden='true'>" + drawing(kind) + "</svg>");
    add(shape, new Span(phrases.kind(kind)));
  }

  private static String drawing(ItemKind kind) {
    var ring =
        "<circle cx='6' cy='6' r='4.5' fill='none' stroke='currentColor' stroke-width='1.5'/>";
    return switch (kind) {
      case INFORMATION -> ring;
      case DISCUSSION -> ring + "<path d='M6 1.5a4.5 4.5 0 0 1 0 9z' fill='currentColor'/>";
      case DECISION -> "<circle cx='6' cy='6' r='5' fill='currentColor'/>";
    };
  }
}
