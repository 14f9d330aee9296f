package org.chancery.review.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.review.ReadingReviews;
import org.chancery.review.ReviewRow;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.Plural;
import org.chancery.shell.Words;

/** Reviews that await an expert's comments, or the dispositions of a council's chair. */
@SpringComponent
class ReviewAwaits implements Awaiting {

  private final ReadingReviews reading;

  ReviewAwaits(ReadingReviews reading) {
    this.reading = reading;
  }

  @Override
  public List<AwaitingItem> awaiting(Actor actor, Locale locale) {
    return reading.awaiting(actor).stream().map(row -> item(row, locale)).toList();
  }

  private static AwaitingItem item(ReviewRow row, Locale locale) {
    var key = "review.awaiting." + ReviewPhrases.key(row.awaits());
    return new AwaitingItem(
        Words.say(locale, key, row.review().title()),
        Words.say(locale, key + ".verb"),
        ReviewNavigation.review(row.review().id()),
        row.missing() == 0
            ? List.of(row.review().symbol())
            : List.of(row.review().symbol(), Plural.say(locale, "review.missing", row.missing())),
        row.review().at(),
        null);
  }
}
