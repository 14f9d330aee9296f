package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.chancery.documents.Composing;
import org.chancery.drafting.ComparingTexts;
import org.chancery.drafting.DownloadingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.Revision;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.shell.Act;
import org.chancery.shell.Railed;
import org.chancery.shell.Titles;
import org.chancery.shell.Within;
import org.chancery.texts.Redline;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two revisions, or since a version; with one revision only, that revision as
 * it was frozen.
 */
@Route("texts/:space/:id/changes")
@CssImport("./drafting/drafting.css")
class RedlineView extends Div implements Within, AfterNavigationObserver, HasDynamicTitle, Railed {

  private final transient ReadingTexts reading;
  private final transient DownloadingTexts downloading;
  private final transient RedlineFile file;
  private final transient CurrentActor current;
  private final Div acts = new Div();
  private String title = "";

  RedlineView(
      ReadingTexts reading,
      DownloadingTexts downloading,
      ComparingTexts comparing,
      Composing composing,
      CurrentActor current) {
    this.reading = reading;
    this.downloading = downloading;
    this.file = new RedlineFile(comparing, composing);
    this.current = current;
    addClassName("text-page");
  }

  @Override
  public String within() {
    return DraftingNavigation.DOCUMENTS;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("drafting.redline.title", title));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var actor = current.get();
    var sheet = reading.sheet(actor, TextAddress.of(event.getRouteParameters()));
    title = sheet.title();
    var words = TextWords.of(getLocale(), actor);
    var query = event.getLocation().getQueryParameters();
    var to = revision(sheet, query, "to");
    var from = revision(sheet, query, "from");
    removeAll();
    var since = query.getSingleParameter("since").filter(text -> text.matches("\\d{1,9}"));
    if (since.isPresent()) {
      var version = Integer.parseInt(since.get());
      if (version > sheet.version()) {
        throw new Refused(IdentityReason.NOTHING_HERE);
      }
      show(
          sheet,
          words,
          reading.changesSince(actor, sheet.id(), version),
          words.say("drafting.redline.since"),
          false);
      acts.addComponentAsFirst(file.since(actor, sheet, version, words));
    } else if (from.isPresent() && to.isPresent()) {
      show(
          sheet,
          words,
          reading.changes(actor, from.get().id(), to.get().id()),
          words.say(
              "drafting.redline.pair",
              RevisionNames.withDay(to.get(), words),
              RevisionNames.withDay(from.get(), words)),
          false);
      acts.addComponentAsFirst(file.download(actor, from.get(), to.get(), words));
      choose(sheet, from.get(), to.get(), words);
    } else {
      var one = to.orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
      var wording = reading.wording(actor, one.id());
      show(
          sheet,
          words,
          Redline.between(wording, wording),
          words.say("drafting.redline.frozen", RevisionNames.withDay(one, words)),
          true);
      acts.addComponentAsFirst(
          TextFiles.akomaNtoso(() -> downloading.akomaNtoso(actor, one.id()), words));
      acts.addComponentAsFirst(TextFiles.word(() -> downloading.frozen(actor, one.id()), words));
      choose(sheet, null, one, words);
    }
  }

  private void choose(TextSheet sheet, @Nullable Revision from, Revision to, TextWords words) {
    if (sheet.revisions().size() > 1) {
      addComponentAtIndex(1, new RevisionChoice(sheet, from, to, words));
    }
  }

  private Optional<Revision> revision(TextSheet sheet, QueryParameters query, String name) {
    return query
        .getSingleParameter(name)
        .map(text -> new RevisionId(sheet.id().space(), TextAddress.uuid(text)))
        .map(
            id ->
                sheet.revisions().stream()
                    .filter(revision -> revision.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE)));
  }

  private void show(TextSheet sheet, TextWords words, Redline redline, String what, boolean only) {
    var name = new HtmlContainer("b");
    name.add(new Anchor(DraftingNavigation.text(sheet.id()), sheet.title()));
    var facts = new Span(new Span(what));
    var left = new Div(name, facts);
    left.addClassName("t");
    var print =
        Act.plain(
            words.say("drafting.redline.print"),
            () -> UI.getCurrent().getPage().executeJs("window.print()"));
    acts.removeAll();
    acts.add(print);
    acts.addClassName("act");
    var bar = new Div(left, acts);
    bar.addClassName("docbar");
    var paper = new RedlinePaper(redline, sheet.language(), words);
    if (redline.isEmpty() && !only) {
      paper.add(new Paragraph(words.say("drafting.redline.none")));
    }
    paper.head(
        words.say(only ? "drafting.redline.as-frozen" : "drafting.redline.prepared"),
        what,
        sheet.symbol() == null ? "" : sheet.symbol());
    var page = new Div(paper);
    page.addClassName("red");
    if (!redline.isEmpty()) {
      page.add(new RedlineNotes(redline, words));
    }
    add(bar, page);
  }
}
