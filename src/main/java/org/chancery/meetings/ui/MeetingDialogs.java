package org.chancery.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.identity.Actor;
import org.chancery.meetings.DatePrecision;
import org.chancery.meetings.MeetingData;
import org.chancery.meetings.MeetingDate;
import org.chancery.meetings.MeetingSheet;
import org.chancery.meetings.MeetingStatus;
import org.chancery.meetings.MeetingsReason;
import org.chancery.meetings.SchedulingMeetings;
import org.chancery.meetings.SideEventKind;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.ProtocolOrder;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;

/** The dialogs of the calendar. Each names its object and its verb; a refusal stays inside. */
@SpringComponent
class MeetingDialogs {

  private final SchedulingMeetings meetings;

  MeetingDialogs(SchedulingMeetings meetings) {
    this.meetings = meetings;
  }

  ConsentDialog schedule(Actor actor, MeetingPhrases phrases) {
    var choices = meetings.choices(actor);
    var body = new Select<Holder>();
    body.setLabel(phrases.say("meetings.schedule.body"));
    body.setItems(choices.bodies());
    body.setItemLabelGenerator(b -> phrases.in(b.names()));
    body.setValue(choices.bodies().isEmpty() ? null : choices.bodies().getFirst());
    var number = new IntegerField(phrases.say("meetings.schedule.number"));
    number.setMin(1);
    number.setStepButtonsVisible(true);
    var date = field(phrases, "meetings.schedule.date", 21);
    date.setHelperText(phrases.say("meetings.schedule.date.help"));
    var cityEn = field(phrases, "meetings.schedule.city-en", 100);
    var cityRu = field(phrases, "meetings.schedule.city-ru", 100);
    var host = new Select<Holder>();
    host.setLabel(phrases.say("meetings.schedule.host"));
    host.setItems(choices.segments().stream().sorted(ProtocolOrder.in(phrases.locale())).toList());
    host.setEmptySelectionAllowed(true);
    host.setItemLabelGenerator(
        h -> h == null ? phrases.say("meetings.no-host") : phrases.in(h.names()));
    return new ConsentDialog(
            phrases.say("meetings.schedule"), phrases.say("meetings.schedule.meaning"))
        .about(body, number, date, cityEn, cityRu, host)
        .needs(body, () -> !body.isEmpty(), phrases.say("meetings.schedule.body.missing"))
        .needs(number, () -> positive(number), phrases.say("meetings.schedule.number.missing"))
        .needs(date, () -> filled(date), phrases.say("meetings.schedule.date.missing"))
        .needs(
            cityEn,
            () -> filled(cityEn) || !filled(cityRu),
            phrases.say("meetings.schedule.city-en.missing"))
        .needs(
            cityRu,
            () -> filled(cityRu) || !filled(cityEn),
            phrases.say("meetings.schedule.city-ru.missing"))
        .at(number, MeetingsReason.NUMBER_TAKEN)
        .at(date, MeetingsReason.NO_DATE)
        .verb(
            phrases.say("meetings.not-yet"),
            phrases.say("meetings.schedule.verb"),
            () -> {
              var id =
                  meetings.schedule(
                      actor,
                      new MeetingData(
                          body.getValue().id(),
                          number.getValue(),
                          date(date.getValue().strip()),
                          filled(cityEn)
                              ? new Bilingual(cityEn.getValue(), cityRu.getValue())
                              : null,
                          host.getValue() == null ? null : host.getValue().id(),
                          MeetingStatus.PROVISIONAL,
                          null));
              UI.getCurrent().navigate(MeetingsNavigation.meeting(id));
            });
  }

  ConsentDialog planSideEvent(Actor actor, MeetingSheet sheet, MeetingPhrases phrases) {
    var subjectEn = field(phrases, "meetings.subject.en", 300);
    var subjectRu = field(phrases, "meetings.subject.ru", 300);
    var parties = new CheckboxGroup<Holder>(phrases.say("meetings.side.parties"));
    parties.setItems(meetings.choices(actor).agencies());
    parties.setItemLabelGenerator(agency -> phrases.in(agency.names()));
    return new ConsentDialog(
            phrases.say("meetings.side.plan"), phrases.say("meetings.side.plan.meaning"))
        .about(
            new ObjectBlock(phrases.name(sheet.meeting()))
                .row(
                    phrases.say("meetings.side.where"),
                    new Span(phrases.placeAndDate(sheet.meeting()))),
            subjectEn,
            subjectRu,
            parties)
        .needs(subjectEn, () -> filled(subjectEn), phrases.say("meetings.subject.en.missing"))
        .needs(subjectRu, () -> filled(subjectRu), phrases.say("meetings.subject.ru.missing"))
        .needs(parties, () -> !parties.isEmpty(), phrases.say("meetings.side.parties.missing"))
        .verb(
            phrases.say("meetings.not-yet"),
            phrases.say("meetings.side.plan.verb"),
            () -> {
              meetings.planSideEvent(
                  actor,
                  sheet.meeting().id(),
                  SideEventKind.SIGNING,
                  new Bilingual(subjectEn.getValue(), subjectRu.getValue()),
                  parties.getValue().stream().map(Holder::id).toList());
              UI.getCurrent().refreshCurrentRoute(false);
            });
  }

  static TextField field(MeetingPhrases phrases, String key, int longest) {
    var field = new TextField(phrases.say(key));
    field.setMaxLength(longest);
    field.setWidthFull();
    return field;
  }

  static boolean filled(TextField field) {
    return !field.getValue().isBlank();
  }

  private static boolean positive(IntegerField number) {
    return number.getValue() != null && number.getValue() > 0;
  }

  private static MeetingDate date(String iso) {
    var precision =
        switch (iso.length()) {
          case 4 -> DatePrecision.YEAR;
          case 7 -> DatePrecision.MONTH;
          case 15 -> DatePrecision.MONTH_RANGE;
          default -> DatePrecision.DAY;
        };
    return new MeetingDate(iso, precision);
  }
}
