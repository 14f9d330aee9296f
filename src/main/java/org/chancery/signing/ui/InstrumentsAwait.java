package org.chancery.signing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.Words;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.ReadingInstruments.Awaited;

/** Instruments that await initials, full powers, a signature, a confirmation or the archive. */
@SpringComponent
class InstrumentsAwait implements Awaiting {

  private final ReadingInstruments reading;

  InstrumentsAwait(ReadingInstruments reading) {
    this.reading = reading;
  }

  @Override
  public List<AwaitingItem> awaiting(Actor actor, Locale locale) {
    return reading.awaiting(actor).stream().map(awaited -> item(awaited, locale)).toList();
  }

  private static AwaitingItem item(Awaited awaited, Locale locale) {
    var row = awaited.row();
    var key = "signing.awaiting." + awaited.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new AwaitingItem(
        Words.say(locale, key + ".title", row.title()),
        Words.say(locale, key + ".verb"),
        SigningNavigation.instrument(row.id()),
        List.of(row.symbol()),
        row.openedAt(),
        null);
  }
}
