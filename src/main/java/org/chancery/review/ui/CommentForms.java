package org.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.chancery.identity.Actor;
import org.chancery.review.Clause;
import org.chancery.review.Comment;
import org.chancery.review.CommentKind;
import org.chancery.review.CommentWords;
import org.chancery.review.DispositionKind;
import org.chancery.review.ReviewReason;
import org.chancery.review.ReviewSheet;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.jspecify.annotations.Nullable;

/** The dialogs of a review. A refusal stays inside, and what was typed stays until it was said. */
final class CommentForms {

  private final ReviewDesk desk;
  private final Actor actor;
  private final ReviewSheet sheet;
  private final ReviewPhrases phrases;
  private final Consumer<String> done;

  /** {@code done} is told, in a sentence, what was done. */
  CommentForms(
      ReviewDesk desk,
      Actor actor,
      ReviewSheet sheet,
      ReviewPhrases phrases,
      Consumer<String> done) {
    this.desk = desk;
    this.actor = actor;
    this.sheet = sheet;
    this.phrases = phrases;
    this.done = done;
  }

  ConsentDialog comment(Clause at) {
    var kept = new Kept(actor, sheet.review().id().id().toString());
    var clause = new Select<Clause>();
    clause.setLabel(phrases.say("review.form.clause"));
    clause.setItems(sheet.clauses());
    clause.setItemLabelGenerator(
        one -> one == null ? "" : phrases.clause(one) + (one.title() ? "" : " · " + one.quote()));
    clause.setValue(at);
    var fields = new Fields(kept, null);
    return dialog(
        "review.form.title",
        phrases.say("review.form.meaning", speaking()),
        fields,
        clause,
        phrases.say("review.form.verb", actor.holder().code()),
        () -> {
          desk.commenting()
              .comment(actor, sheet.review().id(), clause.getValue().block(), fields.words());
          kept.said();
          done.accept(phrases.say("review.form.done", phrases.clause(clause.getValue())));
        });
  }

  ConsentDialog correct(Comment comment) {
    var kept = new Kept(actor, comment.id().id() + "/" + comment.version());
    var fields = new Fields(kept, comment.words());
    return dialog(
        "review.correct.title",
        phrases.say("review.correct.meaning", comment.number()),
        fields,
        new ObjectBlock(comment.number())
            .row(phrases.say("review.form.clause"), new Span(phrases.clause(comment.clause()))),
        phrases.say("review.correct.verb", comment.number()),
        () -> {
          desk.commenting().correct(actor, comment.id(), comment.version(), fields.words());
          kept.said();
          done.accept(phrases.say("review.correct.done", comment.number()));
        });
  }

  ConsentDialog withdraw(Comment comment) {
    return new ConsentDialog(
            phrases.say("review.withdraw.title", comment.number()),
            phrases.say("review.withdraw.meaning"))
        .about(object(comment))
        .verb(
            phrases.say("review.not-yet"),
            phrases.say("review.withdraw.verb", comment.number()),
            () -> {
              desk.commenting().withdraw(actor, comment.id(), comment.version());
              done.accept(phrases.say("review.withdraw.done", comment.number()));
            });
  }

  ConsentDialog dispose(Comment comment) {
    var kept = new Kept(actor, comment.id().id() + "/disposition/" + comment.dispositions().size());
    var kind = new RadioButtonGroup<DispositionKind>(phrases.say("review.dispose.kind"));
    kind.setItems(DispositionKind.values());
    kind.setItemLabelGenerator(phrases::disposition);
    var words = kept.in("words", area("review.dispose.words", "review.dispose.words.help"), "");
    return new ConsentDialog(
            phrases.say("review.dispose.title", comment.number()),
            phrases.say("review.dispose.meaning"))
        .about(object(comment), fields(kind, words))
        .needs(kind, () -> kind.getValue() != null, phrases.say("review.dispose.kind.missing"))
        .needs(
            words,
            () ->
                kind.getValue() == null
                    || !kind.getValue().needsWords()
                    || !words.getValue().isBlank(),
            phrases.say("review.dispose.words.missing"))
        .at(
            words,
            ReviewReason.DISPOSITION_LENGTH,
            ReviewReason.CHARACTERS,
            ReviewReason.REASON_MISSING,
            ReviewReason.TEXT_MISSING)
        .verb(
            phrases.say("review.not-yet"),
            phrases.say("review.dispose.verb", comment.number()),
            () -> {
              desk.disposing()
                  .dispose(
                      actor, comment.id(), comment.version(), kind.getValue(), words.getValue());
              kept.said();
              done.accept(
                  phrases.say(
                      "review.dispose.done",
                      comment.number(),
                      phrases.disposition(kind.getValue())));
            });
  }

  ConsentDialog complete() {
    var review = sheet.review();
    return new ConsentDialog(
            phrases.say("review.complete.title"), phrases.say("review.complete.meaning"))
        .about(
            new ObjectBlock(review.title())
                .symbol(review.symbol())
                .row(
                    phrases.say("review.complete.comments"),
                    new Span(phrases.count("review.comments", sheet.standing())))
                .fingerprint(sheet.fingerprint().hex()))
        .verb(
            phrases.say("review.not-yet"),
            phrases.say("review.complete.verb"),
            () -> {
              desk.disposing().complete(actor, review.id());
              done.accept(phrases.say("review.complete.done"));
            });
  }

  private ConsentDialog dialog(
      String title,
      String meaning,
      Fields fields,
      Component first,
      String verb,
      com.vaadin.flow.server.Command said) {
    return new ConsentDialog(phrases.say(title), meaning)
        .about(fields(first, fields.kind, fields.place, fields.words, fields.proposal))
        .needs(
            fields.words,
            () -> !fields.words.getValue().isBlank(),
            phrases.say("review.form.words.missing"))
        .at(fields.place, ReviewReason.PLACE_LENGTH)
        .at(
            fields.words,
            ReviewReason.NO_WORDS,
            ReviewReason.COMMENT_LENGTH,
            ReviewReason.CHARACTERS)
        .at(fields.proposal, ReviewReason.PROPOSAL_LENGTH)
        .verb(phrases.say("review.not-yet"), verb, said);
  }

  private String speaking() {
    return phrases.speaking(
        actor.holder(), phrases.say("identity.capacity." + ReviewPhrases.key(actor.capacity())));
  }

  private ObjectBlock object(Comment comment) {
    var block =
        new ObjectBlock(comment.number() + " · " + phrases.clause(comment.clause()))
            .row(phrases.say("review.form.words"), lines(comment.words().words()));
    return comment.words().proposal().isEmpty()
        ? block
        : block.row(phrases.say("review.proposal"), lines(comment.words().proposal()));
  }

  private static Span lines(String words) {
    var said = new Span(words);
    said.addClassName("lines");
    return said;
  }

  private TextArea area(String label, String help) {
    var area = new TextArea(phrases.say(label));
    area.setHelperText(phrases.say(help, CommentWords.LONGEST));
    area.setWidthFull();
    area.setMinRows(3);
    area.setMaxRows(12);
    return area;
  }

  private static Div fields(Component... fields) {
    var form = new Div(fields);
    form.addClassName("fields");
    return form;
  }

  /**
   * What a comment is made of. No field cuts what is pasted into it: too much is said, not lost.
   */
  private final class Fields {

    private final RadioButtonGroup<CommentKind> kind;
    private final TextField place;
    private final TextArea words;
    private final TextArea proposal;

    Fields(Kept kept, @Nullable CommentWords before) {
      kind = new RadioButtonGroup<>(phrases.say("review.form.kind"));
      kind.setItems(CommentKind.values());
      kind.setItemLabelGenerator(phrases::kind);
      kind.setValue(before == null ? CommentKind.TECHNICAL : before.kind());
      var line = new TextField(phrases.say("review.form.place"));
      line.setHelperText(phrases.say("review.form.place.help"));
      line.setWidthFull();
      place = kept.in("place", line, before == null ? "" : before.place());
      words =
          kept.in(
              "words",
              area("review.form.words", "review.form.words.help"),
              before == null ? "" : before.words());
      proposal =
          kept.in(
              "proposal",
              area("review.proposal", "review.form.proposal.help"),
              before == null ? "" : before.proposal());
    }

    CommentWords words() {
      return new CommentWords(
          kind.getValue(), place.getValue(), words.getValue(), proposal.getValue());
    }
  }
}
