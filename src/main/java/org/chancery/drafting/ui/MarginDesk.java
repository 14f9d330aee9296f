package org.chancery.drafting.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.chancery.drafting.BracketingTexts;
import org.chancery.drafting.CommentingTexts;
import org.chancery.drafting.TracingTexts;

/**
 * The use cases behind what stands beside a text: comments, brackets, who changed a clause last.
 */
@SpringComponent
class MarginDesk {

  private final CommentingTexts commenting;
  private final BracketingTexts bracketing;
  private final TracingTexts tracing;
  private final Clock clock;

  MarginDesk(
      CommentingTexts commenting, BracketingTexts bracketing, TracingTexts tracing, Clock clock) {
    this.commenting = commenting;
    this.bracketing = bracketing;
    this.tracing = tracing;
    this.clock = clock;
  }

  CommentingTexts commenting() {
    return commenting;
  }

  BracketingTexts bracketing() {
    return bracketing;
  }

  TracingTexts tracing() {
    return tracing;
  }

  Clock clock() {
    return clock;
  }
}
