package org.chancery.drafting.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Set;
import org.chancery.drafting.EditingTickets;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Live;
import org.chancery.shell.Notices;
import org.chancery.shell.Railed;
import org.chancery.shell.Titles;
import org.chancery.shell.Within;
import org.jspecify.annotations.Nullable;

/**
 * A text: outline, paper, and beside it its stage, what is suggested, the agreement and the
 * revisions. The paper has a line of its own to the server; what stands beside it follows by bell.
 */
@Route("texts/:space/:id")
@CssImport("./drafting/drafting.css")
@CssImport("./drafting/together.css")
@CssImport("./drafting/margin.css")
class TextView extends Div implements Within, AfterNavigationObserver, HasDynamicTitle, Railed {

  private final transient TextDesk desk;
  private final transient Live live;
  private final Div head = new Div();
  private final transient KeptItems<Object> heads = new KeptItems<>(head);
  private final Div left = new Div();
  private final Aside right = new Aside();
  private final Div narrow = new Div();
  private final Notices notices = new Notices();
  private final TextEditor editor = new TextEditor();
  private final Div upper = new Div();
  private final SuggestionsNote suggestions = new SuggestionsNote(editor);
  private final Div lower = new Div();
  private final transient TextMargin margin;

  private @Nullable TextSheet sheet;
  private @Nullable Integer lastLooked;
  private @Nullable String ticket;
  private transient @Nullable Naming named;

  TextView(TextDesk desk, MarginDesk beside, Live live) {
    this.desk = desk;
    this.margin = new TextMargin(beside, editor, notices, this::reread);
    this.live = live;
    addClassName("text-page");
    head.addClassName("text-head");
    left.addClassName("text-left");
    narrow.addClassName("mob");
    var middle = new Div(notices, editor);
    right.addClassName("notes");
    upper.addClassName("passing");
    lower.addClassName("passing");
    right.add(upper, suggestions, margin.brackets(), margin.comments(), lower);
    right.getElement().setAttribute("aria-label", getTranslation("drafting.side"));
    var page = new Div(left, middle, right);
    page.addClassName("desk3");
    add(head, narrow, page);
    editor.addLineEndedListener(ended -> lineEnded(ended.why()));
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
    notices.clear();
    var words = TextWords.of(getLocale(), actor);
    editor.hangUp();
    editor.setLabels(
        EditorWords.labels(opened.title(), opened.language(), key -> getTranslation(key)));
    editor.setSayings(EditorSayings.of(opened.holders(), actor.holder(), words));
    margin.clear();
    suggestions.clear();
    editor.setDraftKey("chancery/" + actor.id().id() + "/" + opened.id().id());
    editor.setWording(opened.wording().canonical(), opened.version());
    editor.connect(ticket(actor, opened, words));
    show(actor, opened);
    listen(opened);
  }

  /**
   * The paper speaks for this tab's actor, in this browser session, as long as the page is here.
   */
  private String ticket(Actor actor, TextSheet text, TextWords words) {
    tearUp();
    var naming = new Naming(actor, words, text.holders());
    named = naming;
    var issued =
        desk.tickets()
            .issue(
                new EditingTickets.Ticket(
                    actor, text.id(), VaadinSession.getCurrent().getSession().getId(), naming));
    ticket = issued;
    return issued;
  }

  private void tearUp() {
    var issued = ticket;
    ticket = null;
    if (issued != null) {
      desk.tickets().tearUp(issued);
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    super.onDetach(detached);
    tearUp();
  }

  /** To this text only: the page may be used again for another one. */
  private void listen(TextSheet text) {
    live.forget(this);
    live.on(this, Set.of(text.id().space()), Set.of(Ringing.TOPIC), this::reread);
    live.on(this, margin.ownRoom(), Set.of(Ringing.COMMENTS), this::reread);
  }

  /** Reads what stands beside the paper again, with the reader's own rights. */
  void reread() {
    var before = sheet;
    if (before != null) {
      try {
        var actor = desk.actor();
        show(actor, desk.reading().sheet(actor, before.id()));
      } catch (Refused refused) {
        notices.refused(refused);
      }
    }
  }

  private void show(Actor actor, TextSheet now) {
    sheet = now;
    if (named != null) {
      named.now(now.holders());
    }
    var words = TextWords.of(getLocale(), actor);
    var stages = new StageActs(desk, actor, now, words, notices, this::reread);
    var acts = new TextActs(desk, actor, now, words, notices, stages, this::reread);
    heads.show(
        List.of(TextHead.shown(now, actor, words)),
        shown -> new TextHead(now, actor, words, acts.primary()));
    left.removeAll();
    left.add(
        new TextOutline(now.wording(), words, editor),
        Readers.of(now.room(), now.seats(), now.holders(), words));
    narrow.removeAll();
    narrow.add(Readers.of(now.room(), now.seats(), now.holders(), words));
    upper.removeAll();
    upper.add(new StageNote(now, actor, words, stages));
    desk.beside(actor, now, getLocale()).forEach(one -> upper.add(SideNotes.beside(one)));
    var decides = now.decides() && now.stage().isWritten();
    suggestions.show(now, actor, words, decides, stages::decide);
    margin.show(actor, now, words);
    lower.removeAll();
    if (lastLooked != null && lastLooked < now.version() && !now.changedBy().equals(actor.id())) {
      lower.add(SideNotes.since(now, lastLooked, words));
    }
    if (now.room().kind() == SpaceKind.TABLE) {
      lower.add(new AgreementNote(now, words, acts));
    }
    var revisions = SideNotes.revisions(now, actor, words);
    revisions.add(TextFiles.word(() -> desk.downloading().present(actor, now.id()), words).small());
    lower.add(revisions);
    if (LanguagesNote.isNeeded(now)) {
      lower.add(new LanguagesNote(desk.translating(), actor, now, words).note());
    }
  }

  /** Signed out: the next page asks to sign in. Nothing here any more: the page says so itself. */
  private void lineEnded(String why) {
    if (why.equals("signed-out")) {
      getUI().map(UI::getPage).ifPresent(page -> page.reload());
    } else {
      reread();
    }
  }
}
