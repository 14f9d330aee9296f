package org.chancery.administration.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.chancery.administration.AdministrationReason;
import org.chancery.identity.Actor;
import org.chancery.identity.KeepingMandates;
import org.chancery.identity.MandateRow;
import org.chancery.identity.Nomination;
import org.chancery.identity.Refused;
import org.chancery.segments.Holder;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.chancery.shell.Words;
import org.jspecify.annotations.Nullable;

/** The dialogs of mandates. Each names its object; a refusal stays inside with what was typed. */
@SpringComponent
class MandateDialogs {

  private final KeepingMandates keeping;
  private final Clock clock;

  MandateDialogs(KeepingMandates keeping, Clock clock) {
    this.keeping = keeping;
    this.clock = clock;
  }

  ConsentDialog grant(Actor actor, Locale locale, Consumer<String> done) {
    var form =
        new AppointmentForm(
            keeping.holdersToActFor(actor), Dates.of(actor, locale), clock.instant());
    return form.in(question(locale, "administration.grant"))
        .verb(
            Words.say(locale, "administration.cancel"),
            Words.say(locale, "administration.grant.verb"),
            () -> {
              var appointment = form.read();
              keeping.grant(actor, appointment);
              done.accept(
                  Words.say(locale, "administration.granted", appointment.office().in(locale)));
            });
  }

  ConsentDialog propose(Actor actor, Locale locale, Consumer<String> done) {
    List<Holder> ours = keeping.holdersToActFor(actor);
    var form = new AppointmentForm(ours, Dates.of(actor, locale), clock.instant());
    return form.in(question(locale, "administration.propose"))
        .verb(
            Words.say(locale, "administration.cancel"),
            Words.say(locale, "administration.propose.verb"),
            () -> {
              var appointment = form.read();
              keeping.nominate(actor, appointment);
              done.accept(
                  Words.say(locale, "administration.proposed", appointment.office().in(locale)));
            });
  }

  ConsentDialog answer(
      Actor actor,
      Locale locale,
      Nomination one,
      @Nullable Holder holder,
      boolean yes,
      Consumer<String> done) {
    var office = one.office().in(locale);
    var dates = Dates.of(actor, locale);
    var key = yes ? "administration.give" : "administration.decline";
    var object =
        new ObjectBlock(office)
            .row(Words.say(locale, "administration.reference"), new Span(one.reference()))
            .row(
                Words.say(locale, "administration.column.validity"),
                new Span(dates.validity(one.since(), one.until())));
    if (holder != null) {
      object.row(Words.say(locale, "administration.holder"), new Span(holder.names().in(locale)));
    }
    return dialog(locale, key, object)
        .verb(
            Words.say(locale, "administration.cancel"),
            Words.say(locale, key + ".verb", office),
            () -> {
              keeping.answer(actor, one.id(), yes);
              done.accept(Words.say(locale, key + ".done", office));
            });
  }

  ConsentDialog end(Actor actor, Locale locale, MandateRow row, Consumer<String> done) {
    var office = row.office().in(locale);
    var dates = Dates.of(actor, locale);
    var when = new RadioButtonGroup<Boolean>(Words.say(locale, "administration.end.when"));
    when.setItems(true, false);
    when.setItemLabelGenerator(
        now -> Words.say(locale, now ? "administration.end.now" : "administration.end.day"));
    when.setValue(true);
    var day = dates.picker("administration.until");
    day.setHelperText(Words.say(locale, "administration.until.help"));
    day.setVisible(false);
    when.addValueChangeListener(change -> day.setVisible(!change.getValue()));
    var object =
        new ObjectBlock(office)
            .row(
                Words.say(locale, "administration.holder"),
                new Span(row.holder().names().in(locale)))
            .row(
                Words.say(locale, "administration.column.validity"),
                new Span(dates.validity(row.since(), row.until())));
    var dialog = dialog(locale, "administration.end", object);
    if (row.id().equals(actor.mandate())) {
      dialog.about(new Paragraph(Words.say(locale, "administration.end.own")));
    }
    return dialog
        .about(when, day)
        .needs(
            day,
            () -> when.getValue() || !day.isEmpty(),
            Words.say(locale, "administration.until.missing"))
        .at(day, AdministrationReason.ENDS_IN_THE_PAST)
        .verb(
            Words.say(locale, "administration.cancel"),
            Words.say(locale, "administration.end.verb", office),
            () -> {
              keeping.end(actor, row.id(), end(when.getValue(), day.getValue(), dates));
              done.accept(Words.say(locale, "administration.end.done", office));
            });
  }

  private Instant end(boolean now, java.time.@Nullable LocalDate day, Dates dates) {
    if (now) {
      return clock.instant();
    }
    var until = dates.begins(Objects.requireNonNull(day)); // the dialog needs it
    if (until.isBefore(clock.instant())) {
      throw new Refused(AdministrationReason.ENDS_IN_THE_PAST);
    }
    return until;
  }

  private static ConsentDialog dialog(
      Locale locale, String key, com.vaadin.flow.component.Component about) {
    return question(locale, key).about(about);
  }

  private static ConsentDialog question(Locale locale, String key) {
    return new ConsentDialog(
        Words.say(locale, key + ".question"), Words.say(locale, key + ".meaning"));
  }
}
