package org.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;
import org.chancery.review.Clause;
import org.chancery.review.ReviewSheet;
import org.chancery.shell.Act;
import org.jspecify.annotations.Nullable;

/** The revision under review, clause by clause, with the number of comments at each. */
class ClauseList extends OrderedList {

  ClauseList(
      ReviewSheet sheet,
      @Nullable String chosen,
      ReviewPhrases phrases,
      Consumer<Clause> show,
      Consumer<Clause> comment) {
    addClassName("clauses");
    getElement().setAttribute("lang", sheet.language());
    for (var clause : sheet.clauses()) {
      var item = new ListItem(words(clause), acts(sheet, clause, phrases, show, comment));
      if (clause.title()) {
        item.addClassName("title");
      } else if (clause.heading()) {
        item.addClassName("heading");
      }
      if (Objects.equals(clause.block(), chosen)) {
        item.addClassName("on");
      }
      add(item);
    }
  }

  private static Div words(Clause clause) {
    var number = new Span(clause.title() ? "" : clause.number());
    number.addClassName("no");
    var words = new Div(number, new Paragraph(clause.words()));
    words.addClassName("said");
    return words;
  }

  private static Div acts(
      ReviewSheet sheet,
      Clause clause,
      ReviewPhrases phrases,
      Consumer<Clause> show,
      Consumer<Clause> comment) {
    var acts = new Div();
    acts.addClassName("acts");
    acts.getElement().setAttribute("lang", phrases.locale().getLanguage());
    var where = phrases.clause(clause);
    var count =
        sheet.comments().stream()
            .filter(one -> !one.withdrawn() && one.clause().block().equals(clause.block()))
            .count();
    if (count > 0) {
      var link = new NativeButton(phrases.count("review.comments", count));
      link.addClassName("lnk");
      link.getElement().setAttribute("type", "button");
      link.getElement()
          .setAttribute("aria-label", phrases.count("review.comments.at", count, where));
      link.addClickListener(click -> show.accept(clause));
      acts.add(link);
    }
    if (sheet.notCommenting() == null) {
      var act = Act.plain(phrases.say("review.comment"), () -> comment.accept(clause)).small();
      act.getElement().setAttribute("aria-label", phrases.say("review.comment.on", where));
      acts.add(act);
    }
    return acts;
  }
}
