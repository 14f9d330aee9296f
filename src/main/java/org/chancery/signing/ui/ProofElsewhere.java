package org.chancery.signing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.signing.InstrumentId;

/**
 * The way to renew a proof that grew old over the filling-in of a dialog: in another window, so
 * that nothing typed, chosen or uploaded is lost. It is seen only when it is needed.
 */
class ProofElsewhere extends Paragraph {

  private final InstrumentDesk desk;

  ProofElsewhere(InstrumentDesk desk, InstrumentId instrument, SigningPhrases phrases) {
    this.desk = desk;
    var link =
        new Anchor(
            desk.current().stepUpAddress(SigningNavigation.instrument(instrument)),
            phrases.say("signing.prove.elsewhere"));
    link.setTarget(AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    link.addClassName("lnk");
    add(link);
    setVisible(false);
  }

  /**
   * Asks for the proof before anything is taken from the dialog.
   *
   * @throws Refused if it is too old; the dialog says so and this way is seen
   */
  void require() {
    setVisible(!desk.current().strong());
    if (isVisible()) {
      throw new Refused(IdentityReason.STRONG_SIGN_IN_NEEDED);
    }
  }
}
