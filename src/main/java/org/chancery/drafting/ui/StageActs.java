package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.chancery.drafting.DecisionOutcome;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.Stage;
import org.chancery.drafting.StageOutcome;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.Refused;
import org.chancery.segments.Holder;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Notices;
import org.chancery.shell.ObjectBlock;
import org.jspecify.annotations.Nullable;

/** Bringing a text from stage to stage, and deciding what was suggested on the way. */
final class StageActs {

  private final TextDesk desk;
  private final Actor actor;
  private final TextSheet text;
  private final TextWords words;
  private final Notices notices;
  private final Command reread;

  StageActs(
      TextDesk desk,
      Actor actor,
      TextSheet text,
      TextWords words,
      Notices notices,
      Command reread) {
    this.desk = desk;
    this.actor = actor;
    this.text = text;
    this.words = words;
    this.notices = notices;
    this.reread = reread;
  }

  boolean decides() {
    return text.decides();
  }

  /** The verb that brings the text on; blocked with the reason for those who do not decide. */
  @Nullable Component next() {
    return switch (text.stage()) {
      case DRAFT -> verb("drafting.stage.negotiate", null, () -> enter(Stage.NEGOTIATION));
      case NEGOTIATION -> verb("drafting.stage.clean.verb", unsettled(), () -> enter(Stage.CLEAN));
      case CLEAN -> verb("drafting.propose", unmet(), () -> freezing().open());
      case FROZEN, WITHDRAWN -> null;
    };
  }

  private Component verb(String key, @Nullable String blocked, Command act) {
    var reason = blocked;
    if (text.notDrafting() != null) {
      reason = words.blocked(text.notDrafting());
    } else if (!text.mayWrite()) {
      reason = words.say("drafting.reading");
    } else if (!text.decides()) {
      reason = words.blocked(DraftingReason.ONLY_THE_PEN_HOLDER);
    }
    return reason == null ? Act.go(words.say(key), act) : new BlockedButton(words.say(key), reason);
  }

  private @Nullable String unsettled() {
    var count = text.wording().unsettled().size();
    return count == 0 ? null : words.say("drafting.stage.unsettled", count);
  }

  private @Nullable String unmet() {
    return text.decides()
        ? desk.staging().notFreezing(actor, text.id()).map(words::blocked).orElse(null)
        : null;
  }

  private void enter(Stage stage) {
    attempt(
        () -> {
          var outcome = desk.staging().enter(actor, text.id(), stage);
          reread.execute();
          say(outcome);
        });
  }

  private void say(StageOutcome outcome) {
    notices.done(
        switch (outcome) {
          case StageOutcome.Entered(Stage stage, var revision) ->
              words.say("drafting.stage.entered", words.stage(stage));
          case StageOutcome.Awaited(List<Holder> missing) -> words.awaited(missing);
        });
  }

  void back() {
    enter(Stage.NEGOTIATION);
  }

  private ConsentDialog freezing() {
    return new ConsentDialog(
            words.say("drafting.propose.title"), words.say("drafting.propose.meaning"))
        .about(
            new ObjectBlock(text.title())
                .symbol(text.nextSymbol(actor.commission()))
                .fingerprint(text.wording().fingerprint().hex()),
            sinceTheLast())
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.propose.verb"),
            () -> enter(Stage.FROZEN));
  }

  private Component sinceTheLast() {
    var asked = text.revisions().stream().filter(revision -> revision.symbol() != null).toList();
    return asked.isEmpty()
        ? new Paragraph(words.say("drafting.agree.first"))
        : new WhatChanged(
            desk.reading().changesSince(actor, text.id(), asked.getLast().version()),
            "drafting.agree.changes",
            words);
  }

  ConsentDialog name() {
    var name = new TextField(words.say("drafting.revision.name.label"));
    name.setMaxLength(120);
    name.setWidthFull();
    return new ConsentDialog(
            words.say("drafting.revision.name"), words.say("drafting.revision.name.meaning"))
        .about(name)
        .at(name, DraftingReason.NAME_LENGTH)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.revision.name.verb"),
            () -> {
              desk.staging().name(actor, text.id(), name.getValue());
              reread.execute();
              notices.done(words.say("drafting.revision.named", name.getValue().strip()));
            });
  }

  ConsentDialog handPen() {
    var offices = desk.staging().nextPenHolders(actor, text.id());
    var to = new ComboBox<Office>(words.say("drafting.pen.hand.to"));
    to.setItems(offices);
    to.setItemLabelGenerator(office -> office.name().in(words.locale()));
    to.setWidthFull();
    return new ConsentDialog(words.say("drafting.pen.hand"), words.say("drafting.pen.hand.meaning"))
        .about(to)
        .at(to, DraftingReason.NOT_A_COLLEAGUE)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.pen.hand.verb"),
            () -> {
              var chosen = to.getValue();
              if (chosen == null) {
                throw new Refused(DraftingReason.NOT_A_COLLEAGUE);
              }
              desk.staging().handPen(actor, text.id(), chosen.mandate());
              reread.execute();
              notices.done(words.say("drafting.pen.handed", chosen.name().in(words.locale())));
            });
  }

  void decide(List<String> suggestions, boolean accept) {
    attempt(
        () -> {
          var outcome =
              accept
                  ? desk.deciding().accept(actor, text.id(), suggestions)
                  : desk.deciding().reject(actor, text.id(), suggestions);
          reread.execute();
          switch (outcome) {
            case DecisionOutcome.Awaited awaited -> notices.done(words.awaited(awaited));
            case DecisionOutcome.Decided done -> notices.clear();
          }
        });
  }

  private void attempt(Command act) {
    try {
      act.execute();
    } catch (Refused refused) {
      notices.refused(refused);
      reread.execute();
    }
  }
}
