package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.chancery.identity.Refused;

/**
 * Asks for a consent that names its object: a question, what it means, the object, what changed,
 * and a verb with the symbol on it. Focus begins on the question, never on the verb. A refusal is
 * said inside the dialog and nothing typed is lost.
 */
public class ConsentDialog extends Dialog {

  private final Div body = new Div();
  private final Notices notices = new Notices();
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
   * Adds the verb and the way out.
   *
   * @param notYet the way out, "Not yet"
   * @param verb "Approve IC/21/1/Rev.1"
   * @param consent what is done; the dialog closes unless it is refused
   * @return this
   */
  public ConsentDialog verb(String notYet, String verb, Command consent) {
    var go =
        Act.go(
            verb,
            () -> {
              try {
                consent.execute();
                close();
              } catch (Refused refused) {
                notices.refused(refused);
              }
            });
    footer.removeAll();
    footer.add(Act.plain(notYet, this::close), go);
    return this;
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
