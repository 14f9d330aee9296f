package org.chancery.drafting.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.chancery.shell.Words;

/**
 * The words that the editor needs: those of the tools in the language of the page, those on the
 * paper in the language of the text.
 */
final class EditorWords {

  /** In the order in which they stand in the tools and menus. */
  private static final List<String> TOOLS =
      List.of(
          "bar",
          "bold",
          "italic",
          "underline",
          "link",
          "moveUp",
          "moveDown",
          "comment",
          "insert",
          "turn",
          "table");

  private static final List<String> ADDITIONS =
      List.of(
          "article",
          "clause",
          "subclause",
          "plain",
          "subheading",
          "preamble",
          "quotation",
          "bullets",
          "numbers",
          "table",
          "footnote",
          "placeholder",
          "brackets",
          "alternative",
          "annex",
          "testimonium",
          "signature");

  private static final List<String> KINDS =
      List.of(
          "heading",
          "paragraph",
          "subclause",
          "plain",
          "subheading",
          "quotation",
          "bullets",
          "numbers");

  private static final List<String> TABLE =
      List.of(
          "rowBefore",
          "rowAfter",
          "columnBefore",
          "columnAfter",
          "merge",
          "split",
          "headerRow",
          "deleteRow",
          "deleteColumn",
          "deleteTable");

  private static final List<String> BLOCKS =
      List.of(
          "title",
          "preamble",
          "heading",
          "paragraph",
          "subclause",
          "plain",
          "subheading",
          "quotation",
          "item",
          "testimonium",
          "signature",
          "footnote");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private EditorWords() {}

  /**
   * All words of one editor.
   *
   * @param title the accessible name of the text
   * @param language the language of the text, by which its parts are called and counted
   * @param page finds words in the language of the page
   */
  static TextEditor.Labels labels(String title, String language, UnaryOperator<String> page) {
    Locale paper = Locale.of(language);
    return new TextEditor.Labels(
        title,
        Words.say(paper, "drafting.paper.article", "{0}"),
        Words.say(paper, "drafting.paper.annex", "{0}"),
        Words.say(paper, "drafting.paper.letters"),
        List.of(SPACE.split(Words.say(paper, "drafting.paper.items").replaceAll("@(\\w)", "{$1}"))),
        Words.say(paper, "drafting.paper.to-complete"),
        named("drafting.block.", BLOCKS, page),
        named("drafting.tools.", TOOLS, page),
        named("drafting.tools.add.", ADDITIONS, page),
        named("drafting.tools.kind.", KINDS, page),
        named("drafting.tools.table.", TABLE, page));
  }

  private static Map<String, String> named(
      String prefix, List<String> names, UnaryOperator<String> page) {
    Map<String, String> words = new LinkedHashMap<>();
    names.forEach(name -> words.put(name, page.apply(prefix + name)));
    return words;
  }
}
