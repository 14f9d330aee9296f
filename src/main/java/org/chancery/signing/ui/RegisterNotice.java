package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.shell.DeskCard;
import org.chancery.shell.SecondaryPanel;
import org.chancery.signing.ReadingRegister;
import org.chancery.signing.RegisterEntry;

/** The depositary's notice to all segments: what was entered in the register lately. */
@SpringComponent
class RegisterNotice implements DeskCard {

  private final ReadingRegister register;

  RegisterNotice(ReadingRegister register) {
    this.register = register;
  }

  @Override
  public Optional<Component> card(Actor actor, Locale locale) {
    var lately = register.lately(actor);
    if (lately.isEmpty()) {
      return Optional.empty();
    }
    var phrases = SigningPhrases.of(locale, actor);
    var panel = new SecondaryPanel(phrases.say("signing.register.lately"));
    lately.forEach(entry -> panel.add(line(entry, phrases)));
    return Optional.of(panel.boxed());
  }

  private static Paragraph line(RegisterEntry entry, SigningPhrases phrases) {
    var status = new Span(RegisterView.words(entry, phrases));
    status.addClassName("muted");
    var line =
        new Paragraph(
            new Anchor(SigningNavigation.REGISTER, entry.title()),
            new Span(" " + entry.symbol() + " "),
            status);
    line.addClassName("sm");
    return line;
  }
}
