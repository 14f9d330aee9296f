package org.chancery.meetings.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.Locale;
import org.chancery.documents.FilingDocuments;
import org.chancery.drafting.ReadingTexts;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.meetings.ApprovingAgendas;
import org.chancery.meetings.PreparingAgendas;
import org.chancery.meetings.ReadingAgendas;
import org.chancery.segments.Bilingual;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;

/** What the page of an agenda works with. */
@SpringComponent
class AgendaDesk {

  private final ReadingAgendas reading;
  private final PreparingAgendas preparing;
  private final ApprovingAgendas approving;
  private final ReadingTexts texts;
  private final FilingDocuments documents;
  private final CurrentActor current;

  AgendaDesk(
      ReadingAgendas reading,
      PreparingAgendas preparing,
      ApprovingAgendas approving,
      ReadingTexts texts,
      FilingDocuments documents,
      CurrentActor current) {
    this.reading = reading;
    this.preparing = preparing;
    this.approving = approving;
    this.texts = texts;
    this.documents = documents;
    this.current = current;
  }

  Actor actor() {
    return current.get();
  }

  CurrentActor current() {
    return current;
  }

  ReadingAgendas reading() {
    return reading;
  }

  PreparingAgendas preparing() {
    return preparing;
  }

  ApprovingAgendas approving() {
    return approving;
  }

  ReadingTexts texts() {
    return texts;
  }

  FilingDocuments documents() {
    return documents;
  }

  /** "Changed by the secretary on …" */
  String said(Locale locale, Bilingual by, Instant at) {
    return Words.say(locale, "meetings.behind", by, moment(locale, at));
  }

  String moment(Locale locale, Instant at) {
    var zone = MeetingPhrases.of(locale, actor()).zone();
    return Formats.moment(at, zone, zone, locale);
  }
}
