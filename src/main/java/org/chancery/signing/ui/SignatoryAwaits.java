package org.chancery.signing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.Words;
import org.chancery.signing.InstrumentRow;
import org.chancery.signing.ReadingInstruments;

/** Instruments that await the signatory's own signature. */
@SpringComponent
class SignatoryAwaits implements Awaiting {

  private final ReadingInstruments reading;

  SignatoryAwaits(ReadingInstruments reading) {
    this.reading = reading;
  }

  @Override
  public List<AwaitingItem> awaiting(Actor actor, Locale locale) {
    return reading.awaiting(actor).stream().map(row -> item(row, locale)).toList();
  }

  private static AwaitingItem item(InstrumentRow row, Locale locale) {
    return new AwaitingItem(
        Words.say(locale, "signing.awaiting.title", row.title()),
        Words.say(locale, "signing.awaiting.verb"),
        SigningNavigation.instrument(row.id()),
        List.of(row.symbol()),
        row.openedAt(),
        null);
  }
}
