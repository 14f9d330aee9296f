package org.chancery.signing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.segments.Fact;
import org.chancery.shell.Bells;
import org.chancery.signing.InstrumentActed;
import org.chancery.signing.InstrumentOpened;
import org.chancery.signing.InstrumentRegistered;
import org.chancery.signing.InstrumentSigned;
import org.chancery.signing.PowersAnswered;
import org.chancery.signing.PowersPresented;
import org.chancery.signing.TurnChanged;
import org.springframework.context.event.EventListener;

/**
 * Rings after the commit of every act on an instrument, at its table and nowhere else; in the hall
 * when the register says something new, which everybody may read.
 */
@SpringComponent("signingRinging")
class Ringing {

  /** For pages that show instruments. */
  static final String TOPIC = "instrument";

  private final Bells bells;

  Ringing(Bells bells) {
    this.bells = bells;
  }

  @EventListener({
    InstrumentOpened.class,
    InstrumentSigned.class,
    InstrumentActed.class,
    InstrumentRegistered.class,
    PowersPresented.class,
    PowersAnswered.class,
    TurnChanged.class
  })
  void on(Fact fact) {
    bells.ringAfterCommit(fact.space(), TOPIC);
  }
}
