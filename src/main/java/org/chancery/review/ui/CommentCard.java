package org.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chancery.review.Comment;
import org.chancery.review.Disposition;
import org.chancery.review.ReviewSheet;
import org.chancery.shell.Act;
import org.chancery.shell.Plate;
import org.chancery.shell.StatusTag;

/** A comment: who, at which clause, the words, what became of it, and what can be done. */
class CommentCard extends Article {

  /** What can be done with a comment. */
  interface Acts {
    void correct(Comment comment);

    void withdraw(Comment comment);

    void dispose(Comment comment);
  }

  private final Comment comment;
  private final ReviewPhrases phrases;

  CommentCard(Comment comment, ReviewSheet sheet, ReviewPhrases phrases, Acts acts) {
    this.comment = comment;
    this.phrases = phrases;
    addClassName("comment");
    add(head(), quote(sheet));
    if (comment.withdrawn()) {
      addClassName("withdrawn");
      add(new Paragraph(phrases.say("review.comment.withdrawn")));
    }
    add(said(comment.words().words()));
    if (!comment.words().proposal().isEmpty()) {
      var label = new Paragraph(phrases.say("review.proposal"));
      label.addClassNames("xs", "muted");
      var proposal = said(comment.words().proposal());
      proposal.addClassName("proposal");
      add(label, proposal);
    }
    comment.disposition().ifPresent(latest -> add(disposition(latest)));
    if (comment.dispositions().size() > 1) {
      add(earlier());
    }
    add(foot(sheet, acts));
  }

  private Header head() {
    var plate = Plate.of(comment.author().holder(), phrases.locale());
    var number = new H3(comment.number());
    var clause = new Span(phrases.clause(comment.clause()));
    if (!comment.words().place().isEmpty()) {
      clause.add(new Span(", " + comment.words().place()));
    }
    clause.addClassName("b");
    var who = new Span(phrases.author(comment.author()));
    var at = comment.correctedAt();
    var when =
        new Span(
            at == null || comment.withdrawn()
                ? phrases.moment(comment.at())
                : phrases.say("review.comment.corrected", phrases.moment(at)));
    var facts = new Paragraph(clause, who, when);
    facts.addClassNames("xs", "muted", "dots");
    return new Header(
        comment.ours() ? plate.own() : plate,
        number,
        new StatusTag(phrases.kind(comment.words().kind())),
        facts);
  }

  private HtmlContainer quote(ReviewSheet sheet) {
    var quote = new HtmlContainer("blockquote");
    quote.getElement().setAttribute("lang", sheet.language());
    quote.add(new Span(comment.clause().quote()));
    return quote;
  }

  private static Paragraph said(String words) {
    var said = new Paragraph(words);
    said.addClassName("lines");
    return said;
  }

  private Div disposition(Disposition disposition) {
    var tag = new StatusTag(phrases.disposition(disposition.kind()));
    var by =
        new Span(
            phrases.say(
                "review.disposition.by",
                phrases.author(disposition.by()),
                phrases.moment(disposition.at())));
    by.addClassNames("xs", "muted");
    var head = new Div(disposition.kind().isFinal() ? tag.settled() : tag.provisional(), by);
    head.addClassName("by-line");
    var box = new Div(head);
    if (!disposition.words().isEmpty()) {
      box.add(said(disposition.words()));
    }
    box.addClassName("disposition");
    return box;
  }

  private NativeDetails earlier() {
    var list = new Div();
    for (int i = comment.dispositions().size() - 2; i >= 0; i--) {
      list.add(disposition(comment.dispositions().get(i)));
    }
    var details = new NativeDetails(phrases.say("review.disposition.earlier"), list);
    details.addClassName("xs");
    return details;
  }

  private Component foot(ReviewSheet sheet, Acts acts) {
    var foot = new Footer();
    if (sheet.notDisposing() == null && !comment.withdrawn()) {
      var verb = comment.dispositions().isEmpty() ? "review.dispose" : "review.dispose.again";
      foot.add(act(verb, () -> acts.dispose(comment)));
    }
    if (comment.notCorrecting() == null) {
      foot.add(
          act("review.correct", () -> acts.correct(comment)),
          act("review.withdraw", () -> acts.withdraw(comment)));
    }
    return foot;
  }

  private Act act(String verb, com.vaadin.flow.server.Command act) {
    var button = Act.plain(phrases.say(verb), act).small();
    button
        .getElement()
        .setAttribute(
            "aria-label", phrases.say("review.act.of", phrases.say(verb), comment.number()));
    return button;
  }
}
