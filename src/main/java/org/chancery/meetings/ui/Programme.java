package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.meetings.DatePrecision;
import org.chancery.meetings.Meeting;
import org.chancery.meetings.MeetingSheet;
import org.chancery.shell.Formats;

/** The days of a meeting and those before it: a table of bodies and days. */
class Programme extends Div {

  /** More days than that are no longer one programme. */
  private static final int MOST_DAYS = 7;

  private final MeetingPhrases phrases;

  Programme(MeetingSheet sheet, MeetingPhrases phrases) {
    this.phrases = phrases;
    var main = sheet.meeting();
    if (main.date().precision() != DatePrecision.DAY) {
      addClassName("muted");
      setText(phrases.say("meetings.programme.no-day", main.date().in(phrases.locale())));
      return;
    }
    addClassName("prog");
    getElement().setAttribute("role", "table");
    getElement().setAttribute("aria-label", phrases.say("meetings.programme"));
    var days = days(sheet);
    getElement().getStyle().set("--days", Integer.toString(days.size()));
    add(header(days, main.date().first()));
    add(row(phrases.in(main.body().names()), days, Map.of(main.date().first(), plenary(sheet))));
    for (var preparing : sheet.preparatory()) {
      var cells = new LinkedHashMap<LocalDate, List<Component>>();
      for (var day : days) {
        if (within(day, preparing)) {
          cells.put(day, List.of(event(phrases.say("meetings.programme.prepares"))));
        }
      }
      add(row(phrases.in(preparing.body().names()), days, cells));
    }
  }

  private static List<LocalDate> days(MeetingSheet sheet) {
    var days = new TreeSet<LocalDate>();
    var main = sheet.meeting().date().first();
    days.add(main);
    sheet.preparatory().stream()
        .flatMap(m -> m.date().first().datesUntil(m.date().last().plusDays(1)))
        .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, main)) < MOST_DAYS)
        .forEach(days::add);
    return List.copyOf(days);
  }

  private static boolean within(LocalDate day, Meeting meeting) {
    return !day.isBefore(meeting.date().first()) && !day.isAfter(meeting.date().last());
  }

  private List<Component> plenary(MeetingSheet sheet) {
    var events = new ArrayList<Component>();
    events.add(event(phrases.say("meetings.programme.plenary")));
    sheet
        .sideEvents()
        .forEach(
            side ->
                events.add(
                    event(
                        phrases.say(
                            "meetings.side." + side.kind().name().toLowerCase(Locale.ROOT),
                            side.subject()))));
    return events;
  }

  private Div header(List<LocalDate> days, LocalDate main) {
    var row = line();
    var corner = cell("columnheader");
    corner.addClassName("r");
    var of = new Span(phrases.say("meetings.programme.body"));
    of.addClassName("vh");
    corner.add(of);
    row.add(corner);
    for (var day : days) {
      var head = cell("columnheader");
      head.addClassName("day");
      var name = new Span(name(day, main));
      name.addClassName("b");
      head.add(name, new Div(Formats.shortDay(day, phrases.locale())));
      row.add(head);
    }
    return row;
  }

  private String name(LocalDate day, LocalDate main) {
    var before = ChronoUnit.DAYS.between(day, main);
    return before == 0
        ? phrases.say("meetings.programme.day")
        : phrases.say("meetings.programme.day-before", before > 0 ? "−" + before : "+" + -before);
  }

  private Div row(String body, List<LocalDate> days, Map<LocalDate, List<Component>> events) {
    var row = line();
    var name = cell("rowheader");
    name.addClassNames("r", "muted");
    name.setText(body);
    row.add(name);
    for (var day : days) {
      var cell = cell("cell");
      var here = events.getOrDefault(day, List.of());
      cell.getElement().setAttribute("data-day", Formats.shortDay(day, phrases.locale()));
      if (here.isEmpty()) {
        cell.addClassName("none");
      }
      cell.add(here);
      row.add(cell);
    }
    return row;
  }

  private static Div event(String words) {
    var event = new Div(words);
    event.addClassName("ev");
    return event;
  }

  private static Div line() {
    var line = new Div();
    line.addClassName("line");
    line.getElement().setAttribute("role", "row");
    return line;
  }

  private static Div cell(String role) {
    var cell = new Div();
    cell.getElement().setAttribute("role", role);
    return cell;
  }
}
