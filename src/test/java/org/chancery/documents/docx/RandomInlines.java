package org.chancery.documents.docx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chancery.documents.WordSetting.Suggester;

/** What stands in the blocks of random texts. */
class RandomInlines {

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

  final Random random;
  final Map<String, Suggester> suggesters = new HashMap<>();
  private int ids;
  private int changes;

  RandomInlines(long seed) {
    this.random = new Random(seed);
  }

  String id() {
    return "block%07d".formatted(++ids);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  Map<String, Object> block(String type, List<?> content) {
    var node = new TreeMap<String, Object>();
    node.put("type", type);
    node.put("attrs", new TreeMap<>(Map.of("id", id())));
    if (!content.isEmpty()) {
      node.put("content", content);
    }
    return node;
  }

  List<Object> suggested() {
    return List.of(mark(chance(50) ? "insertion" : "deletion", Map.of("id", change())));
  }

  String change() {
    String id = "TJ.change%04d".formatted(++changes);
    suggesters.put(id, new Suggester("Tajikistan", BEGUN.plusSeconds(changes)));
    return id;
  }

  List<Object> inlines(boolean suggestible) {
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
      node.put(
          "attrs",
          Map.of("label", chance(50) ? "" : (chance(50) ? "date & place" : "[date] or [place]")));
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
      int alternative = option(1);
      int lone = option(3);
      for (int i = 0; i < count - 1; i++) {
        brackets.get(i).add(bracket(outer, sort == 1 && i > 0 ? alternative : 0));
      }
      for (int i = 1; i < (sort == 3 ? count : count - 1); i++) {
        if (sort >= 2) {
          brackets.get(i).add(bracket(inner, lone));
        }
      }
    }
    return brackets;
  }

  /**
   * As old texts have it, or as an editor numbers alternatives: eight digits that do not collide.
   */
  private int option(int small) {
    return chance(50) ? small : 10_000_000 + random.nextInt(90_000_000);
  }

  private static Object bracket(String id, int option) {
    return mark("bracket", Map.of("id", id, "option", option));
  }

  static Map<String, Object> mark(String type, Map<String, ?> attrs) {
    return new TreeMap<>(Map.of("type", type, "attrs", new TreeMap<>(attrs)));
  }

  static Map<String, Object> text(String words, List<Object> marks) {
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
        boolean words = "text".equals(node.get("type")) && "text".equals(before.get("type"));
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
