package org.chancery.signing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.signing.KeepingOriginals;
import org.chancery.signing.KeepingPowers;
import org.chancery.signing.LeadingInstruments;
import org.chancery.signing.ProvingInstruments;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.ShowingOriginals;
import org.chancery.signing.SigningInstruments;
import org.chancery.signing.SigningOffline;

/** What the page of an instrument works with. */
@SpringComponent
record InstrumentDesk(
    ReadingInstruments reading,
    SigningInstruments signing,
    ShowingOriginals showing,
    LeadingInstruments leading,
    KeepingPowers powers,
    KeepingOriginals originals,
    SigningOffline outside,
    ProvingInstruments proving,
    CurrentActor current) {

  Actor actor() {
    return current.get();
  }
}
