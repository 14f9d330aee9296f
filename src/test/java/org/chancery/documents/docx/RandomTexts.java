package org.chancery.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chancery.documents.WordSetting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Texts of the schema, full of everything it has, each known by its seed. */
public final class RandomTexts extends RandomInlines {

  private static final Set<String> INLINE = Set.of("text", "placeholder", "footnote");

  private boolean quiet;

  private RandomTexts(long seed) {
    super(seed);
  }

  /** A text and how it is to be written. */
  public record Sample(String document, WordSetting setting) {}

  /** The text of a seed. */
  public static Sample of(long seed) {
    var texts = new RandomTexts(seed);
    String document = JsonMapper.shared().writeValueAsString(texts.document());
    Locale language = seed % 2 == 0 ? Locale.ENGLISH : Locale.of("ru");
    return new Sample(document, new WordSetting(language, texts.suggesters, seed % 3 == 0));
  }

  private Map<String, Object> document() {
    var content = new ArrayList<Object>();
    content.add(leaf("title", false));
    for (int i = random.nextInt(3); i > 0; i--) {
      content.add(leaf("preamble", true));
    }
    content.addAll(parts());
    for (int i = random.nextInt(3); i > 0; i--) {
      content.add(leaf("testimonium", true));
    }
    if (chance(40)) {
      content.add(block("signatures", List.of(leaf("signature", true), leaf("signature", true))));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      content.add(perhapsWhole(() -> block("annex", headed(parts()))));
    }
    return new TreeMap<>(Map.of("type", "doc", "content", content));
  }

  private List<Object> parts() {
    var parts = new ArrayList<Object>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      if (chance(60)) {
        parts.add(perhapsWhole(() -> block("article", headed(blocks()))));
      } else {
        parts.addAll(blocks());
      }
    }
    return parts;
  }

  private List<Object> headed(List<Object> blocks) {
    if (chance(70)) {
      blocks.addFirst(leaf("heading", true));
    }
    return blocks;
  }

  private List<Object> blocks() {
    var blocks = new ArrayList<Object>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3 -> blocks.add(leaf("paragraph", true));
        case 4, 5 -> blocks.add(leaf("subclause", true));
        case 6 -> blocks.add(leaf("plain", true));
        case 7 -> blocks.add(leaf("subheading", true));
        case 8 -> blocks.add(perhapsWhole(() -> holder("quotation", plains())));
        case 9 -> blocks.add(perhapsWhole(() -> list(0)));
        case 10 -> blocks.add(perhapsWhole(this::table));
        default -> {
          if (quiet) {
            blocks.add(leaf("plain", true));
          } else {
            split(blocks);
          }
        }
      }
    }
    return blocks;
  }

  private List<Object> plains() {
    var plains = new ArrayList<Object>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      plains.add(leaf("plain", true));
    }
    return plains;
  }

  /** Makes a block that is now and then suggested as a whole; then nothing in it is, once more. */
  private Map<String, Object> perhapsWhole(Supplier<Map<String, Object>> making) {
    boolean whole = !quiet && chance(8);
    boolean before = quiet;
    quiet |= whole;
    var made = making.get();
    quiet = before;
    if (whole) {
      made.put("marks", suggested());
    }
    return made;
  }

  /** What is suggested of the only thing in a holder is suggested of the holder. */
  private Map<String, Object> holder(String type, List<Object> content) {
    var holder = block(type, content);
    if (content.size() == 1 && content.getFirst() instanceof Map<?, ?> only) {
      if (only.remove("marks") instanceof List<?> marks) {
        holder.put("marks", marks);
        mark(only.get("content"), List.of(), marks);
      }
    }
    return holder;
  }

  private Map<String, Object> list(int depth) {
    var items = new ArrayList<Object>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      items.add(perhapsWhole(() -> holder("item", item(depth))));
    }
    return holder(chance(50) ? "bullets" : "numbers", items);
  }

  private List<Object> item(int depth) {
    var item = new ArrayList<Object>();
    item.add(leaf("plain", true));
    while (chance(30)) {
      item.add(chance(50) || depth > 3 ? leaf("plain", true) : list(depth + 1));
    }
    return item;
  }

  /** The suggestion to divide a paragraph in two, or to join two. */
  private void split(List<Object> blocks) {
    var mark = mark(chance(50) ? "insertion" : "deletion", Map.of("id", change()));
    blocks.add(block("paragraph", List.of(text("what comes before", List.of()))));
    var after = block("paragraph", List.of(text("what comes after", List.of())));
    after.put("marks", List.of(mark));
    blocks.add(after);
  }

  private Map<String, Object> table() {
    int rows = 1 + random.nextInt(4);
    int columns = 1 + random.nextInt(4);
    boolean wide = chance(50);
    int[] reach = new int[columns];
    var lines = new ArrayList<Object>();
    for (int row = 0; row < rows; row++) {
      var cells = new ArrayList<Object>();
      boolean header = row == 0 && chance(40);
      boolean suggested = !quiet && rows > 1 && chance(10);
      quiet |= suggested;
      for (int column = 0; column < columns; ) {
        if (reach[column] > 0) {
          reach[column++]--;
          continue;
        }
        int colspan = 1;
        while (column + colspan < columns && reach[column + colspan] == 0 && chance(20)) {
          colspan++;
        }
        // the first column never reaches down, so that every row has a cell of its own
        int rowspan = column == 0 || !chance(25) ? 1 : 1 + random.nextInt(rows - row);
        var cell = block(header || chance(5) ? "table_header" : "table_cell", plains());
        var attrs = new TreeMap<String, Object>(Map.of("id", id()));
        attrs.put("colspan", colspan);
        attrs.put("rowspan", rowspan);
        var widths = new ArrayList<Integer>();
        for (int i = column; i < column + colspan; i++) {
          widths.add(40 + 10 * i);
          reach[i] = rowspan - 1;
        }
        attrs.put("colwidth", wide ? widths : null);
        cell.put("attrs", attrs);
        cells.add(cell);
        column += colspan;
      }
      var line = block("table_row", cells);
      if (suggested) {
        line.put("marks", suggested());
        quiet = false;
      }
      lines.add(line);
    }
    return block("table", lines);
  }

  private Map<String, Object> leaf(String type, boolean suggestible) {
    if (chance(6)) {
      return block(type, List.of());
    }
    boolean whole = suggestible && !quiet && chance(6);
    var node = block(type, inlines(!whole && !quiet));
    if (whole) {
      var marks = suggested();
      node.put("marks", marks);
      mark(node.get("content"), marks, List.of());
    }
    return node;
  }

  /** Puts marks on the words of a block, or takes them off; a suggestion comes last. */
  private static void mark(@Nullable Object content, List<?> add, List<?> remove) {
    if (!(content instanceof List<?> nodes)) {
      return;
    }
    for (Object one : nodes) {
      @SuppressWarnings("unchecked") // as they are made here
      var node = (Map<String, Object>) one;
      if (!INLINE.contains(String.valueOf(node.get("type")))) {
        continue;
      }
      var marks = new ArrayList<Object>();
      if (node.get("marks") instanceof List<?> known) {
        marks.addAll(known);
      }
      marks.removeAll(remove);
      marks.addAll(add);
      if (marks.isEmpty()) {
        node.remove("marks");
      } else {
        node.put("marks", marks);
      }
    }
  }
}
