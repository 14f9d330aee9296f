package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.chancery.shell.Words;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.ItemNumbers;
import org.chancery.texts.Redline;
import org.chancery.texts.RedlineBlock;
import org.chancery.texts.RedlineBlock.Status;
import org.chancery.texts.RedlineRun;
import org.chancery.texts.Run;

/**
 * What changed, on paper: inserted words underlined, deleted struck, moved dotted. Line styles and
 * hidden words carry the meaning, so that it is read without colour and aloud; ARIA forbids labels
 * on insertions and deletions.
 */
class RedlinePaper extends HtmlContainer {

  private final TextWords words;
  private final Locale language;
  private final ItemNumbers items;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<RedlineBlock> moved = new ArrayList<>();
  private int change;

  /** An element that takes the blocks that stand deeper. */
  private record Open(int depth, HtmlContainer element) {}

  RedlinePaper(Redline redline, String language, TextWords words) {
    super("article");
    this.words = words;
    this.language = Locale.of(language);
    this.items =
        ItemNumbers.of(
            Words.say(this.language, "drafting.paper.letters"),
            Words.say(this.language, "drafting.paper.items").replaceAll("@(\\w)", "{$1}"));
    addClassName("paper");
    getElement().setAttribute("lang", language);
    var blocks = redline.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      draw(blocks.get(i), i + 1 < blocks.size() ? List.of(blocks.get(i + 1)) : List.of());
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

  private void draw(RedlineBlock block, List<RedlineBlock> next) {
    while (!open.isEmpty() && open.element().depth() >= block.depth()) {
      open.pop();
    }
    var parent = open.isEmpty() ? this : open.element().element();
    var element = new HtmlContainer(tag(block.kind()));
    var name = name(block.kind());
    if (!name.isEmpty()) {
      element.addClassName(name);
    }
    parent.add(element);
    if (block.isTold()) {
      change++;
      element.setId("change-" + change);
    }
    if (block.kind().hasWords()) {
      fill(element, block);
    } else {
      open(element, block, next);
    }
  }

  private void open(HtmlContainer element, RedlineBlock block, List<RedlineBlock> next) {
    open.push(new Open(block.depth(), element));
    if (block.kind() == Kind.ARTICLE || block.kind() == Kind.ANNEX) {
      boolean headed =
          next.stream()
              .anyMatch(
                  first -> first.kind() == Kind.HEADING || first.kind() == Kind.ANNEX_HEADING);
      if (!headed) {
        var bare = new HtmlContainer("h2");
        bare.setText(sectionName(block, language));
        element.add(bare);
      }
    }
    if (block.kind() == Kind.ITEM) {
      number(element, items.of(block.block()));
    }
    if (block.kind().isCell()) {
      span(element, block);
    }
    if (block.isTold()) {
      moved.add(block);
    }
  }

  private static void span(HtmlContainer cell, RedlineBlock block) {
    var place = block.block().cell();
    if (place == null) {
      return;
    }
    if (place.colspan() > 1) {
      cell.getElement().setAttribute("colspan", Integer.toString(place.colspan()));
    }
    if (place.rowspan() > 1) {
      cell.getElement().setAttribute("rowspan", Integer.toString(place.rowspan()));
    }
  }

  private void fill(HtmlContainer element, RedlineBlock block) {
    if (block.kind() == Kind.HEADING || block.kind() == Kind.ANNEX_HEADING) {
      element.add(new Span(sectionName(block, language) + " "));
    }
    if (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.SUBCLAUSE) {
      number(element, block.number());
    }
    if (block.kind() == Kind.FOOTNOTE) {
      element.add(new Span(block.number() + " "));
    }
    if (block.status() == Status.MOVED && !block.wordsChanged()) {
      element.add(marked("ins", "mv", "drafting.redline.moved", text(block)));
    } else {
      if (block.status() == Status.MOVED) {
        element.add(hidden("drafting.redline.moved"));
      }
      block.runs().forEach(run -> element.add(run(run)));
    }
    notes(element, block);
  }

  /**
   * What a line style alone does not say. What moved as a whole, such as a row, says it at its
   * first words, because nothing can be written between a table and its rows.
   */
  private void notes(HtmlContainer element, RedlineBlock block) {
    if (block.isTold() || !moved.isEmpty()) {
      int first = change - moved.size() + (block.isTold() || moved.isEmpty() ? 0 : 1);
      element.getElement().setAttribute("data-c", range(Math.max(1, first), change));
    }
    moved.forEach(whole -> element.add(from(whole)));
    moved.clear();
    if (block.status() == Status.MOVED) {
      element.add(from(block));
    }
    var earlier = block.earlier();
    if (block.turned() && earlier != null) {
      element.add(
          said(words.say("drafting.redline.turned", RedlineNotes.kind(earlier.kind(), words))));
    }
  }

  private static String range(int first, int last) {
    return first == last ? Integer.toString(last) : first + "–" + last;
  }

  private static void number(HtmlContainer element, String number) {
    if (!number.isEmpty()) {
      var shown = new Span(number);
      shown.addClassName("no");
      element.add(shown);
    }
  }

  private Span from(RedlineBlock block) {
    var earlier = block.earlier();
    var number = earlier == null ? "" : earlier.number();
    return said(
        number.isEmpty()
            ? words.say("drafting.redline.moved-here")
            : words.say("drafting.redline.moved-from", number));
  }

  private static Span said(String note) {
    var shown = new Span(note);
    shown.addClassName("by");
    return shown;
  }

  private HtmlContainer run(RedlineRun run) {
    var element =
        switch (run.change()) {
          case SAME -> plain(run.text());
          case INSERTED -> marked("ins", "", "drafting.redline.inserted", run.text());
          case DELETED -> marked("del", "", "drafting.redline.deleted", run.text());
          case FORMATTED -> marked("span", "fmt", "drafting.redline.formatted", run.text());
        };
    if (run.run() instanceof Run.Reference) {
      element.addClassName("ref");
    }
    return element;
  }

  private static HtmlContainer plain(String text) {
    return new Span(text);
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
  static String sectionName(RedlineBlock block, Locale language) {
    boolean annex = block.kind() == Kind.ANNEX || block.kind() == Kind.ANNEX_HEADING;
    return Words.say(
        language, annex ? "drafting.paper.annex" : "drafting.paper.article", block.number());
  }

  static String text(RedlineBlock block) {
    var text = new StringBuilder();
    block.runs().forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private static String tag(Kind kind) {
    return switch (kind) {
      case TITLE -> "h1";
      case HEADING, ANNEX_HEADING -> "h2";
      case SUBHEADING -> "h3";
      case PREAMBLE, PARAGRAPH, SUBCLAUSE, PLAIN, TESTIMONIUM, SIGNATURE, FOOTNOTE -> "p";
      case ARTICLE, ANNEX -> "section";
      case QUOTATION -> "blockquote";
      case BULLETS -> "ul";
      case NUMBERS -> "ol";
      case ITEM -> "li";
      case TABLE -> "table";
      case TABLE_ROW -> "tr";
      case TABLE_CELL -> "td";
      case TABLE_HEADER -> "th";
      case SIGNATURES -> "div";
    };
  }

  /** The names under which the paper's style knows the blocks. */
  private static String name(Kind kind) {
    return switch (kind) {
      case TITLE, TABLE_ROW, TABLE_CELL, TABLE_HEADER -> "";
      case PARAGRAPH -> "n";
      case SUBCLAUSE -> "sub";
      case TABLE -> "grid";
      case ANNEX_HEADING, HEADING -> "heading";
      case FOOTNOTE -> "note-below";
      case PREAMBLE,
          ARTICLE,
          PLAIN,
          SUBHEADING,
          QUOTATION,
          BULLETS,
          NUMBERS,
          ITEM,
          TESTIMONIUM,
          SIGNATURES,
          SIGNATURE,
          ANNEX ->
          kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
