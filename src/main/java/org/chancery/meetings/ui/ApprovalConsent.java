package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import java.util.function.Consumer;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.meetings.AgendaSheet;
import org.chancery.meetings.ApprovalOutcome;
import org.chancery.meetings.ApprovingAgendas;
import org.chancery.meetings.ChangesSinceLook;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.chancery.shell.Plural;
import org.jspecify.annotations.Nullable;

/**
 * The chair's consent: it names symbol, state, fingerprint and what changed. Without a fresh proof
 * of who the chair is, the same dialog comes back after the sign-in, with the note as it was typed.
 */
class ApprovalConsent {

  /** The parameter of the address that opens the dialog again after the sign-in. */
  static final String REOPEN = "approve";

  private static final int LONGEST_NOTE = 2000;

  private final Actor actor;
  private final AgendaSheet sheet;
  private final ChangesSinceLook changes;
  private final ApprovingAgendas approving;
  private final CurrentActor current;
  private final MeetingPhrases phrases;

  ApprovalConsent(
      Actor actor,
      AgendaSheet sheet,
      ChangesSinceLook changes,
      ApprovingAgendas approving,
      CurrentActor current,
      MeetingPhrases phrases) {
    this.actor = actor;
    this.sheet = sheet;
    this.changes = changes;
    this.approving = approving;
    this.current = current;
    this.phrases = phrases;
  }

  ConsentDialog dialog(Consumer<ApprovalOutcome> done) {
    var note = note();
    var number = sheet.meeting().number() == null ? 0 : sheet.meeting().number();
    return new ConsentDialog(
            phrases.say("meetings.approve.title"),
            phrases.say("meetings.approve.meaning", actor.office(), sheet.meeting().body().names()))
        .about(
            new ObjectBlock(phrases.agenda(number))
                .symbol(sheet.nextSymbol())
                .row(
                    phrases.say("meetings.approve.state"),
                    new Span(
                        phrases.say(
                            "meetings.approve.state.of",
                            sheet.version(),
                            phrases.moment(sheet.changedAt(), sheet.meeting()))))
                .fingerprint(sheet.fingerprint().hex()),
            changed(),
            note,
            proof())
        .verb(
            phrases.say("meetings.not-yet"),
            current.strong()
                ? phrases.say("meetings.approve.verb", sheet.nextSymbol())
                : phrases.say("meetings.approve.prove"),
            () -> {
              if (!current.strong()) {
                prove();
                return;
              }
              done.accept(approve(note.getValue()));
            });
  }

  private @Nullable ApprovalOutcome approve(String note) {
    try {
      var outcome =
          approving.approve(
              current.get(), sheet.id(), sheet.version(), sheet.fingerprint().hex(), note);
      keep(null);
      return outcome;
    } catch (Refused refused) {
      if (refused.reason() != IdentityReason.STRONG_SIGN_IN_NEEDED) {
        throw refused;
      }
      prove();
      return null;
    }
  }

  private void prove() {
    com.vaadin
        .flow
        .component
        .UI
        .getCurrent()
        .getPage()
        .setLocation(current.stepUpAddress(MeetingsNavigation.agenda(sheet.id()) + "?" + REOPEN));
  }

  private Component proof() {
    var line = new Paragraph(phrases.say("meetings.approve.proof"));
    line.addClassNames("sm", "muted");
    line.setVisible(!current.strong());
    return line;
  }

  private Component changed() {
    var box = new Div();
    if (changes.lookedAt() == null) {
      box.add(new Paragraph(phrases.say("meetings.look.first")));
    } else if (changes.changes().isEmpty()) {
      box.add(new Paragraph(phrases.say("meetings.look.same")));
    } else {
      box.add(
          new H2(
              Plural.say(
                  phrases.locale(),
                  "meetings.look.changes",
                  changes.changes().size(),
                  phrases.moment(changes.lookedAt(), sheet.meeting()))),
          new ChangesList(changes.changes(), phrases));
    }
    return box;
  }

  private TextArea note() {
    var note = new TextArea(phrases.say("meetings.approve.note"));
    note.setHelperText(phrases.say("meetings.approve.note.help"));
    note.setMaxLength(LONGEST_NOTE);
    note.setWidthFull();
    note.setValueChangeMode(ValueChangeMode.LAZY);
    if (VaadinSession.getCurrent().getAttribute(key()) instanceof String typed) {
      note.setValue(typed);
    }
    note.addValueChangeListener(typed -> keep(typed.getValue()));
    return note;
  }

  private void keep(@Nullable String typed) {
    VaadinSession.getCurrent().setAttribute(key(), typed);
  }

  /**
   * One note for each agenda and capacity: another capacity of the same person does not read it.
   */
  private String key() {
    return ApprovalConsent.class.getName() + "/" + sheet.id().id() + "/" + actor.id().id();
  }
}
