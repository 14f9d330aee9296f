package org.chancery.signing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.chancery.drafting.ClosedFor;
import org.chancery.drafting.Standing;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextSheet;
import org.chancery.drafting.spi.DraftAction;
import org.chancery.identity.Actor;
import org.chancery.signing.ReadingProspects;
import org.chancery.signing.ReadingProspects.Prospect;

/** Offers on a text's page to open it for signature, or the instrument that was opened from it. */
@SpringComponent
class PutToSignature implements DraftAction {

  private final ReadingProspects prospects;

  PutToSignature(ReadingProspects prospects) {
    this.prospects = prospects;
  }

  @Override
  public Optional<Offer> offer(Actor actor, TextId text) {
    return offer(text, prospects.prospect(actor, text));
  }

  @Override
  public Optional<Offer> offer(Actor actor, TextSheet text) {
    return text.standing() instanceof Standing.Agreed || text.closedFor() == ClosedFor.SIGNATURE
        ? offer(text.id(), prospects.prospect(actor, text.id(), text.standing()))
        : Optional.empty();
  }

  private static Optional<Offer> offer(TextId text, Prospect prospect) {
    return switch (prospect) {
      case Prospect.NotYet nothing -> Optional.empty();
      case Prospect.Blocked(var reason) ->
          Optional.of(new Offer("signing.open", SigningNavigation.open(text), reason.key()));
      case Prospect.Open free ->
          Optional.of(new Offer("signing.open", SigningNavigation.open(text), ""));
      case Prospect.Opened(var instrument) ->
          Optional.of(new Offer("signing.open.see", SigningNavigation.instrument(instrument), ""));
    };
  }
}
