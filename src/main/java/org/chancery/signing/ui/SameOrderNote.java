package org.chancery.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.chancery.segments.Holder;
import org.chancery.shell.Glyph;

/**
 * Says before a text is opened that its originals would all name the parties in the same order, and
 * what to do if they are not to.
 */
class SameOrderNote extends Div {

  private final SigningPhrases phrases;

  SameOrderNote(SigningPhrases phrases) {
    this.phrases = phrases;
    getElement().setAttribute("aria-live", "polite");
  }

  /**
   * Says it, or takes it back.
   *
   * @param languages in which of its languages the text enumerates its parties nowhere
   * @param several whether the text has others
   * @param parties who would sign
   */
  void show(List<String> languages, boolean several, List<Holder> parties) {
    removeAll();
    if (languages.isEmpty()) {
      return;
    }
    var what = new Paragraph();
    what.add(
        Glyph.WARNING.small(),
        new Span(
            several
                ? phrases.say("signing.open.same-order.in", phrases.languages(languages))
                : phrases.say("signing.open.same-order")));
    // as the text itself would say it
    var own = new SigningPhrases(Locale.of(languages.getFirst()), phrases.zone());
    var example = own.names(parties.stream().map(Holder::id).toList(), parties);
    var note = new Div(what, new Paragraph(phrases.say("signing.open.same-order.next", example)));
    note.addClassNames("note", "same-order");
    add(note);
  }
}
