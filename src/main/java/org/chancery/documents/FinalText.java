package org.chancery.documents;

import java.util.List;
import java.util.Locale;
import org.chancery.texts.Block;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The frozen content of a paper, ready to be composed. Numbers of articles, paragraphs and items
 * are computed when composing and never part of the content.
 *
 * @param kind what sort of paper
 * @param language the language it is written in, Russian or English
 * @param masthead its header block
 * @param title its title
 * @param content what it says
 */
public record FinalText(
    FinalKind kind, Locale language, Masthead masthead, String title, Content content) {

  /**
   * A wording, ready to be composed.
   *
   * @param kind what sort of paper
   * @param language the language it is written in
   * @param masthead its header block, with the fingerprint of this very wording
   * @param wording the frozen wording
   * @return the same title and blocks
   */
  public static FinalText of(FinalKind kind, Locale language, Masthead masthead, Wording wording) {
    if (!masthead.fingerprint().equals(wording.fingerprint().hex())) {
      throw new IllegalArgumentException("the header block names another wording");
    }
    return new FinalText(kind, language, masthead, wording.title(), new Blocks(wording.blocks()));
  }

  /**
   * The texts of a work in two languages, ready to be composed side by side. The paper is in the
   * language of the first.
   *
   * @param kind what sort of paper
   * @param masthead its header block in the first language, with the fingerprint of the first text
   * @param editions the texts, the left column first
   * @return them, in columns
   */
  public static FinalText of(FinalKind kind, Masthead masthead, List<Edition> editions) {
    var columns = new Columns(editions);
    var first = columns.editions().getFirst();
    if (!masthead.fingerprint().equals(first.fingerprint())) {
      throw new IllegalArgumentException("the header block names another text");
    }
    return new FinalText(kind, first.language(), masthead, first.title(), columns);
  }

  /** What a paper says below its title. */
  public sealed interface Content {}

  /** A text in blocks. */
  public sealed interface Text extends Content {

    /**
     * The blocks of the text.
     *
     * @return in reading order
     */
    List<Block> blocks();
  }

  /**
   * A text with everything an official text may have.
   *
   * @param blocks its blocks in reading order, the title among them
   */
  public record Blocks(List<Block> blocks) implements Text {

    /** Keeps its own copy. */
    public Blocks {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A text of articles.
   *
   * @param preamble the paragraphs before the first article
   * @param articles the articles, in order
   */
  public record Articles(List<Paragraph> preamble, List<Article> articles) implements Text {

    @Override
    public List<Block> blocks() {
      return ArticlesAsBlocks.of(this);
    }
  }

  /**
   * The texts of a work in two languages side by side, block beside block. A block that a language
   * lacks leaves its place empty.
   *
   * @param editions two of them, the left column first: a paper has words of its own in two
   *     languages
   */
  public record Columns(List<Edition> editions) implements Content {

    /** Refuses another number of languages, and one that comes twice. */
    public Columns {
      editions = List.copyOf(editions);
      if (editions.stream().map(Edition::language).distinct().count() != 2
          || editions.size() != 2) {
        throw new IllegalArgumentException(editions.size() + " columns");
      }
    }
  }

  /**
   * The text of a work in one language.
   *
   * @param language the language
   * @param title its title
   * @param fingerprint the SHA-256 of this text, lower-case hexadecimal
   * @param blocks its blocks in reading order, the title among them; the same block has the same id
   *     in every language
   */
  public record Edition(Locale language, String title, String fingerprint, List<Block> blocks) {

    /** Keeps its own copy. */
    public Edition {
      blocks = List.copyOf(blocks);
    }

    /**
     * A wording as an edition.
     *
     * @param language the language it is written in
     * @param wording the frozen wording
     * @return the same title and blocks, with the wording's fingerprint
     */
    public static Edition of(Locale language, Wording wording) {
      return new Edition(language, wording.title(), wording.fingerprint().hex(), wording.blocks());
    }
  }

  /**
   * The business of a meeting.
   *
   * @param items the items, in order
   */
  public record Agenda(List<Item> items) implements Content {}

  /**
   * One article or section.
   *
   * @param heading its heading, if it has one
   * @param paragraphs its paragraphs, in order
   */
  public record Article(@Nullable Paragraph heading, List<Paragraph> paragraphs) {}

  /**
   * One paragraph.
   *
   * @param runs its pieces, in order
   */
  public record Paragraph(List<Run> runs) {

    /**
     * A paragraph without marks.
     *
     * @param text its words
     * @return the paragraph
     */
    public static Paragraph of(String text) {
      return new Paragraph(List.of(new Run(text, false, false)));
    }

    /**
     * The words without their marks.
     *
     * @return all runs, joined
     */
    public String words() {
      var words = new StringBuilder();
      runs.forEach(run -> words.append(run.text()));
      return words.toString();
    }
  }

  /**
   * A piece of a paragraph with the same marks throughout.
   *
   * @param text its words
   * @param strong whether it is marked strong
   * @param em whether it is marked emphasised
   */
  public record Run(String text, boolean strong, boolean em) {}

  /** What a meeting does with an item. */
  public enum ItemKind {
    /** It hears. */
    INFORMATION,
    /** It discusses. */
    DISCUSSION,
    /** It decides. */
    DECISION
  }

  /**
   * One item of business.
   *
   * @param kind what the meeting does with it
   * @param subject its subject
   * @param attachments the documents attached to it
   */
  public record Item(ItemKind kind, String subject, List<Attachment> attachments) {}

  /**
   * A document attached to an item by its exact revision.
   *
   * @param title its title
   * @param symbol its symbol
   * @param revision the number of its frozen revision
   * @param fingerprint the short form of its fingerprint, as people read it
   */
  public record Attachment(String title, String symbol, int revision, String fingerprint) {}
}
