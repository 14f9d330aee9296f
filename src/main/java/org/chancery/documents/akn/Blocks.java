package org.chancery.documents.akn;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.pdf.Words;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.ItemNumbers;

/** Writes blocks: articles and clauses as the law's own elements, the rest as blocks in them. */
final class Blocks {

  private final Xml xml;
  private final Words words;
  private final Phrases phrases;
  private final ItemNumbers items;
  private final String article;

  /**
   * @param article the name of the words that number an article: "heading.memorandum"
   */
  Blocks(Xml xml, Words words, Phrases phrases, String article) {
    this.xml = xml;
    this.words = words;
    this.phrases = phrases;
    this.items = ItemNumbers.of(words.raw("items.letters"), words.raw("items.forms"));
    this.article = article;
  }

  /** What stands in a text, an annex or an article. */
  void body(List<Piece> pieces, boolean inArticle) {
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      switch (piece.kind()) {
        case ARTICLE -> article(piece);
        case PARAGRAPH -> {
          var below = subclauses(pieces, i + 1);
          clause(piece, below);
          i += below.size();
        }
        case SUBCLAUSE -> numbered("subparagraph", piece);
        case SUBHEADING ->
            worded(
                inArticle ? List.of("crossHeading") : List.of("block", "name", "heading"), piece);
        case HEADING, ANNEX_HEADING -> {} // written where the number is
        default -> {
          if (inArticle) {
            xml.open("hcontainer", "name", "block").open("content");
            block(piece);
            xml.close().close();
          } else {
            block(piece);
          }
        }
      }
    }
  }

  private static List<Piece> subclauses(List<Piece> pieces, int from) {
    var below = new ArrayList<Piece>();
    for (int i = from; i < pieces.size() && pieces.get(i).kind() == Kind.SUBCLAUSE; i++) {
      below.add(pieces.get(i));
    }
    return below;
  }

  private void article(Piece article) {
    xml.open("article", "eId", article.eId());
    heading(article, this.article);
    body(article.inside(), true);
    xml.close();
  }

  /** The number of an article or annex, and its heading if it has one. */
  void heading(Piece section, String key) {
    var heading =
        section.inside().stream()
            .filter(one -> one.kind() == Kind.HEADING || one.kind() == Kind.ANNEX_HEADING)
            .findFirst();
    var number = section.block().number();
    var words = heading.map(one -> one.block().text()).orElse("");
    number(words.isBlank() ? this.words.say(key + ".bare", number) : before(key, number));
    heading.ifPresent(one -> worded(List.of("heading"), one));
  }

  /** What is printed before a heading: "Article 2." of "Article 2. Costs". */
  private String before(String key, String number) {
    var whole = words.say(key, number, "\0");
    return whole.substring(0, whole.indexOf('\0')).strip();
  }

  private void number(String number) {
    xml.open("num").text(number).close();
  }

  private void clause(Piece clause, List<Piece> below) {
    if (below.isEmpty()) {
      numbered("paragraph", clause);
      return;
    }
    xml.open("paragraph", "eId", clause.eId());
    number(clause.block().number());
    paragraph("intro", clause.block());
    below.forEach(one -> numbered("subparagraph", one));
    xml.close();
  }

  private void numbered(String name, Piece piece) {
    xml.open(name, "eId", piece.eId());
    number(piece.block().number());
    paragraph("content", piece.block());
    xml.close();
  }

  private void paragraph(String holder, Block block) {
    xml.open(holder).open("p");
    phrases.write(block);
    xml.close().close();
  }

  /** An element of words that is known by its id; the element's name, then its attributes. */
  void worded(List<String> element, Piece piece) {
    var attributes = new ArrayList<>(element.subList(1, element.size()));
    attributes.add("eId");
    attributes.add(piece.eId());
    xml.open(element.getFirst(), attributes.toArray(String[]::new));
    phrases.write(piece.block());
    xml.close();
  }

  /** A block that is neither article nor clause. */
  void block(Piece piece) {
    switch (piece.kind()) {
      case BULLETS, NUMBERS -> list(piece);
      case TABLE -> table(piece);
      case QUOTATION -> {
        xml.open("p").open("embeddedStructure", "eId", piece.eId());
        piece.inside().forEach(this::block);
        xml.close().close();
      }
      default -> worded(List.of("p"), piece);
    }
  }

  private void list(Piece list) {
    var bullets = list.kind() == Kind.BULLETS;
    xml.open("blockList", "eId", list.eId(), "class", bullets ? "bullets" : "numbers");
    for (var item : list.inside()) {
      xml.open("item", "eId", item.eId());
      if (!bullets) {
        number(items.of(item.block()));
      }
      item.inside().forEach(this::block);
      xml.close();
    }
    xml.close();
  }

  private void table(Piece table) {
    xml.open("table", "eId", table.eId());
    for (var row : table.inside()) {
      xml.open("tr", "eId", row.eId());
      row.inside().forEach(this::cell);
      xml.close();
    }
    xml.close();
  }

  private void cell(Piece cell) {
    var attributes = new ArrayList<>(List.of("eId", cell.eId()));
    if (cell.block().cell() instanceof Block.Cell place) {
      span(attributes, "colspan", place.colspan());
      span(attributes, "rowspan", place.rowspan());
    }
    var name = cell.kind() == Kind.TABLE_HEADER ? "th" : "td";
    xml.open(name, attributes.toArray(String[]::new));
    cell.inside().forEach(this::block);
    xml.close();
  }

  private static void span(List<String> attributes, String name, int cells) {
    if (cells > 1) {
      attributes.add(name);
      attributes.add(Integer.toString(cells));
    }
  }
}
