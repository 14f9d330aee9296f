package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.chancery.shell.Words;
import org.chancery.texts.Block;
import org.chancery.texts.Redline;
import org.chancery.texts.RedlineBlock;
import org.chancery.texts.RedlineBlock.Status;
import org.chancery.texts.RedlineRun;

/**
 * What changed, on paper: inserted words underlined, deleted struck, moved dotted. Line styles and
 * hidden words carry the meaning, so that it is read without colour and aloud; ARIA forbids labels
 * on insertions and deletions.
 */
class RedlinePaper extends HtmlContainer {

  private final TextWords words;
  private int change;

  RedlinePaper(Redline redline, String language, TextWords words) {
    super("article");
    this.words = words;
    addClassName("paper");
    getElement().setAttribute("lang", language);
    var blocks = redline.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.kind() != Block.Kind.ARTICLE) {
        add(drawn(block, language));
      } else if (!headed(blocks, i)) {
        var bare = new HtmlContainer("h2");
        bare.setText(articleName(block, language));
        add(bare);
      }
    }
  }

  /** The head of the paper says what it is, so that a print can stand alone. */
  void head(String nature, String what, String symbol) {
    var left = new Div(new Span(nature), new Span(what));
    var bold = new HtmlContainer("b");
    bold.setText(symbol);
    var head = new Div(left, new Div(bold));
    head.addClassName("symhead");
    addComponentAsFirst(head);
  }

  private static boolean headed(List<RedlineBlock> blocks, int article) {
    return article + 1 < blocks.size() && blocks.get(article + 1).kind() == Block.Kind.HEADING;
  }

  private HtmlContainer drawn(RedlineBlock block, String language) {
    var element = new HtmlContainer(tag(block.kind()));
    if (block.status() != Status.SAME) {
      change++;
      element.getElement().setAttribute("data-c", Integer.toString(change));
      element.setId("change-" + change);
    }
    if (block.kind() == Block.Kind.HEADING) {
      element.add(new Span(articleName(block, language) + " "));
    }
    if (block.kind() == Block.Kind.PARAGRAPH) {
      element.addClassName("n");
      var number = new Span(block.number());
      number.addClassName("no");
      element.add(number);
    }
    if (block.status() == Status.MOVED && !block.wordsChanged()) {
      element.add(marked("ins", "mv", "drafting.redline.moved", text(block)));
    } else {
      if (block.status() == Status.MOVED) {
        element.add(hidden("drafting.redline.moved"));
      }
      block.runs().forEach(run -> element.add(run(run)));
    }
    return element;
  }

  private HtmlContainer run(RedlineRun run) {
    return switch (run.change()) {
      case SAME -> new Span(run.text());
      case INSERTED -> marked("ins", "", "drafting.redline.inserted", run.text());
      case DELETED -> marked("del", "", "drafting.redline.deleted", run.text());
      case FORMATTED -> marked("span", "fmt", "drafting.redline.formatted", run.text());
    };
  }

  private HtmlContainer marked(String tag, String style, String key, String text) {
    var mark = new HtmlContainer(tag);
    if (!style.isEmpty()) {
      mark.addClassName(style);
    }
    mark.add(hidden(key), new Text(text));
    return mark;
  }

  private Span hidden(String key) {
    var label = new Span(words.say(key) + " ");
    label.addClassName("vh");
    return label;
  }

  /** In the language of the text, which need not be the reader's. */
  static String articleName(RedlineBlock block, String language) {
    return Words.say(Locale.of(language), "drafting.paper.article", block.number());
  }

  static String text(RedlineBlock block) {
    var text = new StringBuilder();
    block.runs().forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private static String tag(Block.Kind kind) {
    return switch (kind) {
      case TITLE -> "h1";
      case ARTICLE, HEADING -> "h2";
      case PREAMBLE, PARAGRAPH -> "p";
    };
  }
}
