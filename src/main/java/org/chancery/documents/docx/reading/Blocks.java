package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.chancery.documents.docx.reading.Inline.Gap;
import org.chancery.documents.docx.reading.Inline.Note;
import org.chancery.documents.docx.reading.Inline.Words;
import org.chancery.documents.docx.reading.Item.Cell;
import org.chancery.documents.docx.reading.Item.Grid;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.Item.Row;
import org.chancery.documents.docx.reading.Refusal.Code;

/** Makes the blocks of the text from paragraphs and tables. */
final class Blocks {

  /** What is in bold because it is a heading is not emphasised by that. */
  private static final Set<String> HEADINGS = Set.of("title", "heading", "subheading");

  private final Supplier<String> ids;
  private final int most;
  private final IdentityHashMap<Para, String> places = new IdentityHashMap<>();
  private int count;

  Blocks(Supplier<String> ids, int most) {
    this.ids = ids;
    this.most = most;
  }

  /** In which block each paragraph went. */
  Map<Para, String> places() {
    return places;
  }

  Node block(String type) {
    if (++count > most) {
      throw new Refusal(Code.TOO_MANY_BLOCKS);
    }
    return Node.block(type, ids);
  }

  /** A block of words. */
  Node leaf(String type, Para paragraph) {
    return leaf(type, paragraph, paragraph.label.typed());
  }

  Node leaf(String type, Para paragraph, int typed) {
    Node node = block(type);
    if (paragraph.edge != null && !type.equals("title")) {
      node.marked(new Marks(false, false, false, null, List.of(), paragraph.edge).json());
    }
    fill(node, paragraph, content(type, paragraph, typed));
    return node;
  }

  /** Goes on in a block with the words of a further paragraph. */
  void append(Node node, Para paragraph) {
    var content = content(node.type(), paragraph, paragraph.label.typed());
    if (!content.isEmpty() && !node.content().isEmpty()) {
      node.add(Node.text(" ", List.of()));
    }
    fill(node, paragraph, content);
  }

  private void fill(Node node, Para paragraph, List<Inline> content) {
    places.putIfAbsent(paragraph, (String) node.attribute("id"));
    content.forEach(inline -> node.add(node(inline)));
  }

  private Node node(Inline inline) {
    return switch (inline) {
      case Words words -> Node.text(words.text(), words.marks().json());
      case Gap gap ->
          Node.plain("placeholder")
              .with("label", gap.label())
              .marked(gap.marks().ofThings().json());
      case Note note -> {
        Node footnote = Node.block("footnote", ids).marked(note.marks().ofThings().json());
        note.words().forEach(words -> footnote.add(node(words)));
        yield footnote;
      }
    };
  }

  private static List<Inline> content(String type, Para paragraph, int typed) {
    if (paragraph.isOurs()) {
      return paragraph.content;
    }
    var content = new ArrayList<>(paragraph.content);
    cut(content, typed);
    Edges.trim(content);
    if (HEADINGS.contains(type)) {
      even(content);
    }
    return content;
  }

  /** Takes a typed number away, with all that was changed in it. */
  private static void cut(List<Inline> content, int typed) {
    int rest = typed;
    while (rest > 0 && !content.isEmpty()) {
      Inline first = content.removeFirst();
      if (!(first instanceof Words words)) {
        content.addFirst(first);
        return;
      }
      if (Para.deleted(words)) {
        continue;
      }
      if (words.text().length() > rest) {
        content.addFirst(new Words(words.text().substring(rest), words.marks()));
      }
      rest -= words.text().length();
    }
  }

  private static void even(List<Inline> content) {
    boolean strong = all(content, Marks::strong);
    boolean em = all(content, Marks::em);
    boolean underline = all(content, Marks::underline);
    content.replaceAll(inline -> inline.with(inline.marks().plainer(strong, em, underline)));
  }

  private static boolean all(List<Inline> content, java.util.function.Predicate<Marks> look) {
    return content.stream()
        .filter(inline -> inline instanceof Words words && !words.text().isBlank())
        .allMatch(inline -> look.test(inline.marks()));
  }

  Node table(Grid grid) {
    Node table = block("table");
    for (Row row : grid.rows()) {
      Node line = block("table_row");
      if (row.change() != null) {
        line.marked(new Marks(false, false, false, null, List.of(), row.change()).json());
      }
      for (Cell cell : row.cells()) {
        line.add(cell(cell, row));
      }
      table.add(line);
    }
    return table;
  }

  private Node cell(Cell cell, Row row) {
    Node node = block(cell.header() ? "table_header" : "table_cell");
    node.with("colspan", cell.colspan()).with("rowspan", cell.rowspan());
    node.with("colwidth", cell.widths().isEmpty() ? Json.NULL : cell.widths());
    for (Para paragraph : cell.paragraphs()) {
      if (row.change() != null) {
        settled(paragraph, row.change());
      }
      if (paragraph.isOurs() || !paragraph.isEmpty()) {
        node.add(leaf("plain", paragraph));
      }
    }
    if (node.content().isEmpty()) {
      node.add(block("plain"));
    }
    return node;
  }

  /** What is in a row that is put in or taken out as a whole needs no mark of the same sort. */
  private static void settled(Para paragraph, Change row) {
    if (paragraph.edge != null && paragraph.edge.kind() == row.kind()) {
      paragraph.edge = null;
    }
    paragraph.content.replaceAll(
        inline -> sameKind(inline, row) ? inline.with(inline.marks().changed(null)) : inline);
  }

  private static boolean sameKind(Inline inline, Change row) {
    Change change = inline.marks().change();
    return change != null && change.kind() == row.kind();
  }
}
