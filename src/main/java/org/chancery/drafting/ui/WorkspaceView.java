package org.chancery.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import org.chancery.drafting.SurveyingTexts;
import org.chancery.drafting.TextRow;
import org.chancery.drafting.Workspace;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Glyph;
import org.chancery.shell.Live;
import org.chancery.shell.PageHead;
import org.chancery.shell.Titles;

/** Our own side: private drafts on the left, the one gate on the right. */
@Route(DraftingNavigation.WORKSPACE)
@Menu(title = "drafting.workspace.title", order = 10, icon = "LOCK")
@CssImport("./drafting/drafting.css")
class WorkspaceView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final transient SurveyingTexts surveying;
  private final transient DraftDialogs dialogs;
  private final transient CurrentActor current;
  private final transient Clock clock;
  private final transient Live live;
  private String selected = "";
  private boolean listening;

  WorkspaceView(
      SurveyingTexts surveying,
      DraftDialogs dialogs,
      CurrentActor current,
      Clock clock,
      Live live) {
    this.live = live;
    this.surveying = surveying;
    this.dialogs = dialogs;
    this.current = current;
    this.clock = clock;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("drafting.workspace.title"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    selected = event.getLocation().getQueryParameters().getSingleParameter("draft").orElse("");
    show();
  }

  private void show() {
    var actor = current.get();
    removeAll();
    surveying.workspace(actor).ifPresentOrElse(ours -> show(actor, ours), () -> add(roomless()));
  }

  private Div roomless() {
    return new Div(
        new PageHead(getTranslation("drafting.workspace.title")),
        new EmptyState(
            getTranslation("drafting.workspace.none.title"),
            getTranslation("drafting.workspace.none.why"),
            Act.link(
                DraftingNavigation.DOCUMENTS, getTranslation("drafting.workspace.none.step"))));
  }

  private void show(Actor actor, Workspace ours) {
    var words = TextWords.of(getLocale(), actor);
    if (!listening) {
      listening = true;
      live.on(this, ours.room().id(), Ringing.TOPIC, this::show);
    }
    add(head(actor, ours, words));
    if (ours.drafts().isEmpty()) {
      add(
          new EmptyState(
              getTranslation("drafting.workspace.empty.title"),
              getTranslation("drafting.workspace.empty.why")));
    }
    var drafts = ours.drafts();
    var atGate =
        drafts.stream()
            .filter(row -> row.id().id().toString().equals(selected))
            .findFirst()
            .or(() -> drafts.stream().findFirst());
    var left = new Div();
    if (!drafts.isEmpty()) {
      left.add(
          new DraftTable(drafts, atGate.orElse(null), ours.keepers(), words, clock, this::select));
    }
    left.add(new PeopleList(ours.people(), words));
    var gate = new Div(left, wall());
    gate.addClassName("gate");
    gate.add(
        new ReleaseGate(
            atGate.orElse(null), ours, words, dialogs, actor, this::show, this::closeSelected));
    add(gate);
  }

  private PageHead head(Actor actor, Workspace ours, TextWords words) {
    var vault = ours.room().kind() == SpaceKind.VAULT;
    var head =
        new PageHead(
                getTranslation(
                    vault ? "drafting.workspace.title" : "drafting.workspace.title.secretariat"))
            .sub(Readers.of(ours.room(), ours.seats(), ours.holders(), words));
    var blocked = ours.notDrafting();
    if (blocked != null) {
      return head.acts(new BlockedButton(words.say("drafting.new"), words.blocked(blocked)));
    }
    return head.acts(
        Act.plain(words.say("drafting.word"), () -> dialogs.beginFromWord(actor, words).open()),
        Act.plain(words.say("drafting.new"), () -> dialogs.begin(actor, words).open()));
  }

  private static Div wall() {
    var lock = Glyph.LOCK.small();
    lock.addClassName("lock");
    var wall = new Div(lock);
    wall.addClassName("wall");
    wall.getElement().setAttribute("aria-hidden", "true");
    return wall;
  }

  private void select(TextRow row) {
    selected = row.id().id().toString();
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(
            null,
            DraftingNavigation.WORKSPACE
                + "?"
                + QueryParameters.of("draft", selected).getQueryString());
    show();
  }

  private void closeSelected() {
    selected = "";
    show();
  }
}
