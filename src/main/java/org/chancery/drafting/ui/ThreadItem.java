package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.chancery.drafting.CommentThread;
import org.chancery.shell.Act;
import org.jspecify.annotations.Nullable;

/**
 * A thread beside the text. What was said is drawn anew when it changes; a reply that somebody
 * types is not touched by that.
 */
class ThreadItem extends HtmlContainer {

  /** What can be done with a thread. */
  interface Acts {

    /** Brings its passage into view. */
    void show(CommentThread thread);

    /** Says nothing more is to be done, or the contrary. */
    void settle(CommentThread thread, boolean resolved);

    /** A form for an answer, which tells when it is no longer needed. */
    CommentForm reply(CommentThread thread, Runnable closed);
  }

  private final Acts acts;
  private final Div said = new Div();
  private final Div below = new Div();
  private CommentThread thread;
  private @Nullable CommentForm form;

  ThreadItem(CommentThread thread, CommentPhrases phrases, Acts acts) {
    super("article");
    this.acts = acts;
    this.thread = thread;
    addClassName("thread");
    getElement().setAttribute("tabindex", "-1");
    add(said, below);
    draw(phrases);
  }

  void update(CommentThread now, CommentPhrases phrases) {
    var same = now.saysTheSameAs(thread);
    thread = now;
    if (!same) {
      draw(phrases);
    }
  }

  boolean isAnswered() {
    return form != null;
  }

  CommentThread thread() {
    return thread;
  }

  private void draw(CommentPhrases phrases) {
    getElement().setAttribute("aria-label", phrases.say("drafting.comments.on", thread.quote()));
    said.removeAll();
    said.add(phrases.audience(phrases.isOurs(thread)), quote(phrases));
    thread.said().forEach(one -> said.add(words(one, phrases)));
    var settled = thread.settled();
    if (settled != null) {
      var line =
          new Paragraph(
              phrases.say(
                  settled.resolved()
                      ? "drafting.comments.resolved-by"
                      : "drafting.comments.reopened-by",
                  phrases.author(settled.by()),
                  phrases.at(settled.at())));
      line.addClassNames("xs", "muted");
      said.add(line);
    }
    said.add(verbs(phrases));
  }

  private Component quote(CommentPhrases phrases) {
    if (thread.isOrphaned()) {
      var gone = new Paragraph(phrases.say("drafting.comments.orphaned", thread.quote()));
      gone.addClassName("quote");
      return gone;
    }
    var button = new HtmlContainer("button");
    button.getElement().setAttribute("type", "button");
    button.addClassName("quote");
    button.add(new Span(thread.quote()));
    button.getElement().addEventListener("click", click -> acts.show(thread));
    return button;
  }

  private static Div words(CommentThread.Said one, CommentPhrases phrases) {
    var who = new Span(phrases.author(one.by()));
    who.addClassName("b");
    var when = new Span(" " + phrases.at(one.at()));
    when.addClassNames("xs", "muted");
    var block = new Div(new Paragraph(who, when), new Paragraph(one.words()));
    if (!one.mentions().isEmpty()) {
      var asked = one.mentions().stream().map(phrases::author).collect(Collectors.joining("; "));
      var line = new Paragraph(phrases.say("drafting.comments.mentioned", asked));
      line.addClassNames("xs", "muted");
      block.add(line);
    }
    block.addClassName("said");
    return block;
  }

  private Div verbs(CommentPhrases phrases) {
    var row = new Div();
    row.addClassName("acts");
    if (phrases.margin().notCommenting() == null
        && (phrases.isOurs(thread) || phrases.margin().mayShare())) {
      row.add(Act.plain(phrases.say("drafting.comments.reply"), this::openReply).small());
      row.add(
          Act.plain(
                  phrases.say(
                      thread.isResolved()
                          ? "drafting.comments.reopen"
                          : "drafting.comments.resolve"),
                  () -> acts.settle(thread, !thread.isResolved()))
              .small());
    }
    return row;
  }

  private void openReply() {
    if (form == null) {
      form = acts.reply(thread, this::closeReply);
      below.add(form);
    }
    form.begin();
  }

  private void closeReply() {
    form = null;
    below.removeAll();
  }
}
