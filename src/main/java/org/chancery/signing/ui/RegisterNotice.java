package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.shell.DeskCard;
import org.chancery.shell.SecondaryPanel;
import org.chancery.signing.ReadingRegister;
import org.chancery.signing.RegisterEntry;

/**
 * The depositary's notice to all segments of what was entered in the register lately; and of what
 * was declined lately at a table, to all who sit at it and have no item of their own for it.
 */
@SpringComponent
class RegisterNotice implements DeskCard {

  private final ReadingRegister register;

  RegisterNotice(ReadingRegister register) {
    this.register = register;
  }

  @Override
  public Optional<Component> card(Actor actor, Locale locale) {
    var lately = register.lately(actor);
    var phrases = SigningPhrases.of(locale, actor);
    var panels = new ArrayList<SecondaryPanel>();
    if (!lately.declined().isEmpty()) {
      var panel = new SecondaryPanel(phrases.say("signing.declined.lately"));
      lately.declined().forEach(declined -> panel.add(line(declined, phrases)));
      panels.add(panel.boxed());
    }
    if (!lately.entries().isEmpty()) {
      var panel = new SecondaryPanel(phrases.say("signing.register.lately"));
      lately.entries().forEach(entry -> panel.add(line(entry, phrases)));
      panels.add(panel.boxed());
    }
    return switch (panels.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(panels.getFirst());
      default -> {
        var both = new Div(panels.toArray(Component[]::new));
        both.addClassName("side");
        yield Optional.of(both);
      }
    };
  }

  private static Paragraph line(ReadingRegister.Declined declined, SigningPhrases phrases) {
    return line(
        SigningNavigation.instrument(declined.instrument()),
        declined.title(),
        declined.symbol(),
        phrases.say(
            "signing.declined.by", phrases.in(declined.by()), phrases.moment(declined.at())));
  }

  private static Paragraph line(RegisterEntry entry, SigningPhrases phrases) {
    return line(
        SigningNavigation.REGISTER,
        entry.title(),
        entry.symbol(),
        RegisterView.words(entry, phrases));
  }

  private static Paragraph line(String address, String title, String symbol, String words) {
    var what = new Span(words);
    what.addClassName("muted");
    var line = new Paragraph(new Anchor(address, title), new Span(" " + symbol + " "), what);
    line.addClassName("sm");
    return line;
  }
}
