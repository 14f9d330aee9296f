package org.chancery.documents.docx.reading;

import org.chancery.documents.docx.reading.Item.ArticleEnd;
import org.chancery.documents.docx.reading.Item.Grid;
import org.chancery.documents.docx.reading.Item.Para;
import org.jspecify.annotations.Nullable;

/** Puts paragraphs and tables into articles and blocks, one after another. */
final class Assembler {

  private static final int LONGEST_HEADING = 160;

  private final Node scope;
  private final Blocks blocks;
  private final Lists lists;
  private @Nullable Node article;
  private @Nullable Integer outline;
  private @Nullable Node quotation;

  /**
   * Begins.
   *
   * @param scope the document or an annex, to which articles and blocks are added
   * @param blocks makes them
   */
  Assembler(Node scope, Blocks blocks) {
    this.scope = scope;
    this.blocks = blocks;
    this.lists = new Lists(blocks);
  }

  void take(Item item) {
    switch (item) {
      case ArticleEnd end -> closeArticle();
      case Grid grid -> add(blocks.table(grid));
      case Para paragraph -> take(paragraph);
    }
  }

  private void take(Para paragraph) {
    Label label = paragraph.label;
    if (paragraph.joins) {
      join(paragraph);
      return;
    }
    switch (label.kind()) {
      case ARTICLE -> article(paragraph);
      case ANNEX -> heading(scope, paragraph);
      case CHAPTER -> chapter(paragraph);
      case HEADING -> subheading(paragraph);
      case CLAUSE -> add(blocks.leaf(label.depth() == 0 ? "paragraph" : "subclause", paragraph));
      case NUMBER, BULLET, CONTINUED -> {
        quotation = null;
        lists.add(label, blocks.leaf("plain", paragraph), container());
      }
      case QUOTE -> quote(paragraph);
      case NONE -> {
        lists.close();
        quotation = null;
        container().add(blocks.leaf("plain", paragraph));
      }
    }
  }

  private Node container() {
    return article == null ? scope : article;
  }

  private void add(Node block) {
    lists.forget();
    quotation = null;
    container().add(block);
  }

  private void article(Para paragraph) {
    closeArticle();
    article = blocks.block("article");
    scope.add(article);
    outline = paragraph.look.outline();
    if (paragraph.edge != null) {
      // the paragraph holds the number of the article, so the suggestion is on its heading
      heading(article, paragraph);
    } else if (longWords(paragraph)) {
      add(blocks.leaf("plain", paragraph));
    } else {
      heading(article, paragraph);
    }
  }

  /** "Article 1. The Parties shall…" has no heading. */
  private static boolean longWords(Para paragraph) {
    if (paragraph.isOurs()) {
      return false;
    }
    String rest =
        paragraph
            .text()
            .substring(Math.min(paragraph.label.typed(), paragraph.text().length()))
            .strip();
    return rest.length() > LONGEST_HEADING || (Looks.ends(rest) && !Looks.likeHeading(paragraph));
  }

  private void heading(Node holder, Para paragraph) {
    HouseStyle house = paragraph.look.house();
    if (house == HouseStyle.ARTICLE || house == HouseStyle.ANNEX) {
      holder.add(blocks.leaf("heading", paragraph));
      return;
    }
    Node heading = blocks.leaf("heading", paragraph);
    holder.numberMarked(heading.marks());
    if (!heading.content().isEmpty()) {
      if (holder.type().equals("annex") && heading.words().matches("(?s)(к|to)\\s.*")) {
        holder.add(blocks.leaf("plain", paragraph));
      } else {
        holder.add(heading);
      }
    }
  }

  /** Goes on with the heading that has begun, or begins it. */
  private void join(Para paragraph) {
    Node holder = container();
    if (!holder.content().isEmpty() && holder.content().getFirst().type().equals("heading")) {
      blocks.append(holder.content().getFirst(), paragraph);
    } else {
      holder.content().addFirst(blocks.leaf("heading", paragraph));
    }
  }

  private void chapter(Para paragraph) {
    closeArticle();
    Node chapter = blocks.leaf("subheading", paragraph, 0);
    Para.Numbered number = paragraph.numbered;
    if (number != null && !number.drawn().isBlank()) {
      // our headings have no numbers, so what Word draws becomes words
      chapter.content().addFirst(Node.text(number.drawn().strip() + " ", java.util.List.of()));
    }
    add(chapter);
  }

  private void subheading(Para paragraph) {
    int level = paragraph.label.depth();
    boolean above = outline == null ? level == 0 : level <= outline;
    if (!paragraph.isOurs() && article != null && above) {
      closeArticle();
    }
    add(blocks.leaf("subheading", paragraph));
  }

  private void quote(Para paragraph) {
    lists.forget();
    if (quotation == null || paragraph.look.house() == HouseStyle.QUOTATION) {
      Node begun = blocks.block("quotation");
      container().add(begun);
      quotation = begun;
    }
    quotation.add(blocks.leaf("plain", paragraph));
  }

  private void closeArticle() {
    lists.forget();
    quotation = null;
    if (article != null) {
      complete(article);
    }
    article = null;
    outline = null;
  }

  /** Ends: nothing stays without the block that the schema wants. */
  void close() {
    closeArticle();
    complete(scope);
  }

  private void complete(Node holder) {
    boolean any =
        holder.content().stream()
            .anyMatch(
                node -> !java.util.Set.of("heading", "title", "preamble").contains(node.type()));
    if (!any) {
      holder.add(blocks.block("plain"));
    }
  }
}
