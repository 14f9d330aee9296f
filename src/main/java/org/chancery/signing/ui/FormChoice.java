package org.chancery.signing.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.chancery.shell.ConsentDialog;
import org.chancery.signing.SignatureForm;
import org.chancery.signing.SigningReason;

/**
 * In what form a signatory signs: a simple signature binds, the other waits for the state (ad
 * referendum). None is chosen beforehand, for a binding one must not come about by oversight.
 */
class FormChoice extends RadioButtonGroup<SignatureForm> {

  private final String lack;

  FormChoice(SigningPhrases phrases) {
    lack = phrases.say("signing.sign.form.missing");
    setLabel(phrases.say("signing.sign.form"));
    setItems(SignatureForm.values());
    setItemLabelGenerator(one -> phrases.say("signing.sign.form." + phrases.key(one)));
  }

  /** Makes a dialog ask for it before its verb is tried. */
  void neededBy(ConsentDialog dialog) {
    dialog.needs(this, () -> !isEmpty(), lack).at(this, SigningReason.ANOTHER_FORM);
  }
}
