package org.chancery.signing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.SigningInstruments;

/** What the page of an instrument works with. */
@SpringComponent
class InstrumentDesk {

  private final ReadingInstruments reading;
  private final SigningInstruments signing;
  private final CurrentActor current;

  InstrumentDesk(ReadingInstruments reading, SigningInstruments signing, CurrentActor current) {
    this.reading = reading;
    this.signing = signing;
    this.current = current;
  }

  Actor actor() {
    return current.get();
  }

  CurrentActor current() {
    return current;
  }

  ReadingInstruments reading() {
    return reading;
  }

  SigningInstruments signing() {
    return signing;
  }
}
