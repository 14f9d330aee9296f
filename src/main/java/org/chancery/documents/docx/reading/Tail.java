package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.docx.reading.Inline.Words;
import org.chancery.documents.docx.reading.Item.Cell;
import org.chancery.documents.docx.reading.Item.Grid;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.Item.Row;
import org.chancery.documents.docx.reading.Label.Kind;

/**
 * What stands after the body: the closing words and the places for signatures. They are recognised
 * only where nothing that is numbered follows, and a table that is no signature block ends it.
 */
final class Tail {

  private static final int MOST_PARAGRAPHS = 40;
  private static final int MOST_COLUMNS = 4;
  private static final int MOST_ROWS = 20;

  private final List<Item> items;
  private final Blocks blocks;
  private final LeftOut leftOut;

  private Tail(List<Item> items, Blocks blocks, LeftOut leftOut) {
    this.items = items;
    this.blocks = blocks;
    this.leftOut = leftOut;
  }

  /** Where the closing words of a text begin; its end when it has none. */
  static int begin(List<Item> scope, int from) {
    for (int i = from; i < scope.size(); i++) {
      if (scope.get(i) instanceof Para paragraph && begins(paragraph) && closes(scope, i)) {
        return i;
      }
    }
    return scope.size();
  }

  private static boolean begins(Para paragraph) {
    HouseStyle house = paragraph.look.house();
    return house == null
        ? paragraph.label.is(Kind.NONE) && Looks.testimonium(paragraph)
        : house == HouseStyle.TESTIMONIUM || house == HouseStyle.SIGNATURE;
  }

  private static boolean closes(List<Item> scope, int from) {
    if (scope.size() - from > MOST_PARAGRAPHS
        && scope.get(from) instanceof Para paragraph
        && !paragraph.isOurs()) {
      return false;
    }
    for (Item item : scope.subList(from, scope.size())) {
      boolean fits =
          switch (item) {
            case Para paragraph -> paragraph.label.is(Kind.NONE);
            case Grid grid -> signs(grid);
            case Item.ArticleEnd end -> true;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean signs(Grid grid) {
    return grid.rows().size() <= MOST_ROWS
        && grid.rows().stream().allMatch(row -> row.cells().size() <= MOST_COLUMNS)
        && grid.rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.paragraphs().stream())
            .anyMatch(p -> Looks.party(p.text()) || Looks.signatureLine(p.text()));
  }

  static void add(Node document, List<Item> items, Blocks blocks, LeftOut leftOut) {
    new Tail(items, blocks, leftOut).addTo(document);
  }

  private void addTo(Node document) {
    var groups = new ArrayList<List<Para>>();
    for (Item item : items) {
      switch (item) {
        case Para paragraph -> {
          boolean ours = paragraph.look.house() == HouseStyle.SIGNATURE;
          boolean party = !paragraph.isOurs() && Looks.party(paragraph.text());
          boolean line = !paragraph.isOurs() && Looks.signatureLine(paragraph.text());
          if (ours || party || (line && groups.isEmpty())) {
            groups.add(new ArrayList<>(List.of(paragraph)));
          } else if (groups.isEmpty()) {
            document.add(blocks.leaf("testimonium", paragraph));
          } else {
            groups.getLast().add(paragraph);
          }
        }
        case Grid grid -> columns(grid, groups);
        case Item.ArticleEnd end -> {}
      }
    }
    signatures(document, groups);
  }

  private static void columns(Grid grid, List<List<Para>> groups) {
    int most = grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int column = 0; column < most; column++) {
      var group = new ArrayList<Para>();
      for (Row row : grid.rows()) {
        if (column >= row.cells().size()) {
          continue;
        }
        Cell cell = row.cells().get(column);
        for (Para paragraph : cell.paragraphs()) {
          if (paragraph.isEmpty()) {
            continue;
          }
          if (Looks.party(paragraph.text()) && !group.isEmpty()) {
            groups.add(new ArrayList<>(group));
            group.clear();
          }
          group.add(paragraph);
        }
      }
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
  }

  private void signatures(Node document, List<List<Para>> groups) {
    Node signatures = blocks.block("signatures");
    for (List<Para> group : groups) {
      group.forEach(this::withoutLines);
      Node signature = blocks.leaf("signature", group.getFirst());
      group.subList(1, group.size()).forEach(next -> blocks.append(signature, next));
      if (group.getFirst().isOurs() || !signature.content().isEmpty()) {
        signatures.add(signature);
      }
    }
    if (!signatures.content().isEmpty()) {
      document.add(signatures);
    }
  }

  /** The line on which somebody will sign is drawn, not written. */
  private void withoutLines(Para paragraph) {
    if (paragraph.isOurs()) {
      return;
    }
    var content = new ArrayList<Inline>();
    for (Inline inline : paragraph.content) {
      if (inline instanceof Words words && Looks.signatureLine(words.text())) {
        leftOut.count(LeftOut.Kind.SIGNATURE_LINES);
        String rest = Looks.LINE.matcher(words.text()).replaceAll(" ");
        if (!rest.isBlank()) {
          content.add(new Words(rest, words.marks()));
        }
      } else {
        content.add(inline);
      }
    }
    paragraph.content = content;
  }
}
