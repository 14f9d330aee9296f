package org.chancery.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.TextRow;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.chancery.review.ReviewReason;
import org.chancery.review.SubmittingDrafts;
import org.chancery.segments.Holder;
import org.chancery.segments.ProtocolOrder;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.jspecify.annotations.Nullable;

/** Puts a draft standard of our own room before a council: exactly the wording that is shown. */
@SpringComponent
class SubmissionDialog {

  private final SubmittingDrafts submitting;
  private final ReadingTexts reading;

  SubmissionDialog(SubmittingDrafts submitting, ReadingTexts reading) {
    this.submitting = submitting;
    this.reading = reading;
  }

  Optional<Reason> blocked(Actor actor) {
    return submitting.maySubmit(actor);
  }

  ConsentDialog dialog(Actor actor, ReviewPhrases phrases) {
    var dialog =
        new ConsentDialog(phrases.say("review.submit.title"), phrases.say("review.submit.meaning"));
    var drafts = submitting.drafts(actor);
    if (drafts.isEmpty()) {
      return dialog.blocked(
          phrases.say("review.not-yet"),
          phrases.say("review.submit.verb"),
          phrases.say("review.submit.no-draft"));
    }
    var draft = new RadioButtonGroup<TextRow>(phrases.say("review.submit.draft"));
    draft.setItems(drafts);
    draft.setItemLabelGenerator(TextRow::title);
    var council = new RadioButtonGroup<Holder>(phrases.say("review.submit.council"));
    council.setItems(
        submitting.councils(actor).stream().sorted(ProtocolOrder.in(phrases.locale())).toList());
    council.setItemLabelGenerator(holder -> phrases.in(holder.names()));
    var object = new Div();
    var shown = new Shown();
    draft.addValueChangeListener(
        chosen -> {
          shown.sheet = reading.sheet(actor, chosen.getValue().id());
          object.removeAll();
          object.add(block(shown.sheet, phrases));
        });
    if (drafts.size() == 1) {
      draft.setValue(drafts.getFirst());
    }
    var fields = new Div(draft, object, council, new Paragraph(phrases.say("review.submit.all")));
    fields.addClassName("fields");
    return dialog
        .about(fields)
        .needs(draft, () -> draft.getValue() != null, phrases.say("review.submit.draft.missing"))
        .needs(
            council, () -> council.getValue() != null, phrases.say("review.submit.council.missing"))
        .at(
            draft,
            DraftingReason.CHANGED_MEANWHILE,
            DraftingReason.EMPTY_TEXT,
            ReviewReason.NOT_A_DRAFT_STANDARD)
        .verb(
            phrases.say("review.not-yet"),
            phrases.say("review.submit.verb"),
            () -> {
              var sheet = shown.sheet;
              if (sheet != null) {
                var review =
                    submitting.submit(
                        actor, sheet.id(), council.getValue().id(), sheet.wording().fingerprint());
                UI.getCurrent().navigate(ReviewNavigation.review(review));
              }
            });
  }

  /** The draft as it is shown now. */
  private static final class Shown {
    private @Nullable TextSheet sheet;
  }

  private static ObjectBlock block(TextSheet sheet, ReviewPhrases phrases) {
    return new ObjectBlock(sheet.title())
        .row(phrases.say("review.submit.heading"), new Span(sheet.wording().title()))
        .fingerprint(sheet.wording().fingerprint().hex());
  }
}
