package org.chancery.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Limits;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.StrictJson;

/**
 * The content of a text in one language: a title, a preamble, articles and what else an official
 * text has, each block with a stable id. Two wordings are equal when their canonical forms are.
 */
public final class Wording {

  /** The largest document read, in bytes of UTF-8. */
  public static final int LARGEST = Limits.DOCUMENT_BYTES;

  /** The most blocks of a text. */
  public static final int MOST_BLOCKS = Limits.BLOCKS;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final Node node;
  private final List<Block> blocks;
  private final String canonical;
  private final Fingerprint fingerprint;

  private Wording(Node node) {
    this.node = node;
    this.blocks = ReadingOrder.of(node);
    this.canonical = node.canonical();
    this.fingerprint = Fingerprint.of(canonical.getBytes(UTF_8));
  }

  /** Reads a document as the editor writes it, and refuses whatever is not of the schema. */
  public static Reading read(String json) {
    try {
      return new Reading.Read(of(Node.fromJson(StrictJson.read(json, LARGEST)).check()));
    } catch (Fault fault) {
      return new Reading.Unreadable(fault.code(), fault.path());
    }
  }

  /** The wording of a document that the engine has read and checked, or made of such a one. */
  public static Wording of(Node document) {
    return new Wording(document);
  }

  /** An article of a template: a heading (empty for none) and its paragraphs. */
  public record Article(String heading, List<String> paragraphs) {

    /** Keeps its own copy of the paragraphs. */
    public Article {
      paragraphs = List.copyOf(paragraphs);
    }

    /** An article with the given heading and paragraphs. */
    public static Article of(String heading, String... paragraphs) {
      return new Article(heading, List.of(paragraphs));
    }
  }

  /** A new text from a template, with fresh ids; refused when the template breaks the schema. */
  public static Wording of(
      Supplier<String> ids, String title, List<String> preamble, List<Article> articles) {
    List<Node> content = new ArrayList<>();
    content.add(words(ids, "title", title));
    preamble.forEach(text -> content.add(words(ids, "preamble", text)));
    for (Article article : articles) {
      String id = ids.get();
      List<Node> inside = new ArrayList<>();
      if (!article.heading().isEmpty()) {
        inside.add(words(ids, "heading", article.heading()));
      }
      article.paragraphs().forEach(text -> inside.add(words(ids, "paragraph", text)));
      content.add(Schema.official().node("article", Map.of("id", id), inside));
    }
    try {
      return of(Schema.official().node("doc", Map.of(), content).check());
    } catch (Fault fault) {
      throw new IllegalStateException("not a wording: " + fault.getMessage(), fault);
    }
  }

  private static Node words(Supplier<String> ids, String kind, String text) {
    Schema schema = Schema.official();
    List<Node> runs = text.isEmpty() ? List.of() : List.of(schema.text(text, List.of()));
    return schema.node(kind, Map.of("id", ids.get()), runs);
  }

  /** The tree of this text, whose positions are those of the editor. */
  public Node node() {
    return node;
  }

  /** The suggestions, brackets and placeholders that still stand in it, in reading order. */
  public List<Unsettled> unsettled() {
    return Finding.of(node);
  }

  /** The one JSON form of this text: sorted keys, no white space, joined runs, marks in order. */
  public String canonical() {
    return canonical;
  }

  /** The SHA-256 of the canonical form in UTF-8. */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /** The title without marks. */
  public String title() {
    return blocks.getFirst().text();
  }

  /** All blocks in reading order, and the footnotes after the blocks they belong to. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Every word that occurs, as written: what a reader of this text can learn, and no more. */
  public Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (Block block : blocks) {
      addWords(words, block.text());
      for (Run run : block.runs()) {
        if (run instanceof Run.Placeholder(String label)) {
          addWords(words, label);
        }
        if (run instanceof Run.Words own && own.href() instanceof String href) {
          addWords(words, href);
        }
      }
    }
    return words;
  }

  private static void addWords(Set<String> words, String text) {
    WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
  }

  /** Whether nobody has written anything yet. */
  public boolean isBlank() {
    return blocks.stream().allMatch(block -> block.text().isBlank());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wording wording && canonical.equals(wording.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  @Override
  public String toString() {
    return "Wording " + fingerprint.grouped();
  }
}
