package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.Label.Kind;

/**
 * Divides a body into the main text and annexes, and settles what the numbers of each mean: whether
 * "1." is an article or a clause, and what stands at which depth.
 */
final class Outline {

  private static final int LONGEST_JOINED = 4;

  /**
   * At least so many of ten numbered paragraphs look like headings, if the numbers are articles.
   */
  private static final int MOST_OF_TEN = 8;

  private Outline() {}

  /** The main text first, then each annex, which begins with its label. */
  static List<List<Item>> scopes(List<Item> items) {
    var labels = new Labels();
    var scopes = new ArrayList<List<Item>>();
    scopes.add(new ArrayList<>());
    for (Item item : items) {
      if (item instanceof Para paragraph) {
        if (!paragraph.isOurs() && paragraph.isEmpty()) {
          continue; // distance between paragraphs, not words
        }
        paragraph.label = labels.label(paragraph);
        boolean first = scopes.getFirst().isEmpty() && !paragraph.isOurs();
        if (paragraph.label.is(Kind.ANNEX) && !first) {
          scopes.add(new ArrayList<>());
        } else if (paragraph.label.is(Kind.ANNEX)) {
          paragraph.label = Label.NONE;
        }
      }
      scopes.getLast().add(item);
    }
    scopes.forEach(Outline::settle);
    return scopes;
  }

  private static void settle(List<Item> scope) {
    boolean articles = any(scope, paragraph -> paragraph.label.is(Kind.ARTICLE));
    if (!articles) {
      promote(scope);
    }
    joinHeadings(scope);
    int from = 0;
    for (int i = 0; i <= scope.size(); i++) {
      if (i == scope.size()
          || (scope.get(i) instanceof Para paragraph && paragraph.label.is(Kind.ARTICLE))) {
        deepen(scope.subList(from, i));
        from = i;
      }
    }
  }

  private static boolean any(List<Item> scope, Predicate<Para> predicate) {
    return scope.stream()
        .anyMatch(item -> item instanceof Para paragraph && predicate.test(paragraph));
  }

  /** "1. General provisions", set in bold above "1.1 …": these are articles without the word. */
  private static void promote(List<Item> scope) {
    var tops = new ArrayList<Para>();
    int alone = 0;
    boolean previous = false;
    for (Item item : scope) {
      boolean top =
          item instanceof Para paragraph
              && !paragraph.isOurs()
              && paragraph.label.is(Kind.CLAUSE)
              && paragraph.label.depth() == 1;
      if (top) {
        tops.add((Para) item);
        alone += previous ? 1 : 0;
      }
      previous = top;
    }
    long headings = tops.stream().filter(Looks::likeHeading).count();
    if (!tops.isEmpty() && headings * 10 >= tops.size() * (long) MOST_OF_TEN && alone == 0) {
      tops.forEach(top -> top.label = top.label.as(Kind.ARTICLE).at(0));
    }
  }

  /** Headings of articles and annexes often stand in lines of their own below the number. */
  private static void joinHeadings(List<Item> scope) {
    for (int i = 0; i < scope.size(); i++) {
      if (!(scope.get(i) instanceof Para head) || head.isOurs()) {
        continue;
      }
      boolean bare = head.text().length() <= head.label.typed() || head.text().isBlank();
      boolean annex = head.label.is(Kind.ANNEX);
      if (!((head.label.is(Kind.ARTICLE) && bare) || annex)) {
        continue;
      }
      int most = annex ? LONGEST_JOINED : 1;
      for (int j = i + 1; j <= i + most && j < scope.size(); j++) {
        if (scope.get(j) instanceof Para next
            && !next.isOurs()
            && (next.label.is(Kind.NONE) || next.label.is(Kind.HEADING))
            && Looks.likeHeading(next)) {
          next.joins = true;
        } else if (!(annex && scope.get(j) instanceof Para line && Looks.right(line))) {
          break;
        }
      }
    }
  }

  /** The shallowest clauses of an article are its clauses, whatever their numbers show. */
  private static void deepen(List<Item> part) {
    int least = Integer.MAX_VALUE;
    for (Item item : part) {
      if (foreignClause(item)) {
        least = Math.min(least, ((Para) item).label.depth());
      }
    }
    for (Item item : part) {
      if (foreignClause(item)) {
        Para paragraph = (Para) item;
        int depth = paragraph.label.depth() - least;
        paragraph.label =
            depth < 2 ? paragraph.label.at(depth) : paragraph.label.as(Kind.NUMBER).at(depth - 2);
      }
    }
  }

  private static boolean foreignClause(Item item) {
    return item instanceof Para paragraph && !paragraph.isOurs() && paragraph.label.is(Kind.CLAUSE);
  }
}
