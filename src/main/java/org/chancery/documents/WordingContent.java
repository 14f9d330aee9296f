package org.chancery.documents;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.FinalText.Article;
import org.chancery.documents.FinalText.Articles;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.documents.FinalText.Run;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Mark;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;

/** Gathers the blocks of a wording into articles. */
final class WordingContent {

  private final List<Paragraph> preamble = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private @Nullable Paragraph heading;
  private List<Paragraph> paragraphs = new ArrayList<>();

  private WordingContent() {}

  static Articles of(Wording wording) {
    var content = new WordingContent();
    wording.blocks().forEach(content::take);
    content.close();
    return new Articles(content.preamble, content.articles);
  }

  private void take(Block block) {
    switch (block.kind()) {
      case TITLE -> {}
      case PREAMBLE -> preamble.add(paragraph(block));
      case ARTICLE -> close();
      case HEADING -> heading = block.text().isBlank() ? null : paragraph(block);
      case PARAGRAPH -> paragraphs.add(paragraph(block));
    }
  }

  private void close() {
    if (!paragraphs.isEmpty()) {
      articles.add(new Article(heading, paragraphs));
    }
    heading = null;
    paragraphs = new ArrayList<>();
  }

  private static Paragraph paragraph(Block block) {
    return new Paragraph(
        block.runs().stream()
            .map(
                run ->
                    new Run(
                        run.text(),
                        run.marks().contains(Mark.STRONG),
                        run.marks().contains(Mark.EM)))
            .toList());
  }
}
