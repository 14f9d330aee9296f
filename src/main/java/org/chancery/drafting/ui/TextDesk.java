package org.chancery.drafting.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.DecidingSuggestions;
import org.chancery.drafting.DownloadingTexts;
import org.chancery.drafting.EditingTickets;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.TextSheet;
import org.chancery.drafting.TranslatingTexts;
import org.chancery.drafting.spi.BesideText;
import org.chancery.drafting.spi.DraftAction;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;

/** What lies on the desk beside a text: the use cases its page calls, and the ways on. */
@SpringComponent
class TextDesk {

  private final CurrentActor current;
  private final ReadingTexts reading;
  private final DownloadingTexts downloading;
  private final StagingTexts staging;
  private final TranslatingTexts translating;
  private final DecidingSuggestions deciding;
  private final EditingTickets tickets;
  private final AgreeingTexts agreeing;
  private final ReleasingTexts releasing;
  private final DraftDialogs dialogs;
  private final List<DraftAction> actions;
  private final List<BesideText> beside;
  private final Clock clock;

  TextDesk(
      CurrentActor current,
      ReadingTexts reading,
      DownloadingTexts downloading,
      StagingTexts staging,
      TranslatingTexts translating,
      DecidingSuggestions deciding,
      EditingTickets tickets,
      AgreeingTexts agreeing,
      ReleasingTexts releasing,
      DraftDialogs dialogs,
      List<DraftAction> actions,
      List<BesideText> beside,
      Clock clock) {
    this.current = current;
    this.reading = reading;
    this.downloading = downloading;
    this.staging = staging;
    this.translating = translating;
    this.deciding = deciding;
    this.tickets = tickets;
    this.agreeing = agreeing;
    this.releasing = releasing;
    this.dialogs = dialogs;
    this.actions = actions;
    this.beside = beside;
    this.clock = clock;
  }

  Actor actor() {
    return current.get();
  }

  ReadingTexts reading() {
    return reading;
  }

  DownloadingTexts downloading() {
    return downloading;
  }

  StagingTexts staging() {
    return staging;
  }

  TranslatingTexts translating() {
    return translating;
  }

  DecidingSuggestions deciding() {
    return deciding;
  }

  EditingTickets tickets() {
    return tickets;
  }

  AgreeingTexts agreeing() {
    return agreeing;
  }

  ReleasingTexts releasing() {
    return releasing;
  }

  DraftDialogs dialogs() {
    return dialogs;
  }

  Clock clock() {
    return clock;
  }

  /** What higher modules keep about the text, for this reader. */
  List<BesideText.Beside> beside(Actor actor, TextSheet text, Locale locale) {
    return beside.stream().flatMap(one -> one.beside(actor, text, locale).stream()).toList();
  }

  /** What higher modules let this actor do with the text. */
  List<DraftAction.Offer> offers(Actor actor, TextSheet text) {
    return actions.stream().flatMap(action -> action.offer(actor, text).stream()).toList();
  }
}
