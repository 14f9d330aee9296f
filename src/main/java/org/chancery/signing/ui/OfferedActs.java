package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.InstrumentState;
import org.jspecify.annotations.Nullable;

/** What the reader of an instrument's page can do there: the one act it awaits, and the others. */
class OfferedActs {

  private final Actor actor;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;
  private final ActDialogs dialogs;

  OfferedActs(Actor actor, InstrumentSheet sheet, SigningPhrases phrases, ActDialogs dialogs) {
    this.actor = actor;
    this.sheet = sheet;
    this.phrases = phrases;
    this.dialogs = dialogs;
  }

  /** The one thing that this reader is here for. */
  @Nullable Component first() {
    var may = sheet.may();
    if (may.initial() && awaitsInitials()) {
      return Act.go(phrases.say("signing.initial"), dialogs::initial);
    }
    if (may.confirm()) {
      return Act.go(phrases.say("signing.confirm"), dialogs::confirm);
    }
    if (may.deposit()) {
      return Act.go(phrases.say("signing.deposit"), dialogs::deposit);
    }
    if (may.bringIntoForce()) {
      return Act.go(phrases.say("signing.force"), dialogs::force);
    }
    if (!actor.is(Capacity.SIGNATORY) && may.present() && lacksPowers()) {
      return Act.go(phrases.say("signing.present"), dialogs::present);
    }
    return awaitsSignatures() ? sign() : null;
  }

  /** What can be done here beside the one act. */
  List<Component> others() {
    var may = sheet.may();
    var acts = new ArrayList<Component>();
    if (may.initial() && !awaitsInitials()) {
      acts.add(plain("signing.initial", dialogs::initial));
    }
    if (may.present() && (actor.is(Capacity.SIGNATORY) || !lacksPowers())) {
      acts.add(plain("signing.present", dialogs::present));
    }
    if (may.decline()) {
      acts.add(plain("signing.decline", dialogs::decline));
    }
    if (may.terminate()) {
      acts.add(plain("signing.terminate", dialogs::terminate));
    }
    if (may.endTurn()) {
      acts.add(plain("signing.end-turn", dialogs::endTurn));
    }
    return acts;
  }

  private boolean awaitsInitials() {
    return sheet.row().state() instanceof InstrumentState.AwaitingInitials;
  }

  private boolean awaitsSignatures() {
    return switch (sheet.row().state()) {
      case InstrumentState.AwaitingInitials _,
          InstrumentState.AwaitingPowers _,
          InstrumentState.AwaitingSignatures _ ->
          true;
      case InstrumentState.Declined _,
          InstrumentState.AwaitingConfirmation _,
          InstrumentState.Concluded _,
          InstrumentState.Deposited _,
          InstrumentState.InForce _,
          InstrumentState.Terminated _ ->
          false;
    };
  }

  /** Nothing was presented that empowers anybody of the reader's party, or still could. */
  private boolean lacksPowers() {
    return sheet
        .row()
        .partyOf(actor, sheet.holders())
        .filter(
            party ->
                sheet.row().powers().stream()
                    .filter(powers -> powers.agency().equals(party.agency()))
                    .noneMatch(powers -> powers.isAlive(sheet.at())))
        .isPresent();
  }

  private Component sign() {
    var blocked = sheet.notSigning();
    return blocked == null
        ? Act.go(phrases.say("signing.sign"), dialogs::sign)
        : new BlockedButton(phrases.say("signing.sign"), phrases.say(blocked.key()));
  }

  private Act plain(String key, Command command) {
    return Act.plain(phrases.say(key), command).small();
  }
}
