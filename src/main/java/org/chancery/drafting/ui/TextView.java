package org.chancery.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditOutcome;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Live;
import org.chancery.shell.Notices;
import org.chancery.shell.Railed;
import org.chancery.shell.Titles;
import org.chancery.shell.Within;
import org.chancery.texts.Reading;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A text: outline, paper, and beside it the pen, the agreement and the revisions. "Saved" is said
 * after the database has the words; what it has not is kept by the browser and offered back.
 */
@Route("texts/:space/:id")
@CssImport("./drafting/drafting.css")
class TextView extends Div implements Within, AfterNavigationObserver, HasDynamicTitle, Railed {

  private final transient TextDesk desk;
  private final transient Live live;
  private final String freshTab = UUID.randomUUID().toString();
  private final Div head = new Div();
  private final Div left = new Div();
  private final Div middle = new Div();
  private final Aside right = new Aside();
  private final Div narrow = new Div();
  private final Notices notices = new Notices();
  private final TextEditor editor = new TextEditor();
  private final SavedState saved = new SavedState();
  private Span ear = new Span();

  private @Nullable TextSheet sheet;
  private @Nullable Integer lastLooked;
  private int shown = -1;
  private @Nullable String rescued;
  private boolean putBack;

  TextView(TextDesk desk, Live live) {
    this.desk = desk;
    this.live = live;
    addClassName("text-page");
    narrow.addClassName("mob");
    middle.add(notices, editor);
    right.addClassName("notes");
    right.getElement().setAttribute("aria-label", getTranslation("drafting.side"));
    var page = new Div(left, middle, right);
    page.addClassName("desk3");
    add(head, narrow, page, ear);
    editor.addWordingChangedListener(this::changed);
    editor.addUnsavedFoundListener(found -> unsavedFound(found.baseVersion()));
    editor.addWordingRefusedListener(
        refused ->
            notices.failed(
                getTranslation("drafting.rejected"), desk.rejection(getLocale(), refused.code())));
  }

  @Override
  public String within() {
    return DraftingNavigation.DOCUMENTS;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(sheet == null ? "" : sheet.title());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var actor = desk.actor();
    var opened = desk.reading().open(actor, TextAddress.of(event.getRouteParameters()));
    lastLooked = opened.lastLooked();
    shown = -1;
    rescued = null;
    putBack = false;
    notices.clear();
    saved.nothing();
    editor.setLabels(labels(opened));
    editor.setDraftKey("chancery/" + actor.id().id() + "/" + opened.id().id());
    show(actor, opened);
    listen(opened);
  }

  /** One ear per text: the page may be reused for another one. */
  private void listen(TextSheet text) {
    remove(ear);
    ear = new Span();
    live.on(ear, text.id().space(), Ringing.TOPIC, this::reread);
    add(ear);
  }

  /** Reads again with the reader's own rights; the paper changes only if the text moved on. */
  void reread() {
    var before = sheet;
    if (before != null) {
      attempt(
          () -> {
            var actor = desk.actor();
            show(actor, desk.reading().sheet(actor, before.id()));
          });
    }
  }

  private void show(Actor actor, TextSheet now) {
    sheet = now;
    var words = TextWords.of(getLocale(), actor);
    if (now.version() != shown) {
      if (shown >= 0) {
        // what was typed a moment ago is kept by the browser before the newer text takes its place
        editor.flush();
      }
      editor.setWording(now.wording().canonical(), now.version());
      shown = now.version();
    }
    takeWhatWasHanded(actor, now);
    var pen = PenState.of(now, actor, tab());
    editor.setEditable(pen.mayType(now));
    var acts = new TextActs(desk, actor, now, words, notices, this::reread);
    head.removeAll();
    head.add(new TextHead(now, actor, words, saved, acts.primary()));
    left.removeAll();
    left.add(
        new TextOutline(now.wording(), words, editor),
        Readers.of(now.room(), now.seats(), now.holders(), words));
    narrow.removeAll();
    narrow.add(Readers.of(now.room(), now.seats(), now.holders(), words));
    right.removeAll();
    right.add(new PenNote(now, pen, actor, words, this::takePen, this::askForPen, this::handOver));
    if (lastLooked != null && lastLooked < now.version() && !now.changedBy().equals(actor.id())) {
      right.add(SideNotes.since(now, lastLooked, words));
    }
    if (now.room().kind() == SpaceKind.TABLE) {
      right.add(new AgreementNote(now, words, acts));
    }
    right.add(SideNotes.revisions(now, actor, words));
    watchSilence(now, pen);
  }

  /** The pen was handed to this person in no tab yet: the first page that learns of it takes it. */
  private void takeWhatWasHanded(Actor actor, TextSheet now) {
    var pen = now.pen();
    if (now.mayWrite() && pen != null && pen.holder().equals(actor.id()) && pen.tab().isEmpty()) {
      desk.editing().takePen(actor, now.id(), tab());
    }
  }

  private void changed(TextEditor.WordingChanged change) {
    var text = sheet;
    if (text == null) {
      return;
    }
    attempt(
        () -> {
          var actor = desk.actor();
          var edit = new Edit(text.id(), change.baseVersion(), change.wording(), tab());
          switch (desk.editing().edit(actor, edit)) {
            case EditOutcome.Accepted(int version) -> accepted(actor, text, change, version);
            case EditOutcome.Behind behind -> rescue(change.wording(), "drafting.behind");
            case EditOutcome.PenElsewhere elsewhere ->
                rescue(change.wording(), "drafting.pen-elsewhere");
            case EditOutcome.Rejected(String code, String path) ->
                notices.failed(
                    getTranslation("drafting.rejected"), desk.rejection(getLocale(), code));
          }
        });
  }

  private void accepted(
      Actor actor, TextSheet before, TextEditor.WordingChanged change, int version) {
    editor.acknowledge(version);
    var moved = version != shown;
    shown = version;
    rescued = null;
    var words = TextWords.of(getLocale(), actor);
    if (!putBack) { // that sentence stays until the next words
      notices.clear();
    }
    putBack = false;
    saved.at(words.say("drafting.saved", words.clock(desk.clock().instant())));
    if (moved
        && PenState.of(before, actor, tab()).mine()
        && before.room().kind() != SpaceKind.TABLE) {
      outline(change.wording(), words);
    } else {
      reread();
    }
  }

  private void outline(String wording, TextWords words) {
    if (Wording.read(wording) instanceof Reading.Read(Wording written)) {
      left.replace(left.getComponentAt(0), new TextOutline(written, words, editor));
    }
  }

  /** The words are not in the text: keep them, show what is there now, and offer ways on. */
  private void rescue(String wording, String key) {
    rescued = wording;
    shown = -1;
    reread();
    var text = sheet;
    if (text != null) {
      notices.failed(
          getTranslation(key),
          getTranslation(key + ".next"),
          desk.waysOn(this, text, wording, editor, this::forget));
    }
  }

  /** Into a text that did not move on they go back by themselves; else the person decides. */
  private void unsavedFound(int base) {
    var text = sheet;
    if (rescued != null || text == null) {
      return;
    }
    if (base == text.version() && PenState.of(text, desk.actor(), tab()).mayType(text)) {
      putBack = true;
      editor.restoreUnsaved();
      notices.done(getTranslation("drafting.unsaved.restored"));
    } else {
      notices.failed(
          getTranslation("drafting.unsaved"),
          getTranslation("drafting.unsaved.next"),
          desk.putBack(this, text, editor, this::forget));
    }
  }

  private void forget() {
    rescued = null;
    notices.clear();
  }

  private void takePen() {
    withText(
        (actor, text) -> {
          desk.editing().takePen(actor, text.id(), tab());
          reread();
          editor.getElement().callJsFunction("focus");
        });
  }

  private void askForPen() {
    withText(
        (actor, text) -> {
          desk.editing().askForPen(actor, text.id());
          reread();
        });
  }

  /** What waits for a pause in typing goes first, then the pen. */
  private void handOver() {
    editor
        .getElement()
        .executeJs("this.flush()")
        .then(
            done ->
                withText(
                    (actor, text) -> {
                      desk.editing().handOverPen(actor, text.id());
                      reread();
                    }));
  }

  private void withText(BiConsumer<Actor, TextSheet> act) {
    var text = sheet;
    if (text != null) {
      attempt(() -> act.accept(desk.actor(), text));
    }
  }

  private void attempt(Command act) {
    try {
      act.execute();
    } catch (Refused refused) {
      editor.setEditable(false);
      notices.refused(refused);
    }
  }

  /** A pen falls silent without anybody ringing: look again when it would. */
  private void watchSilence(TextSheet now, PenState pen) {
    var held = now.pen();
    if (held != null && pen.others() && !held.silent()) {
      var wait = Duration.between(desk.clock().instant(), held.yieldsAt()).toMillis() + 500;
      getElement()
          .executeJs("return new Promise(done => setTimeout(done, $0))", Math.max(500, (int) wait))
          .then(done -> reread());
    }
  }

  private String tab() {
    var details = UI.getCurrent().getInternals().getExtendedClientDetails();
    var name = details == null ? null : details.getWindowName();
    return name == null || name.isBlank() ? freshTab : name;
  }

  private TextEditor.Labels labels(TextSheet text) {
    return EditorWords.labels(text.title(), text.language(), this::getTranslation);
  }
}
