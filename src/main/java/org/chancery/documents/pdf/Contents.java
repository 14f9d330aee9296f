package org.chancery.documents.pdf;

import java.util.List;
import org.chancery.documents.pdf.Body.Bookmark;
import org.chancery.texts.Block;
import org.w3c.dom.Element;

/**
 * The table of contents of a long text. A text is long when it has at least {@value #MANY} articles
 * and annexes, or at least {@value #SOME} of them and {@value #LETTERS} letters, which is about
 * fifteen pages; a shorter one has none, since its reader turns the page faster.
 */
final class Contents {

  private static final int MANY = 15;
  private static final int SOME = 5;
  private static final int LETTERS = 40_000;

  private Contents() {}

  static boolean needed(int sections, List<Block> blocks) {
    return sections >= MANY
        || (sections >= SOME
            && blocks.stream().mapToInt(block -> block.text().length()).sum() >= LETTERS);
  }

  /** Each section, dots, and its page. */
  static void into(Element target, Words words, List<Bookmark> sections) {
    Xhtml.text(Xhtml.add(target, "h2", ""), words.say("contents"));
    for (var section : sections) {
      var link = Xhtml.add(Xhtml.add(target, "p", "entry"), "a", "");
      link.setAttribute("href", section.href());
      // what a reading voice says of the link (ISO 14289-1, 7.18.5)
      link.setAttribute("title", words.say("contents.link", section.name()));
      Xhtml.text(link, section.name() + " ");
    }
  }
}
