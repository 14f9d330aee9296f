package org.chancery.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.shell.Act;
import org.chancery.shell.Notices;
import org.chancery.shell.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens when an act fails and no page has caught it: a refusal is said as its sentence, a
 * fault is logged once and its reference shown. Message for people and message for logs differ.
 */
@Component
class Faults implements VaadinServiceInitListener, ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(this));
  }

  /** Logs a fault and returns the reference under which it stands in the log. */
  String note(Throwable fault) {
    var reference = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      reference.append(i == 3 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    LOG.error("Fault {}", reference, fault);
    return reference.toString();
  }

  @Override
  public void error(ErrorEvent event) {
    var cause = event.getThrowable();
    var ui = UI.getCurrent();
    while (!(cause instanceof Refused) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    var refused = cause instanceof Refused ? (Refused) cause : null;
    var reference = refused == null ? note(event.getThrowable()) : "";
    if (ui == null) {
      return;
    }
    var locale = ui.getLocale();
    var notices = new Notices();
    var dialog = new Dialog();
    dialog.addClassName("consent");
    dialog.getElement().setAttribute("role", "alertdialog");
    dialog.getElement().setAttribute("aria-label", Words.say(locale, "shell.refused"));
    var body = new Div(notices);
    if (refused == null) {
      notices.failed(Words.say(locale, "shell.refused"), Words.say(locale, "shell.broken.act"));
      body.add(NothingHere.quote(new Span(Words.say(locale, "shell.broken.reference")), reference));
    } else if (refused.reason() == IdentityReason.NOTHING_HERE) {
      notices.failed(
          Words.say(locale, "shell.nothing-here"), Words.say(locale, "shell.nothing-here.why"));
    } else {
      notices.refused(refused);
    }
    dialog.add(body, Act.plain(Words.say(locale, "shell.close"), dialog::close));
    dialog.open();
  }
}
