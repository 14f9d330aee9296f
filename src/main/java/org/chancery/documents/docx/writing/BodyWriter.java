package org.chancery.documents.docx.writing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.documents.docx.reading.HouseStyle;
import org.chancery.documents.docx.writing.Changes.Change;
import org.chancery.documents.docx.writing.Lists.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the blocks of a text one after another. */
final class BodyWriter {

  private static final int DEEPEST = 8;

  private final Xml xml;
  private final Lists lists;
  private final Changes changes;
  private final Brackets brackets;
  private final Runs runs;
  private final Map<JsonNode, Change> ends = new IdentityHashMap<>();
  private final int annexes;
  private final int continued;

  BodyWriter(Xml xml, Lists lists, Changes changes, Brackets brackets, Runs runs) {
    this.xml = xml;
    this.lists = lists;
    this.changes = changes;
    this.brackets = brackets;
    this.runs = runs;
    this.annexes = lists.annexes();
    this.continued = lists.continued();
  }

  /** Where articles, and clauses outside them, are counted: anew in every annex. */
  private record Counted(int articles, int clauses) {}

  /** The whole text. */
  void document(JsonNode document) {
    ends(document);
    holder(document, new Counted(lists.articles(), lists.clauses()), null);
  }

  private void holder(JsonNode holder, Counted counted, @Nullable Change change) {
    boolean afterArticle = false;
    for (JsonNode child : Nodes.children(holder)) {
      Change whole = change == null ? Nodes.whole(child) : change;
      switch (Nodes.type(child)) {
        case "title" -> paragraph(HouseStyle.TITLE, null, child, null);
        case "preamble" -> paragraph(HouseStyle.PREAMBLE, null, child, whole);
        case "article" -> article(child, counted, whole);
        case "testimonium" -> paragraph(HouseStyle.TESTIMONIUM, null, child, whole);
        case "signatures" -> signatures(child, whole);
        case "annex" -> annex(child, whole);
        case "heading" -> {} // written with its number
        default -> {
          if (afterArticle) {
            brackets.mark(xml, HouseStyle.ARTICLE_END);
          }
          block(child, null, counted, whole);
        }
      }
      afterArticle = Nodes.is(child, "article");
    }
  }

  private void article(JsonNode article, Counted counted, @Nullable Change change) {
    heading(
        article,
        HouseStyle.ARTICLE,
        HouseStyle.ARTICLE_BARE,
        new Place(counted.articles(), 0),
        change);
    for (JsonNode child : Nodes.children(article)) {
      if (!Nodes.is(child, "heading")) {
        block(child, counted, counted, change == null ? Nodes.whole(child) : change);
      }
    }
  }

  private void annex(JsonNode annex, @Nullable Change change) {
    heading(annex, HouseStyle.ANNEX, HouseStyle.ANNEX_BARE, new Place(annexes, 0), change);
    holder(annex, new Counted(lists.articles(), lists.clauses()), change);
  }

  private void heading(
      JsonNode holder, HouseStyle with, HouseStyle without, Place place, @Nullable Change change) {
    List<JsonNode> children = Nodes.children(holder);
    JsonNode first = children.isEmpty() ? null : children.getFirst();
    if (first != null && Nodes.is(first, "heading")) {
      paragraph(with, place, first, change == null ? Nodes.whole(first) : change);
      return;
    }
    properties(without, place, change);
    xml.close();
  }

  private void signatures(JsonNode signatures, @Nullable Change change) {
    for (JsonNode one : Nodes.children(signatures)) {
      paragraph(HouseStyle.SIGNATURE, null, one, change == null ? Nodes.whole(one) : change);
    }
  }

  /**
   * A block.
   *
   * @param article where its clauses are counted in an article; none outside
   */
  private void block(
      JsonNode block, @Nullable Counted article, Counted counted, @Nullable Change change) {
    switch (Nodes.type(block)) {
      case "paragraph" -> paragraph(HouseStyle.CLAUSE, clause(article, counted, 0), block, change);
      case "subclause" ->
          paragraph(HouseStyle.SUBCLAUSE, clause(article, counted, 1), block, change);
      case "plain" -> paragraph(HouseStyle.PLAIN, null, block, change);
      case "subheading" -> paragraph(HouseStyle.SUBHEADING, null, block, change);
      case "quotation" -> quotation(block, change);
      case "bullets", "numbers" -> list(block, 0, change);
      case "table" -> {
        new TableWriter(xml, changes, this).write(block, change);
        distance(change);
      }
      default -> throw new IllegalArgumentException("no block: " + Nodes.type(block));
    }
  }

  /** An empty paragraph: without it, neighbouring tables would be one. */
  private void distance(@Nullable Change change) {
    xml.open("w:p");
    if (change != null) {
      xml.open("w:pPr").open("w:rPr");
      changes.note(xml, change);
      xml.close().close();
    }
    xml.close();
  }

  private static Place clause(@Nullable Counted article, Counted counted, int depth) {
    return article == null
        ? new Place(counted.clauses(), depth)
        : new Place(article.articles(), depth + 1);
  }

  private void quotation(JsonNode quotation, @Nullable Change change) {
    HouseStyle style = HouseStyle.QUOTATION;
    for (JsonNode child : Nodes.children(quotation)) {
      paragraph(style, null, child, change == null ? Nodes.whole(child) : change);
      style = HouseStyle.QUOTATION_MORE;
    }
  }

  private void list(JsonNode list, int depth, @Nullable Change change) {
    int level = Math.min(depth, DEEPEST);
    int number = Nodes.is(list, "bullets") ? lists.bullets() : lists.numbers();
    for (JsonNode item : Nodes.children(list)) {
      Change ofItem = change == null ? Nodes.whole(item) : change;
      boolean first = true;
      for (JsonNode child : Nodes.children(item)) {
        Change ofChild = ofItem == null ? Nodes.whole(child) : ofItem;
        if (!Nodes.is(child, "plain")) {
          list(child, depth + 1, ofChild);
        } else if (first) {
          paragraph(HouseStyle.ITEM, new Place(number, level), child, ofChild);
        } else {
          paragraph(HouseStyle.ITEM_MORE, new Place(continued, level), child, ofChild);
        }
        first = false;
      }
    }
  }

  /** A paragraph of words. */
  void paragraph(HouseStyle style, @Nullable Place place, JsonNode block, @Nullable Change whole) {
    List<JsonNode> content = Nodes.children(block);
    properties(style, place, whole == null ? ends.get(block) : whole);
    runs.write(content, whole);
    xml.close();
  }

  /** Opens a paragraph. */
  private void properties(HouseStyle style, @Nullable Place place, @Nullable Change end) {
    xml.open("w:p").open("w:pPr").says("w:pStyle", style.id());
    if (place != null) {
      xml.open("w:numPr").says("w:ilvl", place.level()).says("w:numId", place.list()).close();
    }
    if (end != null) {
      xml.open("w:rPr");
      changes.note(xml, end);
      xml.close();
    }
    xml.close();
  }

  /**
   * At which ends of paragraphs a suggestion stands: where a boundary is suggested, Word marks the
   * end of the paragraph before it; where none is before it and all its words come or go, its own.
   */
  private void ends(JsonNode holder) {
    JsonNode before = null;
    for (JsonNode child : Nodes.children(holder)) {
      Change edge = Nodes.change(child);
      if (!Nodes.isOfWords(child)) {
        ends(child);
        before = null;
        continue;
      }
      if (edge != null && allOf(child, edge) && (before == null || ends.containsKey(before))) {
        ends.put(child, edge);
      } else if (edge != null && before != null) {
        ends.put(before, edge);
      }
      before = child;
    }
  }

  private static boolean allOf(JsonNode block, Change change) {
    return Nodes.children(block).stream().allMatch(one -> change.equals(Nodes.change(one)));
  }
}
