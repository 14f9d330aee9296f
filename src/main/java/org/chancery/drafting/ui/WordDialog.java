package org.chancery.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.chancery.documents.ReadingWord;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.ReadingWordFiles;
import org.chancery.drafting.WordDraft;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.shell.Act;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Notices;

/**
 * Begins a draft from a Word file: the file is chosen and read, what was read is shown, and only
 * the verb stores it. What was typed stays, whatever becomes of a file.
 */
class WordDialog extends ConsentDialog {

  private final transient Actor actor;
  private final transient TextWords words;
  private final transient ReadingWordFiles reading;
  private final transient BiConsumer<DraftFields, WordDraft.Ready> begin;
  private final transient DraftFields fields;
  private final Div file = new Div();
  private WordPlace place;
  private String offered = "";

  /**
   * @param begin stores the draft
   */
  WordDialog(
      Actor actor,
      TextWords words,
      ReadingWordFiles reading,
      BiConsumer<DraftFields, WordDraft.Ready> begin) {
    super(words.say("drafting.word"), words.say("drafting.word.meaning"));
    this.actor = actor;
    this.words = words;
    this.reading = reading;
    this.begin = begin;
    this.fields = DraftFields.in(words);
    addClassName("wide");
    file.addClassName("word-file");
    about(fields.form(), file);
    at(fields.title(), DraftingReason.TITLE_LENGTH);
    choose();
  }

  private void choose() {
    place = new WordPlace(words, this::receive, this::unread);
    file.removeAll();
    file.add(place);
    blocked(
        words.say("drafting.not-yet"),
        words.say("drafting.new.verb"),
        words.say("drafting.word.first"));
  }

  private void receive(UploadEvent event) {
    read(event.getUI(), event.getFileName(), event.getInputStream());
  }

  /** Runs on the thread of the upload and holds no lock while the file comes and is read. */
  void read(UI ui, String name, InputStream bytes) {
    tell(ui, () -> place.busy(name));
    try (bytes) {
      var draft = reading.read(actor, bytes.readNBytes(ReadingWord.LARGEST_FILE + 1));
      tell(ui, () -> show(name, draft));
    } catch (IOException brokenOff) {
      tell(ui, () -> unread(words.say("drafting.word.broken-off")));
    } catch (Refused refused) {
      tell(ui, () -> unread(words.say(refused.reason().key(), refused.arguments())));
    }
  }

  private static void tell(UI ui, Command command) {
    try {
      ui.accessSynchronously(command);
    } catch (UIDetachedException left) {
      // the page was closed meanwhile: nobody is there to be told, and nothing was stored
    }
  }

  private void show(String name, WordDraft draft) {
    switch (draft) {
      case WordDraft.Unread unread -> unread(words.say(unread.why().key()));
      case WordDraft.Ready ready -> ready(name, ready);
    }
  }

  /** Says why, what is safe and what to do, and waits for another file. */
  private void unread(String sentence) {
    var end = sentence.indexOf(". ") + 1;
    var notices = new Notices();
    notices.failed(sentence.substring(0, end), sentence.substring(end).strip());
    choose();
    file.addComponentAsFirst(notices);
  }

  private void ready(String name, WordDraft.Ready draft) {
    var preview = new WordPreview(name, draft, actor, words);
    file.removeAll();
    file.add(preview, Act.plain(words.say("drafting.word.other"), this::choose));
    offerTitle(draft.wording().title());
    verb(
        words.say("drafting.not-yet"),
        words.say("drafting.new.verb"),
        () -> begin.accept(fields, draft));
    preview.focusTitle();
  }

  /** A title that somebody typed is theirs. */
  private void offerTitle(String title) {
    var field = fields.title();
    if (field.isEmpty() || field.getValue().equals(offered)) {
      offered = title.substring(0, Math.min(title.length(), DraftFields.LONGEST_TITLE)).strip();
      field.setValue(offered);
    }
  }
}
