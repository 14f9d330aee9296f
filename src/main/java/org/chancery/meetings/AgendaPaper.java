package org.chancery.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.chancery.documents.AkomaNtosoAgenda;
import org.chancery.documents.AkomaNtosoSetting;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.Imprint;
import org.chancery.documents.Masthead;
import org.chancery.segments.Commission;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The paper form of an approved agenda, in the authentic language. */
@Component
class AgendaPaper {

  private static final Locale LANGUAGE = Locale.of("ru");

  private final String checkAddress;

  AgendaPaper(@Value("${chancery.address}") String address) {
    this.checkAddress = address + "/check";
  }

  FinalText text(
      Commission commission, Meeting meeting, AgendaBody body, String symbol, Instant approvedAt) {
    var zone = meeting.zone() == null ? ZoneOffset.UTC : meeting.zone();
    var masthead =
        new Masthead(
            commission.names().in(LANGUAGE),
            symbol,
            body.fingerprint().hex(),
            word("meetings.paper.distribution"),
            Formats.day(LocalDate.ofInstant(approvedAt, zone), LANGUAGE),
            word("meetings.paper.language"));
    return new FinalText(
        FinalKind.AGENDA,
        LANGUAGE,
        masthead,
        title(meeting),
        new FinalText.Agenda(body.items().stream().map(AgendaPaper::item).toList()));
  }

  /** The same words for the file that other systems read. */
  static AkomaNtosoAgenda forFile(String title, AgendaBody body) {
    return new AkomaNtosoAgenda(
        title,
        body.fingerprint(),
        body.items().stream()
            .map(item -> new AkomaNtosoAgenda.Item(item.id(), item(item)))
            .toList());
  }

  /**
   * What the file says of them.
   *
   * @param begun when the first state of this agenda was approved
   */
  static AkomaNtosoSetting setting(Commission commission, CirculatedAgenda paper, Instant begun) {
    return new AkomaNtosoSetting(
        "agenda",
        LANGUAGE,
        paper.body().symbol(),
        begun,
        paper.symbol(),
        paper.number() + 1,
        paper.at(),
        new AkomaNtosoSetting.Issuer(commission.symbolPrefix(), commission.names().in(LANGUAGE)));
  }

  /** Every paper of this commission is a sample: the portal was never put to use. */
  Imprint imprint(Instant approvedAt) {
    return new Imprint(true, checkAddress, approvedAt);
  }

  private static String title(Meeting meeting) {
    var number = meeting.number() == null ? 0 : meeting.number();
    return word("meetings.agenda.title", Formats.ofMeeting(number, LANGUAGE))
        + (meeting.city() == null ? "" : ", " + meeting.city().in(LANGUAGE))
        + ", "
        + meeting.date().in(LANGUAGE);
  }

  private static FinalText.Item item(AgendaItem item) {
    var kind =
        switch (item.kind()) {
          case INFORMATION -> FinalText.ItemKind.INFORMATION;
          case DISCUSSION -> FinalText.ItemKind.DISCUSSION;
          case DECISION -> FinalText.ItemKind.DECISION;
        };
    List<FinalText.Attachment> attachments =
        item.documents().stream()
            .map(
                d ->
                    new FinalText.Attachment(
                        d.title(), d.symbol(), d.number(), d.fingerprint().grouped()))
            .toList();
    return new FinalText.Item(kind, item.subject().in(LANGUAGE), attachments);
  }

  /** The words of the house, without the joiners that only a screen needs. */
  private static String word(String key, Object... arguments) {
    return Words.say(LANGUAGE, key, arguments).replace("\u2060", "");
  }
}
