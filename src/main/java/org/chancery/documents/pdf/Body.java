package org.chancery.documents.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.documents.FinalKind;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.ItemNumbers;
import org.chancery.texts.RedlineBlock;
import org.chancery.texts.RedlineBlock.Status;
import org.w3c.dom.Element;

/**
 * Builds the body of a paper from the blocks of a text, or of a redline: each block an element in
 * the element of the block it stands in.
 */
final class Body {

  private final Words words;
  private final Places places;
  private final FinalKind kind;
  private final String prefix;
  private final List<RedlineBlock> blocks;
  private final ItemNumbers items;
  private final Phrases phrases;
  private final Deque<Open> open = new ArrayDeque<>();

  /** An element that takes the blocks that stand deeper. */
  private record Open(int depth, Element element) {}

  /** An entry of the contents: those on paper, and those that a reader program shows. */
  record Bookmark(String name, String href) {}

  /**
   * A stretch of blocks that is set as a whole, beside its counterpart in another language.
   *
   * @param key the id that the counterpart has as well
   * @param from its first block
   * @param to the block after its last
   */
  record Unit(String key, int from, int to) {}

  Body(Words words, FinalKind kind, List<RedlineBlock> blocks) {
    this(words, Places.of(words), kind, "", blocks);
  }

  /** The body of a text in one of several columns, whose anchors begin with its language. */
  static Body ofColumn(Words paper, Locale language, FinalKind kind, List<RedlineBlock> blocks) {
    var words = Words.in(language);
    return new Body(words, Places.inColumn(paper, language), kind, words.language() + "-", blocks);
  }

  private Body(
      Words words, Places places, FinalKind kind, String prefix, List<RedlineBlock> blocks) {
    this.words = words;
    this.places = places;
    this.kind = kind;
    this.prefix = prefix;
    this.blocks = blocks;
    this.items = ItemNumbers.of(words.raw("items.letters"), words.raw("items.forms"));
    this.phrases = new Phrases(words, places, blocks);
  }

  /** The words of the title. */
  void title(Element target) {
    blocks.stream()
        .filter(block -> block.kind() == Kind.TITLE)
        .forEach(block -> phrases.fill(target, block));
  }

  void into(Element target) {
    write(target, 0, blocks.size());
  }

  void into(Element target, Unit unit) {
    write(target, unit.from(), unit.to());
  }

  /** All of it but the title: sections by their heading, everything else by what holds it. */
  List<Unit> units() {
    var units = new ArrayList<Unit>();
    for (int i = 0; i < blocks.size(); ) {
      var block = blocks.get(i);
      int end = isSection(block) ? i + 1 : end(i);
      if (isSection(block) && end < blocks.size() && isHeading(blocks.get(end))) {
        end = end(end);
      }
      if (block.kind() != Kind.TITLE) {
        units.add(new Unit(block.id(), i, end));
      }
      i = end;
    }
    return units;
  }

  boolean beginsSection(Unit unit) {
    return isSection(blocks.get(unit.from()));
  }

  boolean beginsPage(Unit unit) {
    return blocks.get(unit.from()).kind() == Kind.ANNEX;
  }

  /** The block after everything that stands in this one. */
  private int end(int at) {
    int end = at + 1;
    while (end < blocks.size() && blocks.get(end).depth() > blocks.get(at).depth()) {
      end++;
    }
    return end;
  }

  private void write(Element target, int from, int to) {
    for (int i = from; i < to; i++) {
      var block = blocks.get(i);
      while (!open.isEmpty() && open.element().depth() >= block.depth()) {
        close();
      }
      var parent = open.isEmpty() ? target : open.element().element();
      if (!block.kind().hasWords()) {
        open.push(new Open(block.depth(), opened(parent, block, i)));
      } else if (block.kind() != Kind.TITLE && block.kind() != Kind.FOOTNOTE) {
        written(parent, block);
      }
    }
    while (!open.isEmpty()) {
      close();
    }
  }

  private void close() {
    var closed = open.pop().element();
    if (closed.getTagName().equals("table")) {
      Tables.straighten(closed);
    }
  }

  List<Bookmark> bookmarks() {
    var bookmarks = new ArrayList<Bookmark>();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (isSection(block) && block.status() != Status.REMOVED) {
        var heading = heading(i).map(RedlineBlock::block).map(Block::text).orElse("");
        bookmarks.add(new Bookmark(named(block, heading), "#" + anchor(block)));
      }
    }
    return bookmarks;
  }

  static void fill(Part part, Bookmark bookmark) {
    part.attribute("name", bookmark.name()).attribute("href", bookmark.href());
  }

  private static boolean isSection(RedlineBlock block) {
    return block.kind() == Kind.ARTICLE || block.kind() == Kind.ANNEX;
  }

  private static boolean isHeading(RedlineBlock block) {
    return block.kind() == Kind.HEADING || block.kind() == Kind.ANNEX_HEADING;
  }

  /** The heading of the article or annex that begins here; it follows at once. */
  private Optional<RedlineBlock> heading(int section) {
    return blocks.subList(section + 1, Math.min(section + 2, blocks.size())).stream()
        .filter(Body::isHeading)
        .filter(next -> !next.block().text().isBlank())
        .findFirst();
  }

  private Element opened(Element parent, RedlineBlock block, int at) {
    return switch (block.kind()) {
      case ARTICLE, ANNEX -> section(parent, block, at);
      case QUOTATION -> Xhtml.add(parent, "blockquote", marked("", block));
      case BULLETS, NUMBERS -> Xhtml.add(parent, "ul", marked("list", block));
      case ITEM -> item(parent, block);
      case TABLE -> table(parent, at);
      case TABLE_ROW -> Tables.row(parent);
      case TABLE_CELL, TABLE_HEADER -> Tables.cell(parent, block);
      case SIGNATURES -> Xhtml.add(parent, "div", "signing");
      case TITLE,
          PREAMBLE,
          HEADING,
          PARAGRAPH,
          SUBCLAUSE,
          PLAIN,
          SUBHEADING,
          FOOTNOTE,
          TESTIMONIUM,
          SIGNATURE,
          ANNEX_HEADING ->
          throw new IllegalStateException(block.kind() + " holds no blocks");
    };
  }

  private Element section(Element parent, RedlineBlock block, int at) {
    boolean article = block.kind() == Kind.ARTICLE;
    var section = Xhtml.add(parent, "div", article ? "article" : "annex");
    section.setAttribute("id", anchor(block));
    section.setAttribute(
        Part.PLACE,
        places.at(
            !article
                ? "place.annex"
                : kind == FinalKind.MEMORANDUM ? "place.heading" : "place.section",
            block.number()));
    if (!article || heading(at).isEmpty()) {
      var bare = Xhtml.add(section, "h2", article ? "" : "annex-number");
      Xhtml.text(bare, named(block, ""));
    }
    return section;
  }

  private String anchor(RedlineBlock block) {
    var gone = prefix + (block.status() == Status.REMOVED ? "gone-" : "");
    return block.kind() == Kind.ANNEX
        ? gone + "annex-" + block.number()
        : gone
            + "article-"
            + (block.block().annex() > 0 ? block.block().annex() + "-" : "")
            + block.number();
  }

  /** "Article 2. Costs", "2. Costs" in a plan, "Annex 1". */
  private String named(RedlineBlock section, String heading) {
    boolean annex = section.kind() == Kind.ANNEX || section.kind() == Kind.ANNEX_HEADING;
    var key =
        "heading." + (annex ? "annex" : kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return heading.isBlank()
        ? words.say(key + ".bare", section.number())
        : words.say(key, section.number(), heading);
  }

  private Element item(Element parent, RedlineBlock block) {
    var item = Xhtml.add(parent, "li", "");
    var number = items.of(block.block());
    // the paragraph that follows carries it, so that the number stands on the line of its words
    item.setAttribute(Phrases.LABEL, number.isEmpty() ? "–" : number);
    return item;
  }

  private Element table(Element parent, int at) {
    var table = Tables.table(parent, rowsOfHeaders(at));
    long number =
        blocks.subList(0, at + 1).stream().filter(block -> block.kind() == Kind.TABLE).count();
    table.setAttribute(Part.PLACE, places.at("place.table", Long.toString(number)));
    return table;
  }

  private int rowsOfHeaders(int table) {
    int rows = 0;
    for (int i = table + 1; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.depth() <= blocks.get(table).depth() || block.kind() == Kind.TABLE_CELL) {
        return block.kind() == Kind.TABLE_CELL ? rows - 1 : rows;
      }
      rows += block.kind() == Kind.TABLE_ROW ? 1 : 0;
    }
    return rows;
  }

  private void written(Element parent, RedlineBlock block) {
    switch (block.kind()) {
      case HEADING -> {
        var heading = Xhtml.add(parent, "h2", marked("", block));
        var whole = block.block().text().isBlank() ? "" : named(block, "\0");
        if (!whole.isEmpty()) {
          Xhtml.text(Xhtml.add(heading, "span", ""), whole.substring(0, whole.indexOf('\0')));
          phrases.fill(heading, block);
        } else {
          parent.removeChild(heading); // the section says its number already
        }
      }
      case ANNEX_HEADING ->
          phrases.fill(Xhtml.add(parent, "h2", marked("annex-heading", block)), block);
      case SUBHEADING -> phrases.fill(Xhtml.add(parent, "h3", marked("", block)), block);
      case PARAGRAPH -> numbered(parent, block, "numbered", "place.paragraph");
      case SUBCLAUSE -> numbered(parent, block, "numbered sub", "place.paragraph");
      case SIGNATURE -> {
        var box = Xhtml.add(parent, "div", "signature");
        phrases.fill(Xhtml.add(box, "p", marked("", block)), block);
      }
      case PREAMBLE, TESTIMONIUM -> {
        var name = block.kind() == Kind.PREAMBLE ? "preamble" : "testimonium";
        var paragraph = Xhtml.add(parent, "p", marked(name, block));
        paragraph.setAttribute(Part.PLACE, places.at("place." + name));
        phrases.fill(paragraph, block);
      }
      case PLAIN -> phrases.fill(plain(parent, block), block);
      case TITLE,
          FOOTNOTE,
          ARTICLE,
          ANNEX,
          QUOTATION,
          BULLETS,
          NUMBERS,
          ITEM,
          TABLE,
          TABLE_ROW,
          TABLE_CELL,
          TABLE_HEADER,
          SIGNATURES ->
          throw new IllegalStateException(block.kind() + " is not written here");
    }
  }

  /** The first paragraph of an item carries its number; if it changed, so has the item. */
  private Element plain(Element parent, RedlineBlock block) {
    var label = parent.getAttribute(Phrases.LABEL);
    if (label.isEmpty()) {
      return Xhtml.add(parent, "p", marked("plain", block));
    }
    parent.removeAttribute(Phrases.LABEL);
    var mark = marked("", block);
    if (!mark.isEmpty()) {
      parent.setAttribute("class", mark);
    }
    var paragraph = Xhtml.add(parent, "p", "plain");
    Xhtml.text(Xhtml.add(paragraph, "span", "label"), label);
    return paragraph;
  }

  private void numbered(Element parent, RedlineBlock block, String name, String place) {
    var paragraph = Xhtml.add(parent, "p", marked(name, block));
    // "1." outside articles
    paragraph.setAttribute(Part.PLACE, places.at(place, block.number().replaceFirst("\\.$", "")));
    Xhtml.text(Xhtml.add(paragraph, "span", "number"), block.number());
    phrases.fill(paragraph, block);
  }

  /** What changed has a line in the margin. */
  private static String marked(String name, RedlineBlock block) {
    return block.isTold() ? (name + " changed").strip() : name;
  }
}
