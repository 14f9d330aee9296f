package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads a file from its bytes to the answer that goes out of the process. */
public final class Reading {

  /** Empty paragraphs are read and left out, so a file may hold more of them than a text. */
  private static final int FILE_TO_TEXT = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]{1,2000}]");

  private final WordFile file;
  private final Blocks blocks;
  private final int mostBlocks;

  private Reading(WordFile file, Supplier<String> ids, int mostBlocks) {
    this.file = file;
    this.blocks = new Blocks(ids, mostBlocks);
    this.mostBlocks = mostBlocks;
  }

  /**
   * Reads a file.
   *
   * @param bytes the file as it was sent
   * @param code whose suggestions the tracked changes become
   * @param mostBlocks how many blocks a text may have
   * @param ids a source of block ids
   * @return JSON: {@code {"document":…,"leftOut":…,"tracked":…,"remarks":…,"statistics":…}}, or
   *     {@code {"unreadable":code}}
   */
  public static String read(byte[] bytes, String code, int mostBlocks, Supplier<String> ids) {
    try {
      var file = new WordFile(bytes, code, ids);
      return Json.of(new Reading(file, ids, mostBlocks).answer());
    } catch (Refusal refusal) {
      return Json.of(Map.of("unreadable", refusal.code().word()));
    }
  }

  private Map<String, Object> answer() {
    List<Item> items = Body.read(file, mostBlocks * FILE_TO_TEXT);
    Node document = document(Outline.scopes(items));
    Map<String, Object> json = document.json();
    var answer = new TreeMap<String, Object>();
    answer.put("document", json);
    answer.put("leftOut", file.leftOut.json());
    answer.put("tracked", tracked(json));
    answer.put("remarks", file.comments.json(blocks.places()));
    answer.put("statistics", statistics(document));
    return answer;
  }

  private Node document(List<List<Item>> scopes) {
    Node document = Node.plain("doc");
    List<Item> main = scopes.getFirst();
    int from = new Front(main, blocks).addTo(document);
    int to = Tail.begin(main, from);
    var assembler = new Assembler(document, blocks);
    main.subList(from, to).forEach(assembler::take);
    assembler.close();
    Tail.add(document, main.subList(to, main.size()), blocks, file.leftOut);
    for (List<Item> scope : scopes.subList(1, scopes.size())) {
      Node annex = blocks.block("annex");
      var inside = new Assembler(annex, blocks);
      scope.forEach(inside::take);
      inside.close();
      document.add(annex);
    }
    document.content().forEach(Lifting::lift);
    return document;
  }

  /** Only what stands in the text: a change of spaces at an edge may have gone with them. */
  private List<Object> tracked(Map<String, Object> document) {
    var used = new HashSet<String>();
    ids(document, used);
    var tracked = new ArrayList<Object>();
    file.tracks
        .found()
        .forEach(
            (id, author) -> {
              if (used.contains(id)) {
                tracked.add(
                    new TreeMap<>(
                        Map.of("id", id, "author", author.name(), "date", author.date())));
              }
            });
    return tracked;
  }

  private static void ids(Object json, Set<String> used) {
    switch (json) {
      case Map<?, ?> map -> {
        if (map.get("id") instanceof String id) {
          used.add(id);
        }
        map.values().forEach(value -> ids(value, used));
      }
      case List<?> list -> list.forEach(value -> ids(value, used));
      default -> {}
    }
  }

  private static Map<String, Object> statistics(Node document) {
    var counts = new TreeMap<String, Integer>();
    count(document, counts);
    String words = document.words();
    var json = new TreeMap<String, Object>();
    json.put("articles", counts.getOrDefault("article", 0));
    json.put("clauses", counts.getOrDefault("paragraph", 0) + counts.getOrDefault("subclause", 0));
    json.put("tables", counts.getOrDefault("table", 0));
    json.put("footnotes", counts.getOrDefault("footnote", 0));
    json.put("annexes", counts.getOrDefault("annex", 0));
    json.put("placeholders", counts.getOrDefault("placeholder", 0));
    json.put("words", counted(document, WORD));
    json.put("characters", words.length());
    json.put("squareBrackets", counted(document, BRACKETED));
    return json;
  }

  private static void count(Node node, Map<String, Integer> counts) {
    counts.merge(node.type(), 1, Integer::sum);
    node.content().forEach(child -> count(child, counts));
  }

  /** Block by block, so that the end of one and the beginning of the next are two words. */
  private static int counted(Node node, Pattern pattern) {
    boolean leaf = node.content().stream().anyMatch(child -> child.type().equals("text"));
    if (leaf) {
      return (int) pattern.matcher(node.words()).results().count();
    }
    return node.content().stream().mapToInt(child -> counted(child, pattern)).sum();
  }
}
