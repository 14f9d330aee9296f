package org.chancery.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chancery.texts.engine.Node;

/**
 * The content of a text in one language: a title, a preamble and articles, each block with a stable
 * id. Two wordings are equal when their canonical forms are.
 */
public final class Wording {

  /** The largest document read: 256 KiB of UTF-8. */
  public static final int LARGEST = 256 * 1024;

  /** The most blocks of a text. */
  public static final int MOST_BLOCKS = 2_000;

  private static final tools.jackson.databind.json.JsonMapper JSON = tools.jackson.databind.json.JsonMapper.builder().build();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final List<Block> blocks;
  private final String canonical;
  private final Fingerprint fingerprint;

  /** Only a reading and a template make wordings: the blocks are known to be of the schema. */
  Wording(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    this.canonical = CanonicalForm.of(this.blocks);
    this.fingerprint = Fingerprint.of(canonical.getBytes(UTF_8));
  }

  /** Reads a document as the editor writes it, and refuses whatever is not of the schema. */
  public static Reading read(String json) {
    return WordingReader.read(json);
  }

  /** The wording of a tree that the engine has checked. */
  public static Wording of(Node document) {
    return read(document.canonical()).orThrow();
  }

  /** The tree. */
  public Node node() {
    return Node.fromJson(JSON.readTree(canonical));
  }

  /** What still stands open in it. */
  public List<String> unsettled() {
    return List.of();
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
    List<Block> blocks = new ArrayList<>();
    blocks.add(template(ids, Block.Kind.TITLE, 0, 0, title));
    preamble.forEach(text -> blocks.add(template(ids, Block.Kind.PREAMBLE, 0, 0, text)));
    int number = 0;
    for (Article article : articles) {
      number++;
      blocks.add(new Block(ids.get(), Block.Kind.ARTICLE, number, 0, List.of()));
      if (!article.heading().isEmpty()) {
        blocks.add(template(ids, Block.Kind.HEADING, number, 0, article.heading()));
      }
      int paragraph = 0;
      for (String text : article.paragraphs()) {
        paragraph++;
        blocks.add(template(ids, Block.Kind.PARAGRAPH, number, paragraph, text));
      }
    }
    return read(CanonicalForm.of(blocks)).orThrow();
  }

  private static Block template(
      Supplier<String> ids, Block.Kind kind, int article, int paragraph, String text) {
    List<Block.Run> runs = text.isEmpty() ? List.of() : List.of(Block.Run.plain(text));
    return new Block(ids.get(), kind, article, paragraph, runs);
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

  /** All blocks in reading order. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Every word that occurs, as written: what a reader of this text can learn, and no more. */
  public Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (Block block : blocks) {
      WORD.matcher(block.text()).results().map(MatchResult::group).forEach(words::add);
    }
    return words;
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
