package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.Label.Kind;

/** What stands before the body of a text: its title and its preamble. */
final class Front {

  private static final int LOOKED_AT = 8;
  private static final int MOST_LINES = 6;
  private static final int LONGEST_TITLE = 600;
  private static final int LONGEST_FIRST = 300;

  private final List<Item> scope;
  private final Blocks blocks;

  Front(List<Item> scope, Blocks blocks) {
    this.scope = scope;
    this.blocks = blocks;
  }

  /** Adds title and preamble, and says where the body begins. */
  int addTo(Node document) {
    int at = title();
    int after = at < 0 ? 0 : endOfTitle(at);
    Node title = at < 0 ? blocks.block("title") : blocks.leaf("title", (Para) scope.get(at));
    for (int i = at + 1; i < after; i++) {
      blocks.append(title, (Para) scope.get(i));
    }
    document.add(title);
    for (int i = 0; i < at; i++) {
      document.add(blocks.leaf("preamble", (Para) scope.get(i), 0));
    }
    return preamble(document, after);
  }

  private int title() {
    var leading = new ArrayList<Para>();
    for (Item item : scope) {
      if (leading.size() == LOOKED_AT || !(item instanceof Para paragraph) || !mayLead(paragraph)) {
        break;
      }
      leading.add(paragraph);
    }
    for (int i = 0; i < leading.size(); i++) {
      Para paragraph = leading.get(i);
      if (paragraph.look.house() == HouseStyle.TITLE || paragraph.look.style().equals("title")) {
        return i;
      }
    }
    if (scope.stream().anyMatch(item -> item instanceof Para paragraph && paragraph.isOurs())) {
      return -1; // a file of ours whose title somebody deleted
    }
    for (int i = 0; i < leading.size(); i++) {
      if (Looks.likeTitle(leading.get(i)) && !Looks.right(leading.get(i))) {
        return i;
      }
    }
    boolean shortFirst =
        !leading.isEmpty()
            && leading.getFirst().label.is(Kind.NONE)
            && leading.getFirst().text().length() <= LONGEST_FIRST
            && !leading.getFirst().text().stripTrailing().matches("(?s).*[:;,]");
    return shortFirst ? 0 : -1;
  }

  private static boolean mayLead(Para paragraph) {
    HouseStyle house = paragraph.look.house();
    boolean words = paragraph.label.is(Kind.NONE) || paragraph.label.is(Kind.HEADING);
    return house == null ? words : house == HouseStyle.TITLE || house == HouseStyle.PREAMBLE;
  }

  private int endOfTitle(int at) {
    Para first = (Para) scope.get(at);
    int length = first.text().length();
    int end = at + 1;
    while (end < scope.size()
        && end - at < MOST_LINES
        && scope.get(end) instanceof Para next
        && goesOn(first, next)
        && length + next.text().length() <= LONGEST_TITLE) {
      length += next.text().length();
      end++;
    }
    return end;
  }

  private static boolean goesOn(Para first, Para next) {
    if (first.isOurs() || next.isOurs() || first.look.style().equals("title")) {
      return first.look.house() == next.look.house()
          && first.look.style().equals(next.look.style());
    }
    return first.label.equals(next.label)
        && first.look.style().equals(next.look.style())
        && first.look.alignment().equals(next.look.alignment())
        && Looks.strong(first) == Looks.strong(next)
        && Looks.likeTitle(next)
        && Looks.likeTitle(first);
  }

  private int preamble(Node document, int from) {
    boolean articles = has(from, Kind.ARTICLE);
    boolean structure =
        articles || has(from, Kind.CLAUSE) || has(from, Kind.CHAPTER) || has(from, Kind.HEADING);
    for (int i = from; i < scope.size(); i++) {
      if (!(scope.get(i) instanceof Para paragraph)) {
        return i;
      }
      boolean ours = paragraph.look.house() == HouseStyle.PREAMBLE;
      boolean foreign =
          !paragraph.isOurs()
              && structure
              && (paragraph.label.is(Kind.NONE) || (articles && paragraph.label.isItem()));
      if (!ours && !foreign) {
        return i;
      }
      document.add(line(paragraph));
    }
    return scope.size();
  }

  /** A line of the preamble; the dash of an item is kept, because a preamble has no lists. */
  private Node line(Para paragraph) {
    Node line = blocks.leaf("preamble", paragraph, 0);
    Para.Numbered number = paragraph.numbered;
    if (paragraph.label.isItem() && number != null && !number.drawn().isBlank()) {
      String sign = number.shown().isBullet() ? "–" : number.drawn().strip();
      line.content().addFirst(Node.text(sign + " ", List.of()));
    }
    return line;
  }

  private boolean has(int from, Kind kind) {
    return scope.subList(from, scope.size()).stream()
        .anyMatch(item -> item instanceof Para paragraph && paragraph.label.is(kind));
  }
}
