package org.chancery.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.texts.Block.Cell;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;

/**
 * Lists the blocks of a document as people read them, and counts them: articles and clauses anew in
 * each annex, footnotes through the whole text. The browser counts alike, in {@code
 * frontend/src/text-editor/numbering.ts}.
 */
final class ReadingOrder {

  private final List<Block> blocks = new ArrayList<>();
  private final Inline inline;
  private int annexes;
  private int annex;
  private int footnotes;

  private ReadingOrder(Node document) {
    this.inline = new Inline(document);
  }

  static List<Block> of(Node document) {
    ReadingOrder order = new ReadingOrder(document);
    order.body(document, 0, "");
    return List.copyOf(order.blocks);
  }

  /** The children of the text, of an article or of an annex. */
  private void body(Node parent, int depth, String article) {
    int articles = 0;
    int clauses = 0;
    int subclauses = 0;
    for (Node node : parent.children()) {
      switch (kind(node)) {
        case ARTICLE -> {
          String number = Integer.toString(++articles);
          add(node, Kind.ARTICLE, depth, number);
          body(node, depth + 1, number);
        }
        case ANNEX -> {
          annex = ++annexes;
          add(node, Kind.ANNEX, depth, Integer.toString(annex));
          body(node, depth + 1, "");
          annex = 0;
        }
        case PARAGRAPH -> {
          subclauses = 0;
          clauses++;
          words(
              node,
              Kind.PARAGRAPH,
              depth,
              article.isEmpty() ? clauses + "." : article + "." + clauses);
        }
        case SUBCLAUSE -> {
          String clause = article.isEmpty() ? "" + clauses : article + "." + clauses;
          words(node, Kind.SUBCLAUSE, depth, clause + "." + ++subclauses);
        }
        case HEADING ->
            words(
                node,
                article.isEmpty() ? Kind.ANNEX_HEADING : Kind.HEADING,
                depth,
                article.isEmpty() ? Integer.toString(annex) : article);
        default -> any(node, depth, 0);
      }
    }
  }

  private void any(Node node, int depth, int level) {
    Kind kind = kind(node);
    switch (kind) {
      case BULLETS, NUMBERS -> list(node, kind, depth, level);
      case TABLE -> table(node, depth);
      default -> {
        if (kind.hasWords()) {
          words(node, kind, depth, "");
        } else {
          add(node, kind, depth, "");
          node.children().forEach(child -> any(child, depth + 1, level));
        }
      }
    }
  }

  private void list(Node list, Kind kind, int depth, int level) {
    add(list, kind, depth, "");
    int place = 0;
    for (Node item : list.children()) {
      String number = kind == Kind.NUMBERS ? Integer.toString(++place) : "";
      blocks.add(block(item, Kind.ITEM, depth + 1, level, number, null, List.of()));
      item.children().forEach(child -> any(child, depth + 2, level + 1));
    }
  }

  private void table(Node table, int depth) {
    add(table, Kind.TABLE, depth, "");
    Grid grid = new Grid();
    for (Node row : table.children()) {
      add(row, Kind.TABLE_ROW, depth + 1, "");
      grid.row();
      for (Node node : row.children()) {
        Cell cell = grid.place(node);
        blocks.add(block(node, kind(node), depth + 2, 0, "", cell, List.of()));
        node.children().forEach(child -> any(child, depth + 3, 0));
      }
    }
  }

  private void words(Node node, Kind kind, int depth, String number) {
    List<Node> notes = new ArrayList<>();
    int first = footnotes;
    List<Run> runs =
        inline.runs(
            node,
            note -> {
              notes.add(note);
              return Integer.toString(++footnotes);
            });
    blocks.add(block(node, kind, depth, 0, number, null, runs));
    for (Node note : notes) {
      String own = Integer.toString(++first);
      blocks.add(block(note, Kind.FOOTNOTE, depth + 1, 0, own, null, inline.runs(note)));
    }
  }

  private void add(Node node, Kind kind, int depth, String number) {
    blocks.add(block(node, kind, depth, 0, number, null, List.of()));
  }

  private Block block(
      Node node,
      Kind kind,
      int depth,
      int level,
      String number,
      @Nullable Cell cell,
      List<Run> runs) {
    return new Block(node.id().orElse(""), kind, depth, annex, level, number, cell, runs);
  }

  static Kind kind(Node node) {
    return Kind.valueOf(node.name().toUpperCase(Locale.ROOT));
  }

  /** Which columns of a table the cells of the rows above still cover. */
  private static final class Grid {

    private final Map<Integer, Set<Integer>> covered = new HashMap<>();
    private int row = -1;
    private int column;

    void row() {
      row++;
      column = 0;
    }

    Cell place(Node cell) {
      while (covered.getOrDefault(row, Set.of()).contains(column)) {
        column++;
      }
      int colspan = number(cell, "colspan");
      int rowspan = number(cell, "rowspan");
      for (int below = 1; below < rowspan; below++) {
        for (int beside = 0; beside < colspan; beside++) {
          covered.computeIfAbsent(row + below, r -> new HashSet<>()).add(column + beside);
        }
      }
      Cell placed = new Cell(row, column, colspan, rowspan, width(cell));
      column += colspan;
      return placed;
    }

    private static int number(Node cell, String name) {
      return cell.attr(name) instanceof Number number ? number.intValue() : 1;
    }

    /** Known only when every column of the cell has a width. */
    private static int width(Node cell) {
      if (!(cell.attr("colwidth") instanceof List<?> widths)) {
        return 0;
      }
      int whole = 0;
      for (Object width : widths) {
        if (!(width instanceof Number number) || number.intValue() == 0) {
          return 0;
        }
        whole += number.intValue();
      }
      return whole;
    }
  }
}
