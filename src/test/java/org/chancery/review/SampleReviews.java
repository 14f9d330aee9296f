package org.chancery.review;

import java.util.List;
import java.util.Random;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.springframework.stereotype.Component;

/** Vocabulary of the tests: a draft standard of Tajikistan before the council. */
@Component
public class SampleReviews {

  private final PreparingTexts preparing;
  private final ReadingTexts texts;
  private final SubmittingDrafts submitting;
  private final CommentingDrafts commenting;
  private final DisposingComments disposing;
  private final ReadingReviews reading;

  SampleReviews(
      PreparingTexts preparing,
      ReadingTexts texts,
      SubmittingDrafts submitting,
      CommentingDrafts commenting,
      DisposingComments disposing,
      ReadingReviews reading) {
    this.preparing = preparing;
    this.texts = texts;
    this.submitting = submitting;
    this.commenting = commenting;
    this.disposing = disposing;
    this.reading = reading;
  }

  /** Two articles with three clauses. */
  public static Wording wording() {
    return Wording.of(
        BlockIds.from(new Random(7)),
        "Symbols for the exchange of documents",
        List.of("SAMPLE."),
        List.of(
            Wording.Article.of("Scope", "This standard sets out symbols."),
            Wording.Article.of(
                "General requirements", "A symbol is given once.", "It uses capital letters.")));
  }

  /** A draft standard in the delegate's own room. */
  public TextId draft(Actor delegate) {
    return preparing.begin(delegate, TextKind.DRAFT_STANDARD, "Symbols", wording(), "en");
  }

  /** A draft before the council of its chair. */
  public ReviewId submitted(Actor delegate, Actor chairOfCouncil, TextId draft) {
    return submitting.submit(
        delegate,
        draft,
        chairOfCouncil.holder().id(),
        texts.sheet(delegate, draft).wording().fingerprint());
  }

  /** The sample draft before the council of its chair. */
  public ReviewId submitted(Actor delegate, Actor chairOfCouncil) {
    return submitted(delegate, chairOfCouncil, draft(delegate));
  }

  /** The block of a clause. */
  public String block(Actor reader, ReviewId review, String clause) {
    return reading.sheet(reader, review).clauses().stream()
        .filter(one -> one.number().equals(clause) && !one.heading())
        .findFirst()
        .orElseThrow()
        .block();
  }

  /** A technical comment on the first clause that has a number. */
  public CommentId comment(Actor who, ReviewId review, String words) {
    var block =
        reading.sheet(who, review).clauses().stream()
            .filter(clause -> !clause.number().isEmpty() && !clause.heading())
            .findFirst()
            .orElseThrow()
            .block();
    return commenting.comment(who, review, block, said(words));
  }

  /** What somebody says, without place or proposal. */
  public static CommentWords said(String words) {
    return new CommentWords(CommentKind.TECHNICAL, "", words, "");
  }

  /** Accepts a comment as it is now. */
  public void answer(Actor chair, ReviewId review, CommentId comment) {
    disposing.dispose(
        chair, comment, shown(chair, review, comment).version(), DispositionKind.ACCEPTED, "");
  }

  /** A comment as somebody sees it. */
  public Comment shown(Actor reader, ReviewId review, CommentId comment) {
    return reading.sheet(reader, review).comments().stream()
        .filter(one -> one.id().equals(comment))
        .findFirst()
        .orElseThrow();
  }
}
