package org.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.identity.Actor;
import org.chancery.review.Clause;
import org.chancery.review.Comment;
import org.chancery.review.CommentsFile;
import org.chancery.review.ReviewId;
import org.chancery.review.ReviewSheet;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.Download;
import org.chancery.shell.Live;
import org.chancery.shell.Notices;
import org.chancery.shell.PageHead;
import org.chancery.shell.Titles;
import org.jspecify.annotations.Nullable;

/** A review: the clauses of the draft, the comments, and the one act of its reader. */
@Route("reviews/:space/:id")
@CssImport("./review/review.css")
class ReviewView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final transient ReviewDesk desk;
  private final transient Live live;
  private final Notices notices = new Notices();
  private final Div head = new Div();
  private final Section text = new Section();
  private final CommentPanel comments = new CommentPanel();
  private @Nullable ReviewId id;
  private String title = "";

  ReviewView(ReviewDesk desk, Live live) {
    this.desk = desk;
    this.live = live;
    text.addClassName("under-review");
    var page = new Div(text, comments);
    page.addClassName("review");
    add(head, notices, page);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(title);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var review = Addresses.review(event.getRouteParameters());
    id = review;
    notices.clear();
    var actor = desk.actor();
    var sheet = desk.reading().open(actor, review);
    comments.filter(event.getLocation().getQueryParameters());
    show(actor, sheet);
    live.forget(this);
    live.on(this, review.space(), Ringing.TOPIC, this::reread);
  }

  /** Reads again with the reader's own rights; an open dialog and what is typed in it stay. */
  void reread() {
    var review = id;
    if (review != null) {
      var actor = desk.actor();
      show(actor, desk.reading().sheet(actor, review));
    }
  }

  private void show(Actor actor, ReviewSheet sheet) {
    var phrases = ReviewPhrases.of(getLocale(), actor);
    var forms = new CommentForms(desk, actor, sheet, phrases, this::done);
    title = sheet.review().title();
    head.removeAll();
    head.add(head(sheet, phrases, forms));
    text.removeAll();
    text.add(
        title(sheet, phrases),
        new ClauseList(
            sheet,
            comments.filter().block(),
            phrases,
            this::commentsAt,
            clause -> forms.comment(clause).open()));
    comments.show(sheet, phrases, acts(forms), download(actor, sheet, phrases));
  }

  private static H2 title(ReviewSheet sheet, ReviewPhrases phrases) {
    var title = new H2(phrases.say("review.clauses"));
    title.add(
        new Anchor(
            DraftingNavigation.text(sheet.review().text()), phrases.say("review.read-text")));
    return title;
  }

  private void done(String sentence) {
    reread();
    notices.done(sentence);
  }

  /** The clause is marked, its comments are shown. */
  private void commentsAt(Clause clause) {
    comments.at(clause);
    reread();
  }

  private PageHead head(ReviewSheet sheet, ReviewPhrases phrases, CommentForms forms) {
    var review = sheet.review();
    var symbol = new Span(review.symbol());
    symbol.addClassName("sym");
    var line =
        new Paragraph(
            symbol,
            new Span(phrases.in(sheet.council().names())),
            new Span(phrases.say("review.submitted", phrases.day(review.at()))),
            new Span(phrases.tag(review)));
    line.addClassName("dots");
    var progress =
        new Paragraph(
            sheet.standing() == 0
                ? phrases.say("review.progress.none")
                : phrases.say(
                    "review.progress", sheet.standing() - sheet.missing(), sheet.standing()));
    progress.addClassNames("progress", "b");
    var way =
        new NativeButton(phrases.say("review.to-comments"), click -> comments.bringIntoView());
    way.addClassNames("lnk", "to-comments");
    way.getElement().setAttribute("type", "button");
    var page =
        new PageHead(review.title())
            .crumb(ReviewNavigation.REVIEWS, phrases.say("review.title"))
            .sub(line)
            .sub(progress, way)
            .sub(ReviewReaders.of(sheet, phrases));
    var act = act(sheet, phrases, forms);
    return act == null ? page : page.acts(act);
  }

  private static @Nullable Component act(
      ReviewSheet sheet, ReviewPhrases phrases, CommentForms forms) {
    if (!sheet.review().open()) {
      return null;
    }
    if (sheet.chairs()) {
      var verb = phrases.say("review.complete");
      return sheet.notCompleting() == null
          ? Act.go(verb, () -> forms.complete().open())
          : new BlockedButton(verb, phrases.count("review.complete.missing", sheet.missing()));
    }
    var blocked = sheet.notCommenting();
    var verb = phrases.say("review.comment");
    return blocked == null
        ? Act.go(verb, () -> forms.comment(sheet.clauses().getFirst()).open())
        : new BlockedButton(verb, phrases.blocked(blocked));
  }

  private Download download(Actor actor, ReviewSheet sheet, ReviewPhrases phrases) {
    var review = sheet.review().id();
    Locale locale = phrases.locale();
    return Download.button(
            phrases.say("review.download"),
            () -> {
              var file = desk.reading().table(actor, review, locale);
              return new Download.File(file.name(), CommentsFile.MEDIA_TYPE, file.bytes());
            })
        .small();
  }

  private static CommentCard.Acts acts(CommentForms forms) {
    return new CommentCard.Acts() {
      @Override
      public void correct(Comment comment) {
        forms.correct(comment).open();
      }

      @Override
      public void withdraw(Comment comment) {
        forms.withdraw(comment).open();
      }

      @Override
      public void dispose(Comment comment) {
        forms.dispose(comment).open();
      }
    };
  }
}
