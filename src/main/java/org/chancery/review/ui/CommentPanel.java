package org.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.TreeMap;
import org.chancery.review.Clause;
import org.chancery.review.ReviewSheet;
import org.chancery.shell.Act;
import org.chancery.shell.EmptyState;
import org.jspecify.annotations.Nullable;

/** The comments of a review with their filter, which lives in the address. */
class CommentPanel extends Section {

  private static final int PAGE = 100;

  private final Select<CommentFilter.Show> shows = new Select<>();
  private final Div clause = new Div();
  private final Div file = new Div();
  private final Paragraph count = new Paragraph();
  private final Div list = new Div();
  private final H2 title = new H2();

  private CommentFilter filter = new CommentFilter(CommentFilter.Show.ALL, null);
  private int most = PAGE;
  private @Nullable ReviewSheet sheet;
  private @Nullable ReviewPhrases phrases;
  private CommentCard.@Nullable Acts acts;

  CommentPanel() {
    addClassName("comments");
    setId("comments");
    title.setText(getTranslation("review.comments.title"));
    title.getElement().setAttribute("tabindex", "-1");
    shows.setLabel(getTranslation("review.show"));
    shows.setItems(CommentFilter.Show.values());
    shows.setItemLabelGenerator(show -> getTranslation("review.show." + ReviewPhrases.key(show)));
    shows.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            choose(filter.with(change.getValue()));
          }
        });
    count.addClassNames("sm", "muted");
    count.getElement().setAttribute("aria-live", "polite");
    clause.addClassName("at-clause");
    file.addClassName("push");
    var choice = new Div(shows, clause, file);
    choice.addClassName("filter");
    add(title, choice, count, list);
  }

  /** As the address says. */
  void filter(QueryParameters address) {
    filter =
        new CommentFilter(
            CommentFilter.Show.named(address.getSingleParameter("show").orElse("")),
            address.getSingleParameter("clause").orElse(null));
    most = PAGE;
    shows.setValue(filter.show());
  }

  CommentFilter filter() {
    return filter;
  }

  void show(ReviewSheet now, ReviewPhrases words, CommentCard.Acts may, Component download) {
    file.removeAll();
    file.add(download);
    sheet = now;
    phrases = words;
    acts = may;
    draw();
  }

  /** Shows the comments at one clause and brings them into view. */
  void at(Clause one) {
    choose(filter.at(one.block()));
    bringIntoView();
  }

  /** For pages that are too narrow to show the comments beside the draft. */
  void bringIntoView() {
    title
        .getElement()
        .executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
  }

  private void choose(CommentFilter other) {
    filter = other;
    most = PAGE;
    var now = sheet;
    if (now != null) {
      remember(now);
      draw();
    }
  }

  private void remember(ReviewSheet now) {
    var parameters = new TreeMap<String, List<String>>();
    if (filter.show() != CommentFilter.Show.ALL) {
      parameters.put("show", List.of(ReviewPhrases.key(filter.show())));
    }
    var block = filter.block();
    if (block != null) {
      parameters.put("clause", List.of(block));
    }
    var path = ReviewNavigation.review(now.review().id());
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(
            null,
            parameters.isEmpty()
                ? path
                : path + "?" + new QueryParameters(parameters).getQueryString());
  }

  private void draw() {
    var now = sheet;
    var words = phrases;
    var may = acts;
    if (now == null || words == null || may == null) {
      return;
    }
    drawClause(now, words);
    var found = now.comments().stream().filter(filter::fits).toList();
    count.setText(words.count("review.comments", found.size()));
    list.removeAll();
    if (found.isEmpty()) {
      list.add(nothing(now, words));
    }
    found.stream().limit(most).forEach(one -> list.add(new CommentCard(one, now, words, may)));
    if (found.size() > most) {
      list.add(
          Act.plain(
              words.say("review.more"),
              () -> {
                most += PAGE;
                draw();
              }));
    }
  }

  private void drawClause(ReviewSheet now, ReviewPhrases words) {
    clause.removeAll();
    now.clauses().stream()
        .filter(one -> one.block().equals(filter.block()))
        .findFirst()
        .ifPresent(
            one ->
                clause.add(
                    new Span(words.say("review.show.clause", words.clause(one))),
                    Act.plain(words.say("review.show.clause.all"), () -> choose(filter.at(null)))
                        .small()));
  }

  private EmptyState nothing(ReviewSheet now, ReviewPhrases words) {
    return now.comments().isEmpty()
        ? new EmptyState(
            words.say("review.comments.none.title"),
            words.say(
                now.notCommenting() == null
                    ? "review.comments.none.first"
                    : "review.comments.none.sentence"))
        : new EmptyState(
            words.say("review.comments.nothing.title"),
            words.say("review.comments.nothing.sentence"),
            Act.plain(
                words.say("review.comments.nothing.all"),
                () -> {
                  shows.setValue(CommentFilter.Show.ALL);
                  choose(new CommentFilter(CommentFilter.Show.ALL, null));
                }));
  }
}
