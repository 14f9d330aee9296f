package org.chancery.meetings.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chancery.drafting.AkomaNtosoFile;
import org.chancery.identity.Actor;
import org.chancery.meetings.CirculatedAgenda;
import org.chancery.meetings.Meeting;
import org.chancery.shell.Download;
import org.chancery.shell.ObjectBlock;
import org.chancery.shell.PageHead;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.StatusTag;
import org.chancery.shell.VisibilitySentence;

/** An approved provisional agenda, frozen: symbol, fingerprint, PDF and Akoma Ntoso file. */
class CirculatedPage extends Div {

  private final CirculatedAgenda paper;
  private final MeetingPhrases phrases;

  CirculatedPage(
      Actor actor,
      CirculatedAgenda paper,
      Meeting meeting,
      MeetingPhrases phrases,
      AgendaDesk desk) {
    this.paper = paper;
    this.phrases = phrases;
    var number = meeting.number() == null ? 0 : meeting.number();
    var symbol = new Span(paper.symbol());
    symbol.addClassName("sym");
    var line = new Paragraph(symbol, new Span(phrases.placeAndDate(meeting)));
    line.addClassName("dots");
    var state =
        paper.latest()
            ? new StatusTag(phrases.say("meetings.standing.approved"))
            : new StatusTag(phrases.say("meetings.standing.replaced")).provisional();
    var approved =
        new SecondaryPanel(
            phrases.say("meetings.circulated.title"),
            new Paragraph(
                phrases.say(
                    "meetings.circulated.by", paper.by(), phrases.moment(paper.at(), meeting))),
            new ObjectBlock(phrases.agenda(number))
                .symbol(paper.symbol())
                .fingerprint(paper.fingerprint().hex()));
    var side = new Aside(approved);
    side.addClassName("side");
    var two = new Div(new AgendaList(paper.body(), List.of(), phrases, null), side);
    two.addClassName("two");
    add(
        new PageHead(title(number))
            .crumb(MeetingsNavigation.MEETINGS, phrases.say("meetings.title"))
            .crumb(MeetingsNavigation.meeting(meeting.id()), phrases.name(meeting))
            .sub(line)
            .sub(state)
            .sub(VisibilitySentence.released(phrases.say("meetings.sees.all"), List.of()))
            .acts(download(actor, desk), akomaNtoso(actor, desk)),
        two);
  }

  String title() {
    return phrases.say("meetings.circulated.name", paper.symbol());
  }

  private String title(int number) {
    return phrases.agenda(number);
  }

  /** The bytes are read when they are asked for, in the scope of this page's own actor. */
  private Download download(Actor actor, AgendaDesk desk) {
    var name = paper.symbol().replace('/', '-') + ".pdf";
    var link =
        Download.button(
            phrases.say("meetings.circulated.pdf"),
            () ->
                new Download.File(
                    name, "application/pdf", desk.documents().bytes(actor, paper.paper())));
    link.addClassName("go");
    return link;
  }

  private Download akomaNtoso(Actor actor, AgendaDesk desk) {
    var link =
        Download.button(
            phrases.say("meetings.circulated.akoma-ntoso"),
            () -> {
              var file = desk.reading().akomaNtoso(actor, paper.id());
              return new Download.File(file.name(), AkomaNtosoFile.MEDIA_TYPE, file.bytes());
            });
    link.setTitle(phrases.say("meetings.circulated.akoma-ntoso.what"));
    return link;
  }
}
