package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.TextSheet;
import org.chancery.drafting.spi.DraftAction;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.shell.Act;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Words;
import org.chancery.texts.Reading;
import org.chancery.texts.Wording;

/** What lies on the desk beside a text: the use cases its page calls, and the ways on. */
@SpringComponent
class TextDesk {

  private final CurrentActor current;
  private final ReadingTexts reading;
  private final EditingTexts editing;
  private final AgreeingTexts agreeing;
  private final ReleasingTexts releasing;
  private final DraftDialogs dialogs;
  private final List<DraftAction> actions;
  private final Clock clock;

  TextDesk(
      CurrentActor current,
      ReadingTexts reading,
      EditingTexts editing,
      AgreeingTexts agreeing,
      ReleasingTexts releasing,
      DraftDialogs dialogs,
      List<DraftAction> actions,
      Clock clock) {
    this.current = current;
    this.reading = reading;
    this.editing = editing;
    this.agreeing = agreeing;
    this.releasing = releasing;
    this.dialogs = dialogs;
    this.actions = actions;
    this.clock = clock;
  }

  Actor actor() {
    return current.get();
  }

  ReadingTexts reading() {
    return reading;
  }

  EditingTexts editing() {
    return editing;
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

  /** What higher modules let this actor do with the text. */
  List<DraftAction.Offer> offers(Actor actor, TextSheet text) {
    return actions.stream().flatMap(action -> action.offer(actor, text).stream()).toList();
  }

  /** What is wrong with words that the schema refuses, as far as a person can do something. */
  String rejection(Locale locale, String code) {
    var key = "drafting.rejected." + code;
    return Words.say(locale, Words.has(locale, key) ? key : "drafting.rejected.next");
  }

  /** For words that did not get into the text: copy them, see the difference, let them go. */
  Component[] waysOn(
      Component page, TextSheet text, String wording, TextEditor editor, Command done) {
    var words = TextWords.of(page.getUI().map(UI::getLocale).orElse(Locale.ENGLISH), actor());
    var ways = new ArrayList<Component>();
    if (Wording.read(wording) instanceof Reading.Read(Wording mine)) {
      ways.add(Act.plain(words.say("drafting.copy"), () -> copy(mine)).small());
      ways.add(
          Act.plain(words.say("drafting.difference"), () -> difference(text, mine, words).open())
              .small());
    }
    ways.add(letGo(words, editor, done));
    return ways.toArray(Component[]::new);
  }

  /** For words that an earlier page could not bring to the server. */
  Component[] putBack(Component page, TextSheet text, TextEditor editor, Command done) {
    var words = TextWords.of(page.getUI().map(UI::getLocale).orElse(Locale.ENGLISH), actor());
    var ways = new ArrayList<Component>();
    if (text.mayWrite()) {
      ways.add(
          Act.plain(
                  words.say("drafting.put-back"),
                  () -> {
                    editor.restoreUnsaved();
                    done.execute();
                  })
              .small());
    }
    ways.add(letGo(words, editor, done));
    return ways.toArray(Component[]::new);
  }

  private static Act letGo(TextWords words, TextEditor editor, Command done) {
    return Act.plain(
            words.say("drafting.let-go"),
            () -> {
              editor.discardUnsaved();
              done.execute();
            })
        .small();
  }

  private static void copy(Wording mine) {
    var text = new StringBuilder();
    for (var block : mine.blocks()) {
      if (block.kind().hasWords()) {
        text.append(block.number().isEmpty() ? "" : block.number() + " ").append(block.text());
        text.append("\n\n");
      }
    }
    UI.getCurrent()
        .getPage()
        .executeJs("return navigator.clipboard.writeText($0)", text.toString().strip());
  }

  private ConsentDialog difference(TextSheet text, Wording mine, TextWords words) {
    var dialog =
        new ConsentDialog(
            words.say("drafting.difference.title"), words.say("drafting.difference.meaning"));
    return dialog
        .about(
            new WhatChanged(
                reading.changesTo(actor(), text.id(), mine), "drafting.difference.changes", words))
        .verb(words.say("drafting.close"), words.say("drafting.copy"), () -> copy(mine));
  }
}
