package org.chancery.documents.akn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Kind;

/**
 * A block with what stands in it.
 *
 * @param block the block
 * @param inside the blocks in it, in their order; a footnote is none of them
 */
record Piece(Block block, List<Piece> inside) {

  /**
   * A text as a tree.
   *
   * @param outermost what stands in nothing else
   * @param footnotes by their ids
   */
  record Tree(List<Piece> outermost, Map<String, Block> footnotes) {}

  static Tree tree(List<Block> blocks) {
    var tree = new Tree(new ArrayList<>(), new HashMap<>());
    Deque<Piece> around = new ArrayDeque<>();
    for (var block : blocks) {
      if (block.kind() == Kind.FOOTNOTE) {
        tree.footnotes().put(block.id(), block);
        continue;
      }
      while (!around.isEmpty() && around.element().block().depth() >= block.depth()) {
        around.pop();
      }
      var piece = new Piece(block, new ArrayList<>());
      (around.isEmpty() ? tree.outermost() : around.element().inside()).add(piece);
      around.push(piece);
    }
    return tree;
  }

  Kind kind() {
    return block.kind();
  }

  /** The id that others refer to it by: what it is, and the id that it keeps for ever. */
  String eId() {
    return eId(block);
  }

  static String eId(Block block) {
    var what =
        switch (block.kind()) {
          case TITLE -> "title";
          case PREAMBLE -> "pream";
          case ARTICLE -> "art";
          case HEADING, ANNEX_HEADING -> "heading";
          case PARAGRAPH -> "para";
          case SUBCLAUSE -> "subpara";
          case PLAIN -> "p";
          case SUBHEADING -> "crosshead";
          case QUOTATION -> "quote";
          case BULLETS, NUMBERS -> "list";
          case ITEM -> "item";
          case TABLE -> "table";
          case TABLE_ROW -> "tr";
          case TABLE_CELL -> "td";
          case TABLE_HEADER -> "th";
          case FOOTNOTE -> "note";
          case TESTIMONIUM -> "testimonium";
          case SIGNATURES -> "signatures";
          case SIGNATURE -> "signature";
          case ANNEX -> "att";
        };
    return what + "_" + block.id();
  }
}
