package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.function.BooleanSupplier;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;

/**
 * Asks for a consent that names its object: a question, what it means, the object, what changed,
 * and a verb with the symbol on it. Focus begins on the question, never on the verb. A refusal is
 * said inside the dialog, at the field it concerns too, and nothing typed is lost.
 */
public class ConsentDialog extends Dialog {

  private final Div body = new Div();
  private final Notices notices = new Notices();
  private final FieldMarks fields = new FieldMarks(notices::clear);
  private final Footer footer = new Footer();
  private final H1 question;

  /**
   * A dialog.
   *
   * @param question "Approve the agenda?"
   * @param meaning "You approve this revision, and no later one, as chair."
   */
  public ConsentDialog(String question, String meaning) {
    addClassNames("consent");
    setModality(com.vaadin.flow.component.ModalityMode.STRICT);
    setCloseOnOutsideClick(false);
    getElement().setAttribute("aria-label", question);
    this.question = new H1(question);
    this.question.getElement().setAttribute("tabindex", "-1");
    var sub = new Paragraph(meaning);
    sub.addClassName("sub");
    var whole = new Div(this.question, sub, notices, body, footer);
    whole.addClassName("asked");
    add(whole);
  }

  /**
   * Adds the object and what changed.
   *
   * @param parts an {@link ObjectBlock} first
   * @return this
   */
  public ConsentDialog about(Component... parts) {
    body.add(parts);
    return this;
  }

  /**
   * Names what a field must have before the verb is tried: every field that lacks something says so
   * until it is changed, and the first of them is focused.
   *
   * @param field in the order in which they are read
   * @param met whether it has that
   * @param lack "Choose the first day."
   * @param <F> any field that can be marked
   * @return this
   */
  public <F extends Component & HasValidation & HasValue<?, ?>> ConsentDialog needs(
      F field, BooleanSupplier met, String lack) {
    fields.need(field, met, lack);
    return this;
  }

  /**
   * Names the field that a refusal concerns: it is said there too, until the field is changed.
   *
   * @param field in the order in which they are read
   * @param reasons for which the verb may be refused
   * @param <F> any field that can be marked
   * @return this
   */
  public <F extends Component & HasValidation & HasValue<?, ?>> ConsentDialog at(
      F field, Reason... reasons) {
    fields.concern(field, reasons);
    return this;
  }

  /**
   * Adds the verb and the way out.
   *
   * @param notYet the way out, "Not yet"
   * @param verb "Approve IC/21/1/Rev.1"
   * @param consent what is done; the dialog closes unless it is refused
   * @return this
   */
  public ConsentDialog verb(String notYet, String verb, Command consent) {
    footer.removeAll();
    footer.add(Act.plain(notYet, this::close), Act.go(verb, () -> attempt(consent)));
    return this;
  }

  private void attempt(Command consent) {
    fields.clear();
    notices.clear();
    var lacks = fields.lacks();
    if (!lacks.isEmpty()) {
      notices.failed(
          lacks.size() == 1 ? lacks.getFirst() : getTranslation("shell.lacking"),
          getTranslation("shell.nothing-lost"));
      return;
    }
    try {
      consent.execute();
      close();
    } catch (Refused refused) {
      notices.refused(refused);
      fields.refused(refused.reason(), notices.happened(refused));
    }
  }

  /**
   * Shows a verb that is blocked.
   *
   * @param notYet the way out
   * @param verb the verb
   * @param reason why it is blocked
   * @return this
   */
  public ConsentDialog blocked(String notYet, String verb, String reason) {
    footer.removeAll();
    footer.add(Act.plain(notYet, this::close), new BlockedButton(verb, reason));
    return this;
  }

  @Override
  public void open() {
    super.open();
    question.getElement().executeJs("setTimeout(() => this.focus())");
  }
}
