package org.chancery.documents.docx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chancery.documents.WordSetting;
import org.chancery.documents.WordSetting.Suggester;
import tools.jackson.databind.json.JsonMapper;

/** Texts of the schema, full of everything it has, each known by its seed. */
final class RandomTexts {

  private static final Instant BEGUN = Instant.parse("2026-05-01T08:00:00Z");
  private static final String[] WORDS = {
    "The Parties",
    "Стороны",
    "shall",
    "обязуются",
    "1.1 as agreed",
    "Article 5",
    "Статья 3.",
    "(a)",
    "– or",
    "«Меры»",
    "R&D <x>",
    "\"quoted\"",
    "m² of",
    "Ҷумҳурии",
    "Հայաստան",
    "e.g.,",
    " two  spaces ",
    "Annex 1",
    "Done at Dushanbe",
    "За Правительство",
    "___",
    "[brackets]",
    "№ 7",
    "For the Government",
    ";",
    "𝔘"
  };

  private final Random random;
  private final Map<String, Suggester> suggesters = new HashMap<>();
  private int ids;
  private boolean quiet;
  private int changes;

  private RandomTexts(long seed) {
    this.random = new Random(seed);
  }

  /** A text and how it is to be written. */
  record Sample(String document, WordSetting setting) {}

  static Sample of(long seed) {
    var texts = new RandomTexts(seed);
    String document = JsonMapper.shared().writeValueAsString(texts.document());
    Locale language = seed % 2 == 0 ? Locale.ENGLISH : Locale.of("ru");
    return new Sample(document, new WordSetting(language, texts.suggesters, seed % 3 == 0));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Map<String, Object> block(String type, List<?> content) {
    var node = new TreeMap<String, Object>();
    node.put("type", type);
    node.put("attrs", new TreeMap<>(Map.of("id", "block%07d".formatted(++ids))));
    if (!content.isEmpty()) {
      node.put("content", content);
    }
    return node;
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

  private List<Object> suggested() {
    return List.of(mark(chance(50) ? "insertion" : "deletion", Map.of("id", change())));
  }

  /** What is suggested of the only thing in a holder is suggested of the holder. */
  private Map<String, Object> holder(String type, List<Object> content) {
    var holder = block(type, content);
    if (content.size() == 1 && content.getFirst() instanceof Map<?, ?> only) {
      Object marks = only.remove("marks");
      if (marks != null) {
        holder.put("marks", marks);
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
    var sign = text("\u200B", List.of(mark));
    blocks.add(block("paragraph", List.of(text("what comes before", List.of()), sign)));
    blocks.add(block("paragraph", List.of(sign, text("what comes after", List.of()))));
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
        var attrs = new TreeMap<String, Object>(Map.of("id", "block%07d".formatted(++ids)));
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
      node.put("marks", suggested());
    }
    return node;
  }

  private String change() {
    String id = "TJ.change%04d".formatted(++changes);
    suggesters.put(id, new Suggester("Tajikistan", BEGUN.plusSeconds(changes)));
    return id;
  }

  private List<Object> inlines(boolean suggestible) {
    var looks = new ArrayList<List<Object>>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      looks.add(look());
    }
    List<List<Object>> brackets = brackets(count);
    var content = new ArrayList<Object>();
    String replacing = null;
    for (int i = 0; i < count; i++) {
      var marks = new ArrayList<Object>(brackets.get(i));
      if (replacing != null) {
        marks.add(mark("insertion", Map.of("id", replacing)));
        replacing = null;
      } else if (suggestible && chance(20)) {
        String id = change();
        boolean deletion = chance(60);
        marks.add(mark(deletion ? "deletion" : "insertion", Map.of("id", id)));
        replacing = deletion && chance(50) ? id : null;
      }
      content.add(inline(looks.get(i), marks));
    }
    return joined(content);
  }

  private Object inline(List<Object> look, List<Object> marks) {
    if (chance(7)) {
      var node = block("footnote", footnote());
      return marks.isEmpty() ? node : with(node, marks);
    }
    if (chance(7)) {
      var node = new TreeMap<String, Object>();
      node.put("type", "placeholder");
      node.put("attrs", Map.of("label", chance(50) ? "" : "date & place"));
      return marks.isEmpty() ? node : with(node, marks);
    }
    var all = new ArrayList<Object>(look);
    all.addAll(marks);
    return text(words(), all);
  }

  private List<Object> footnote() {
    if (chance(10)) {
      return List.of();
    }
    return joined(List.of(text("See " + words().strip() + ".", List.of()), text("Ibid.", look())));
  }

  private static Map<String, Object> with(Map<String, Object> node, List<Object> marks) {
    node.put("marks", marks);
    return node;
  }

  private String words() {
    var words = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
    while (chance(60)) {
      words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  private List<Object> look() {
    var marks = new ArrayList<Object>();
    for (String plain : new String[] {"strong", "em", "underline"}) {
      if (chance(15)) {
        marks.add(new TreeMap<>(Map.of("type", plain)));
      }
    }
    if (chance(10)) {
      marks.add(mark("link", Map.of("href", "https://example.org/?a=1&b=" + random.nextInt(3))));
    }
    return marks;
  }

  /** Passages in brackets: one, one with an alternative, one in another, two that overlap. */
  private List<List<Object>> brackets(int count) {
    var brackets = new ArrayList<List<Object>>();
    for (int i = 0; i < count; i++) {
      brackets.add(new ArrayList<>());
    }
    if (count >= 3 && chance(25)) {
      int sort = random.nextInt(4);
      String outer = "TJ.bracket%04d".formatted(++changes);
      String inner = "RU.bracket%04d".formatted(++changes);
      for (int i = 0; i < count - 1; i++) {
        brackets.get(i).add(bracket(outer, sort == 1 && i > 0 ? 1 : 0));
      }
      for (int i = 1; i < (sort == 3 ? count : count - 1); i++) {
        if (sort >= 2) {
          brackets.get(i).add(bracket(inner, 3));
        }
      }
    }
    return brackets;
  }

  private static Object bracket(String id, int option) {
    return mark("bracket", Map.of("id", id, "option", option));
  }

  private static Map<String, Object> mark(String type, Map<String, ?> attrs) {
    return new TreeMap<>(Map.of("type", type, "attrs", new TreeMap<>(attrs)));
  }

  private static Map<String, Object> text(String words, List<Object> marks) {
    var node = new TreeMap<String, Object>(Map.of("type", "text", "text", words));
    if (!marks.isEmpty()) {
      node.put("marks", marks);
    }
    return node;
  }

  /** Neighbouring words with equal marks are one run. */
  @SuppressWarnings("unchecked")
  private static List<Object> joined(List<Object> content) {
    var joined = new ArrayList<Object>();
    for (Object next : content) {
      var node = (Map<String, Object>) next;
      if (!joined.isEmpty() && joined.getLast() instanceof Map<?, ?> before) {
        boolean words = node.get("type").equals("text") && before.get("type").equals("text");
        if (words && java.util.Objects.equals(node.get("marks"), before.get("marks"))) {
          joined.removeLast();
          var both = new TreeMap<>(node);
          both.put("text", before.get("text") + (String) node.get("text"));
          joined.add(both);
          continue;
        }
      }
      joined.add(node);
    }
    return joined;
  }
}
