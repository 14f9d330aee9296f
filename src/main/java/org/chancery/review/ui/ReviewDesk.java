package org.chancery.review.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.review.CommentingDrafts;
import org.chancery.review.DisposingComments;
import org.chancery.review.ReadingReviews;

/** What the page of a review works with. */
@SpringComponent
class ReviewDesk {

  private final CurrentActor current;
  private final ReadingReviews reading;
  private final CommentingDrafts commenting;
  private final DisposingComments disposing;

  ReviewDesk(
      CurrentActor current,
      ReadingReviews reading,
      CommentingDrafts commenting,
      DisposingComments disposing) {
    this.current = current;
    this.reading = reading;
    this.commenting = commenting;
    this.disposing = disposing;
  }

  Actor actor() {
    return current.get();
  }

  ReadingReviews reading() {
    return reading;
  }

  CommentingDrafts commenting() {
    return commenting;
  }

  DisposingComments disposing() {
    return disposing;
  }
}
