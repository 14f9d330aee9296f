package org.chancery.drafting.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.drafting.BracketChosen;
import org.chancery.drafting.BracketExplained;
import org.chancery.drafting.BracketSettled;
import org.chancery.drafting.CommentMade;
import org.chancery.drafting.CommentReopened;
import org.chancery.drafting.CommentResolved;
import org.chancery.drafting.PenHanded;
import org.chancery.drafting.RevisionAgreed;
import org.chancery.drafting.RevisionFrozen;
import org.chancery.drafting.SuggestionsDecided;
import org.chancery.drafting.TableWithdrawn;
import org.chancery.drafting.TextBegun;
import org.chancery.drafting.TextDeleted;
import org.chancery.drafting.TextHandedOver;
import org.chancery.drafting.TextHandedToSignature;
import org.chancery.drafting.TextReleased;
import org.chancery.drafting.TextRenamed;
import org.chancery.drafting.TextStaged;
import org.chancery.drafting.TextStirred;
import org.chancery.drafting.TextTabled;
import org.chancery.segments.Fact;
import org.chancery.shell.Bells;
import org.springframework.context.event.EventListener;

/** Rings after the commit of every act on a text, in the space of that text and nowhere else. */
@SpringComponent
class Ringing {

  /** For pages that show texts. */
  static final String TOPIC = "text";

  /**
   * For pages beside whose text our own room speaks; a letter typed in a draft is nothing to them.
   */
  static final String COMMENTS = "comments";

  private final Bells bells;

  Ringing(Bells bells) {
    this.bells = bells;
  }

  @EventListener
  void on(TextStirred stirred) {
    bells.ringAfterCommit(stirred.text().space(), TOPIC);
  }

  @EventListener({
    TextBegun.class,
    TextRenamed.class,
    TextHandedOver.class,
    TextDeleted.class,
    TextReleased.class,
    TextTabled.class,
    TableWithdrawn.class,
    RevisionFrozen.class,
    RevisionAgreed.class,
    TextHandedToSignature.class,
    TextStaged.class,
    PenHanded.class,
    SuggestionsDecided.class,
    BracketExplained.class,
    BracketChosen.class,
    BracketSettled.class
  })
  void on(Fact fact) {
    bells.ringAfterCommit(fact.space(), TOPIC);
  }

  @EventListener({CommentMade.class, CommentResolved.class, CommentReopened.class})
  void onComment(Fact fact) {
    bells.ringAfterCommit(fact.space(), TOPIC);
    bells.ringAfterCommit(fact.space(), COMMENTS);
  }
}
