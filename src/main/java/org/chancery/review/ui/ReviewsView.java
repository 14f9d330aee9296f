package org.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Set;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.review.ReadingReviews;
import org.chancery.review.ReviewRow;
import org.chancery.shell.Act;
import org.chancery.shell.Awaited;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Live;
import org.chancery.shell.PageHead;
import org.chancery.shell.Plate;
import org.chancery.shell.Titles;

/** All reviews that the reader may see: what awaits them first, then the newest. */
@Route(ReviewNavigation.REVIEWS)
@Menu(title = "review.title", order = 35, icon = "COMMENT")
@CssImport("./review/review.css")
class ReviewsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final transient ReadingReviews reading;
  private final transient SubmissionDialog submission;
  private final transient CurrentActor current;
  private final transient Awaited awaited;
  private final transient Live live;

  ReviewsView(
      ReadingReviews reading,
      SubmissionDialog submission,
      CurrentActor current,
      Awaited awaited,
      Live live) {
    this.reading = reading;
    this.submission = submission;
    this.current = current;
    this.awaited = awaited;
    this.live = live;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("review.title"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    show();
    live.forget(this);
    live.everywhere(this, awaited.rooms(current, getLocale()), Set.of(Ringing.TOPIC), this::show);
  }

  void show() {
    removeAll();
    var actor = current.get();
    var phrases = ReviewPhrases.of(getLocale(), actor);
    var rows = reading.list(actor);
    add(
        new PageHead(phrases.say("review.title"))
            .sub(phrases.say("review.title.sub"))
            .acts(submit(actor, phrases)));
    if (rows.isEmpty()) {
      add(new EmptyState(phrases.say("review.none.title"), phrases.say("review.none.sentence")));
    } else {
      var list = new OrderedList();
      list.addClassName("reviews");
      rows.forEach(row -> list.add(row(row, phrases)));
      add(list);
    }
  }

  private Component submit(Actor actor, ReviewPhrases phrases) {
    var verb = phrases.say("review.submit");
    return submission
        .blocked(actor)
        .<Component>map(reason -> new BlockedButton(verb, phrases.blocked(reason)))
        .orElseGet(() -> Act.go(verb, () -> submission.dialog(actor, phrases).open()));
  }

  private static ListItem row(ReviewRow row, ReviewPhrases phrases) {
    var review = row.review();
    var name = new H2(new Anchor(ReviewNavigation.review(review.id()), review.title()));
    var symbol = new Span(review.symbol());
    symbol.addClassName("sym");
    var facts =
        new Paragraph(symbol, new Span(phrases.say("review.submitted", phrases.day(review.at()))));
    facts.addClassNames("sm", "muted", "dots");
    var counts = new Paragraph(new Span(phrases.count("review.comments", row.comments())));
    if (row.ours() > 0) {
      counts.add(new Span(phrases.count("review.ours", row.ours())));
    }
    if (row.missing() > 0) {
      counts.add(new Span(phrases.count("review.missing", row.missing())));
    }
    counts.addClassNames("sm", "muted", "dots");
    var council = new Paragraph(Plate.of(row.council(), phrases.locale()));
    var second = new Div(council, counts);
    if (row.awaits() != ReviewRow.Awaits.NOTHING) {
      var awaits = new Paragraph(phrases.say("review.awaits." + ReviewPhrases.key(row.awaits())));
      awaits.addClassNames("sm", "awaits");
      second.addComponentAsFirst(awaits);
    }
    return new ListItem(new Div(name, facts), second, new Span(phrases.tag(review)));
  }
}
