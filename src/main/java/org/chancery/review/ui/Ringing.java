package org.chancery.review.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.review.ReviewCommentCorrected;
import org.chancery.review.ReviewCommentDisposed;
import org.chancery.review.ReviewCommentMade;
import org.chancery.review.ReviewCommentWithdrawn;
import org.chancery.review.ReviewCompleted;
import org.chancery.review.ReviewOpened;
import org.chancery.segments.Fact;
import org.chancery.shell.Bells;
import org.springframework.context.event.EventListener;

/** Rings after the commit of every act on a review, at its table and nowhere else. */
@SpringComponent("reviewRinging")
class Ringing {

  /** For pages that show reviews. */
  static final String TOPIC = "review";

  private final Bells bells;

  Ringing(Bells bells) {
    this.bells = bells;
  }

  @EventListener({
    ReviewOpened.class,
    ReviewCommentMade.class,
    ReviewCommentCorrected.class,
    ReviewCommentWithdrawn.class,
    ReviewCommentDisposed.class,
    ReviewCompleted.class
  })
  void on(Fact fact) {
    bells.ringAfterCommit(fact.space(), TOPIC);
  }
}
