package org.chancery.signing.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.chancery.drafting.TextId;
import org.chancery.drafting.spi.DraftAction;
import org.chancery.identity.Actor;
import org.chancery.signing.OpeningForSignature;
import org.chancery.signing.OpeningForSignature.Prospect;

/** Offers on a text's page to open it for signature, or the instrument that was opened from it. */
@SpringComponent
class PutToSignature implements DraftAction {

  private final OpeningForSignature opening;

  PutToSignature(OpeningForSignature opening) {
    this.opening = opening;
  }

  @Override
  public Optional<Offer> offer(Actor actor, TextId text) {
    return switch (opening.prospect(actor, text)) {
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
