package org.chancery.review.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import org.chancery.drafting.TextSheet;
import org.chancery.drafting.spi.BesideText;
import org.chancery.identity.Actor;
import org.chancery.review.ReadingReviews;
import org.chancery.review.ReviewRow;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Words;

/** The review of a draft standard, named beside its text. */
@SpringComponent
class ReviewBesideText implements BesideText {

  private final ReadingReviews reading;

  ReviewBesideText(ReadingReviews reading) {
    this.reading = reading;
  }

  @Override
  public Optional<Beside> beside(Actor actor, TextSheet text, Locale locale) {
    return isWithACouncil(text)
        ? reading.ofText(actor, text.id()).map(row -> beside(row, locale))
        : Optional.empty();
  }

  private static boolean isWithACouncil(TextSheet text) {
    return text.room().kind() == SpaceKind.TABLE
        && text.holders().stream()
            .filter(holder -> "coordinating-council".equals(holder.bodyKind()))
            .anyMatch(
                council ->
                    text.seats().stream().anyMatch(seat -> council.id().equals(seat.holder())));
  }

  private static Beside beside(ReviewRow row, Locale locale) {
    var standing =
        row.comments() == 0
            ? Words.say(locale, "review.progress.none")
            : Words.say(locale, "review.progress", row.comments() - row.missing(), row.comments());
    return new Beside(
        Words.say(locale, "review.beside", row.council().names().in(locale)),
        row.review().open() ? standing : Words.say(locale, "review.beside.completed"),
        Words.say(locale, "review.beside.verb"),
        ReviewNavigation.review(row.review().id()));
  }
}
