package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.meetings.AttachedRevision;
import org.chancery.meetings.CirculatedAgenda;
import org.chancery.meetings.Meeting;
import org.chancery.meetings.MeetingSheet;
import org.chancery.meetings.PreparingAgendas;
import org.chancery.meetings.SchedulingMeetings;
import org.chancery.shell.Act;
import org.chancery.shell.Awaited;
import org.chancery.shell.Live;
import org.chancery.shell.PageHead;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.Titles;
import org.chancery.shell.VisibilitySentence;
import org.jspecify.annotations.Nullable;

/** A meeting: its programme with the preparatory days, its agenda and documents, its neighbours. */
@Route("meetings/:id")
@CssImport("./meetings/meetings.css")
class MeetingView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final SchedulingMeetings meetings;
  private final PreparingAgendas preparing;
  private final MeetingDialogs dialogs;
  private final CurrentActor current;
  private final Awaited awaited;
  private final Live live;
  private final Div page = new Div();
  private @Nullable UUID id;
  private @Nullable MeetingSheet shown;
  private String title = "";

  MeetingView(
      SchedulingMeetings meetings,
      PreparingAgendas preparing,
      MeetingDialogs dialogs,
      CurrentActor current,
      Awaited awaited,
      Live live) {
    this.meetings = meetings;
    this.preparing = preparing;
    this.dialogs = dialogs;
    this.current = current;
    this.awaited = awaited;
    this.live = live;
    add(page);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(title);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    id = Addresses.id(event.getRouteParameters(), "id");
    shown = null;
    show();
    live.forget(this);
    live.everywhere(this, awaited.rooms(current, getLocale()), Set.of(Ringing.TOPIC), this::show);
  }

  /** Bells ring for every meeting of one's rooms: the page is made anew only if it would differ. */
  private void show() {
    if (id == null) {
      return;
    }
    var actor = current.get();
    var phrases = MeetingPhrases.of(getLocale(), actor);
    var sheet = meetings.sheet(actor, id);
    if (sheet.equals(shown)) {
      return;
    }
    shown = sheet;
    page.removeAll();
    title = phrases.name(sheet.meeting());
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    var side =
        new Aside(agenda(sheet, phrases), beside(sheet, phrases), neighbours(sheet, phrases));
    side.addClassName("side");
    var two = new Div(new Div(programme(sheet, phrases), documents(sheet, phrases)), side);
    two.addClassName("two");
    page.add(head(actor, sheet, phrases), two);
  }

  private PageHead head(Actor actor, MeetingSheet sheet, MeetingPhrases phrases) {
    var meeting = sheet.meeting();
    var where =
        new Paragraph(new Span(phrases.placeAndDate(meeting)), new Span(phrases.host(meeting)));
    where.addClassName("dots");
    var head =
        new PageHead(title)
            .crumb(MeetingsNavigation.MEETINGS, phrases.say("meetings.title"))
            .crumb(MeetingsNavigation.MEETINGS, phrases.in(meeting.body().names()))
            .sub(where)
            .sub(VisibilitySentence.released(phrases.say("meetings.sees.all"), List.of()));
    if (meeting.opening() != null) {
      head.sub(phrases.say("meetings.opening", meeting.opening()));
    }
    if (meetings.maySchedule(actor).isEmpty() && meeting.number() != null) {
      head.acts(
          Act.plain(
              phrases.say("meetings.side.plan"),
              () -> dialogs.planSideEvent(actor, sheet, phrases).open()));
      if (sheet.agenda() == null) {
        head.acts(
            Act.go(
                phrases.say("meetings.agenda.begin"),
                () ->
                    getUI()
                        .ifPresent(
                            ui ->
                                ui.navigate(
                                    MeetingsNavigation.agenda(
                                        preparing.begin(actor, meeting.id()))))));
      }
    }
    return head;
  }

  private static Component programme(MeetingSheet sheet, MeetingPhrases phrases) {
    var heading = new H2(phrases.say("meetings.programme"));
    if (sheet.meeting().zone() != null && sheet.meeting().city() != null) {
      var zone = new Span(phrases.say("meetings.programme.days-in", sheet.meeting().city()));
      zone.addClassName("n");
      heading.add(zone);
    }
    return new Section(heading, new Programme(sheet, phrases));
  }

  private static Component agenda(MeetingSheet sheet, MeetingPhrases phrases) {
    var panel = new SecondaryPanel(phrases.say("meetings.agenda"));
    for (var paper : sheet.circulated()) {
      panel.add(paper(paper, sheet.meeting(), phrases));
    }
    if (sheet.circulated().isEmpty()) {
      var none = new Paragraph(phrases.say("meetings.agenda.not-circulated"));
      none.addClassNames("sm", "muted");
      panel.add(none);
    }
    if (sheet.agenda() != null) {
      panel.add(
          new Paragraph(
              new Anchor(
                  MeetingsNavigation.agenda(sheet.agenda()),
                  phrases.say(
                      sheet.circulated().isEmpty()
                          ? "meetings.agenda.open"
                          : "meetings.agenda.working"))));
    }
    return panel;
  }

  private static Component paper(CirculatedAgenda paper, Meeting meeting, MeetingPhrases phrases) {
    var symbol = new Anchor(MeetingsNavigation.agenda(paper.id()), paper.symbol());
    symbol.addClassName("sym");
    var about =
        new Span(
            phrases.say(
                paper.latest() ? "meetings.agenda.approved" : "meetings.agenda.replaced",
                phrases.moment(paper.at(), meeting)));
    about.addClassNames("sm", "muted");
    return new Paragraph(symbol, new Span(" "), about);
  }

  private static Component beside(MeetingSheet sheet, MeetingPhrases phrases) {
    if (sheet.sideEvents().isEmpty()) {
      return new Span();
    }
    var panel = new SecondaryPanel(phrases.say("meetings.side")).boxed();
    for (var event : sheet.sideEvents()) {
      var name =
          new Paragraph(
              phrases.say(
                  "meetings.side." + event.kind().name().toLowerCase(Locale.ROOT),
                  event.subject()));
      name.addClassName("b");
      var parties =
          new Paragraph(
              event.parties().stream()
                  .map(p -> phrases.in(p.names()))
                  .collect(Collectors.joining("; ")));
      parties.addClassNames("sm", "muted");
      panel.add(
          name, parties, VisibilitySentence.locked(phrases.say("meetings.side.sees"), List.of()));
    }
    return panel;
  }

  private static Component documents(MeetingSheet sheet, MeetingPhrases phrases) {
    var section = new Section(new H2(phrases.say("meetings.documents")));
    var attached =
        sheet.circulated().stream()
            .filter(CirculatedAgenda::latest)
            .flatMap(paper -> paper.body().items().stream())
            .flatMap(item -> item.documents().stream())
            .distinct()
            .toList();
    if (attached.isEmpty()) {
      var none = new Paragraph(phrases.say("meetings.documents.none"));
      none.addClassName("muted");
      section.add(none);
      return section;
    }
    var list = new UnorderedList();
    list.addClassName("papers");
    attached.forEach(document -> list.add(document(document)));
    section.add(list);
    return section;
  }

  static ListItem document(AttachedRevision document) {
    var symbol = new Anchor(AgendaList.address(document), document.symbol());
    symbol.addClassName("sym");
    return new ListItem(symbol, new Span(document.title()));
  }

  private static Component neighbours(MeetingSheet sheet, MeetingPhrases phrases) {
    var panel = new SecondaryPanel(phrases.say("meetings.series"));
    Stream.of(sheet.previous(), sheet.next())
        .filter(Objects::nonNull)
        .forEach(
            meeting -> {
              var line =
                  new Paragraph(
                      new Anchor(MeetingsNavigation.meeting(meeting.id()), phrases.name(meeting)));
              var when = new Span(" " + phrases.placeAndDate(meeting));
              when.addClassNames("sm", "muted");
              line.add(when);
              panel.add(line);
            });
    return panel;
  }
}
