package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of a file: what {@code w:numPr} refers to (ISO/IEC 29500-1, 17.9). */
final class Numbering {

  static final int LEVELS = 9;

  /** One list: which definition it counts in, and its levels. */
  record Sequence(int id, String definition, int key, List<Level> levels, List<Boolean> restarts) {

    Level level(int number) {
      return number >= 0 && number < levels.size() ? levels.get(number) : Level.NONE;
    }
  }

  private final Map<String, List<Level>> definitions = new HashMap<>();
  private final Map<String, String> styleLinks = new HashMap<>();
  private final Map<String, String> numberStyleLinks = new HashMap<>();
  private final Map<Integer, Element> numbers = new HashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<Integer, Sequence> sequences = new HashMap<>();

  static Numbering of(Parts parts) {
    var all = new Numbering();
    XmlStream.children(parts.open("numbering"), "w:numbering", "w:numbering", all::take);
    return all;
  }

  private void take(Element element) {
    if (element.name().equals("w:abstractNum")) {
      String id = element.value("w:abstractNumId", "");
      definitions.put(id, levels(element));
      String own = element.said("w:styleLink");
      if (own != null) {
        styleLinks.put(own, id);
      }
      String other = element.said("w:numStyleLink");
      if (other != null) {
        numberStyleLinks.put(id, other);
      }
    } else if (element.name().equals("w:num")) {
      Integer id = element.number("w:numId");
      if (id != null) {
        numbers.put(id, element);
      }
    }
  }

  private static List<Level> levels(Element definition) {
    var levels = new ArrayList<Level>();
    for (Element child : definition.children()) {
      Integer at = child.name().equals("w:lvl") ? child.number("w:ilvl") : null;
      if (at != null && at >= 0 && at < LEVELS) {
        while (levels.size() <= at) {
          levels.add(Level.NONE);
        }
        levels.set(at, Level.of(child));
      }
    }
    return levels;
  }

  /** A list by its number; nothing for 0, which takes a paragraph out of every list. */
  @Nullable Sequence sequence(@Nullable Integer id) {
    if (id == null || id == 0 || !numbers.containsKey(id)) {
      return null;
    }
    return sequences.computeIfAbsent(id, this::built);
  }

  private Sequence built(int id) {
    Element number = java.util.Objects.requireNonNull(numbers.get(id));
    String definition = number.said("w:abstractNumId");
    definition = definition == null ? "" : definition;
    String link = numberStyleLinks.get(definition);
    if (link != null) {
      definition = styleLinks.getOrDefault(link, definition);
    }
    var levels = new ArrayList<>(definitions.getOrDefault(definition, List.of()));
    var restarts = new ArrayList<Boolean>();
    while (restarts.size() < LEVELS) {
      restarts.add(false);
    }
    for (Element change : number.children()) {
      Integer at = change.name().equals("w:lvlOverride") ? change.number("w:ilvl") : null;
      if (at == null || at < 0 || at >= LEVELS) {
        continue;
      }
      while (levels.size() <= at) {
        levels.add(Level.NONE);
      }
      Element level = change.child("w:lvl");
      if (level != null) {
        levels.set(at, Level.of(level));
      }
      Integer start = change.counted("w:startOverride");
      if (start != null) {
        Level was = levels.get(at);
        levels.set(at, new Level(was.format(), was.text(), start, was.style(), was.plain()));
        restarts.set(at, true);
      }
    }
    int key = keys.computeIfAbsent(definition, other -> keys.size() + 1);
    return new Sequence(id, definition, key, levels, restarts);
  }

  /** The level of a list that belongs to a style; the first when none does. */
  static int levelOf(Sequence sequence, @Nullable String style) {
    for (int i = 0; i < sequence.levels().size(); i++) {
      if (style != null && style.equals(sequence.levels().get(i).style())) {
        return i;
      }
    }
    return 0;
  }
}
