package org.chancery.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.documents.FinalText.Article;
import org.chancery.documents.FinalText.Articles;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Run;
import org.chancery.texts.Run.Mark;

/** Articles that were put together by hand, as the blocks of a text. */
final class ArticlesAsBlocks {

  private final List<Block> blocks = new ArrayList<>();

  private ArticlesAsBlocks() {}

  static List<Block> of(Articles articles) {
    var made = new ArticlesAsBlocks();
    articles.preamble().forEach(paragraph -> made.add(Kind.PREAMBLE, 0, "", runs(paragraph)));
    int number = 0;
    for (var article : articles.articles()) {
      made.add(article, Integer.toString(++number));
    }
    return List.copyOf(made.blocks);
  }

  private void add(Article article, String number) {
    add(Kind.ARTICLE, 0, number, List.of());
    if (article.heading() != null) {
      add(Kind.HEADING, 1, number, runs(article.heading()));
    }
    int place = 0;
    for (var paragraph : article.paragraphs()) {
      add(Kind.PARAGRAPH, 1, number + "." + ++place, runs(paragraph));
    }
  }

  private void add(Kind kind, int depth, String number, List<Run> runs) {
    blocks.add(new Block("block" + blocks.size(), kind, depth, number, runs));
  }

  private static List<Run> runs(Paragraph paragraph) {
    return paragraph.runs().stream()
        .map(run -> (Run) new Run.Words(run.text(), marks(run)))
        .toList();
  }

  private static Set<Mark> marks(FinalText.Run run) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (run.strong()) {
      marks.add(Mark.STRONG);
    }
    if (run.em()) {
      marks.add(Mark.EM);
    }
    return marks;
  }
}
