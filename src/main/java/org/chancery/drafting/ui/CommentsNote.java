package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.drafting.CommentId;
import org.chancery.drafting.CommentThread;
import org.chancery.drafting.Passage;
import org.chancery.identity.Refused;
import org.chancery.shell.Act;
import org.chancery.shell.Notices;
import org.jspecify.annotations.Nullable;

/**
 * The comments beside a text, in reading order. It lives as long as its page: what others do
 * changes it in place, and whatever somebody types here stays.
 */
class CommentsNote extends HtmlContainer implements ThreadItem.Acts {

  private final MarginDesk desk;
  private final TextEditor editor;
  private final Runnable reread;
  private final H2 title = new H2();
  private final Div filter = new Div();
  private final Notices notices = new Notices();
  private final Div begun = new Div();
  private final Paragraph empty = new Paragraph();
  private final Div list = new Div();
  private final Map<CommentId, ThreadItem> items = new LinkedHashMap<>();
  private boolean resolvedToo;
  private @Nullable CommentId current;
  private @Nullable CommentPhrases phrases;
  private @Nullable CommentForm form;
  private @Nullable Passage passage;

  CommentsNote(MarginDesk desk, TextEditor editor, Runnable reread) {
    super("section");
    this.desk = desk;
    this.editor = editor;
    this.reread = reread;
    addClassNames("note", "comments");
    filter.addClassNames("whole", "acts");
    list.addClassName("threads");
    add(title, filter, notices, begun, empty, list);
  }

  /** Another text: nothing of the one before stays. */
  void clear() {
    items.clear();
    list.removeAll();
    begun.removeAll();
    notices.clear();
    form = null;
    passage = null;
    current = null;
    resolvedToo = false;
  }

  void show(CommentPhrases now) {
    phrases = now;
    var threads = now.margin().threads();
    var open = (int) threads.stream().filter(thread -> !thread.isResolved()).count();
    title.setText(now.say("drafting.comments", open));
    filter(now, open, threads.size() - open);
    var shown =
        threads.stream()
            .filter(one -> resolvedToo || !one.isResolved() || isAnswered(one))
            .toList();
    empty.setText(
        now.say(now.margin().mayComment() ? "drafting.comments.how" : "drafting.comments.none"));
    empty.setVisible(shown.isEmpty());
    draw(now, shown);
    var drawn = shown.stream().flatMap(one -> commented(now, one).stream()).toList();
    editor.setComments(
        new TextEditor.Comments(now.margin().version(), drawn), now.margin().mayComment());
  }

  /** Somebody is writing a reply: it is not taken away from under their hands. */
  private boolean isAnswered(CommentThread thread) {
    var item = items.get(thread.id());
    return item != null && item.isAnswered();
  }

  private static List<TextEditor.Commented> commented(CommentPhrases now, CommentThread thread) {
    var at = thread.passage();
    return at == null
        ? List.of()
        : List.of(
            new TextEditor.Commented(
                thread.id().id().toString(),
                at.from(),
                at.to(),
                now.isOurs(thread),
                thread.isResolved()));
  }

  private void filter(CommentPhrases now, int open, int resolved) {
    filter.removeAll();
    if (resolved > 0) {
      filter.add(
          choice(now.say("drafting.comments.filter.open", open), false),
          choice(now.say("drafting.comments.filter.all", open + resolved), true));
    }
  }

  private Act choice(String label, boolean all) {
    var button =
        Act.plain(
                label,
                () -> {
                  resolvedToo = all;
                  showAgain();
                })
            .small();
    button.getElement().setAttribute("aria-pressed", String.valueOf(resolvedToo == all));
    return button;
  }

  private void showAgain() {
    if (phrases != null) {
      show(phrases);
    }
  }

  /** Items that stay are not taken out: somebody may be typing in one of them. */
  private void draw(CommentPhrases now, List<CommentThread> shown) {
    var ids = shown.stream().map(CommentThread::id).toList();
    items
        .entrySet()
        .removeIf(
            entry -> {
              var gone = !ids.contains(entry.getKey());
              if (gone) {
                list.remove(entry.getValue());
              }
              return gone;
            });
    for (int i = 0; i < shown.size(); i++) {
      var thread = shown.get(i);
      var item = items.computeIfAbsent(thread.id(), id -> new ThreadItem(thread, now, this));
      item.update(thread, now);
      item.setClassName("current", thread.id().equals(current));
      if (i >= list.getComponentCount() || !item.equals(list.getComponentAt(i))) {
        list.addComponentAtIndex(i, item);
      }
    }
  }

  /** Opens the form, or, where somebody is typing already, takes the other passage for it. */
  void begin(Passage on, String quote) {
    var now = phrases;
    if (now == null || !now.margin().mayComment()) {
      return;
    }
    passage = on;
    notices.clear();
    begun.removeAll();
    var words = new Paragraph(new Span(quote));
    words.addClassName("quote");
    var written = form == null ? form(now) : form;
    form = written;
    begun.add(words, written);
    written.begin();
  }

  private CommentForm form(CommentPhrases now) {
    var margin = now.margin();
    var kept = new Kept(now.actor(), margin.text().id().toString());
    return new CommentForm(
        now,
        kept,
        now.say("drafting.comments.words"),
        now.say("drafting.comments.verb"),
        margin.hasChoice(),
        margin.own() == null,
        forAll -> desk.commenting().mentionable(now.actor(), margin.text(), forAll),
        (shared, words, mentions) -> {
          var on = passage;
          if (on != null) {
            current =
                desk.commenting().comment(now.actor(), margin.text(), on, shared, words, mentions);
            closeForm();
            reread.run();
          }
        },
        this::closeForm);
  }

  private void closeForm() {
    form = null;
    passage = null;
    begun.removeAll();
  }

  /** Somebody clicked on the passage of a thread. */
  void choose(String id) {
    items.values().stream()
        .filter(item -> item.thread().id().id().toString().equals(id))
        .findFirst()
        .ifPresent(
            item -> {
              makeCurrent(item.thread());
              item.getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus()");
            });
  }

  private void makeCurrent(CommentThread thread) {
    current = thread.id();
    items.forEach((id, item) -> item.setClassName("current", id.equals(current)));
  }

  @Override
  public void show(CommentThread thread) {
    makeCurrent(thread);
    editor.showComment(thread.id().id().toString());
  }

  @Override
  public void settle(CommentThread thread, boolean resolved) {
    var now = phrases;
    if (now == null) {
      return;
    }
    try {
      if (resolved) {
        desk.commenting().resolve(now.actor(), thread.id());
      } else {
        desk.commenting().reopen(now.actor(), thread.id());
      }
      notices.done(now.say(resolved ? "drafting.comments.resolved" : "drafting.comments.reopened"));
    } catch (Refused refused) {
      notices.refused(refused);
    }
    reread.run();
  }

  @Override
  public CommentForm reply(CommentThread thread, Runnable closed) {
    var now = java.util.Objects.requireNonNull(phrases);
    return new CommentForm(
        now,
        new Kept(now.actor(), thread.id().id().toString()),
        now.say("drafting.comments.reply.words"),
        now.say("drafting.comments.reply.verb"),
        false,
        !now.isOurs(thread),
        forAll -> desk.commenting().mentionable(now.actor(), thread.id()),
        (shared, words, mentions) -> {
          desk.commenting().reply(now.actor(), thread.id(), words, mentions);
          closed.run();
          reread.run();
        },
        closed);
  }
}
