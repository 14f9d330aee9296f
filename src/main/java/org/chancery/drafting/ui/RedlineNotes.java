package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.chancery.shell.Plural;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Redline;
import org.chancery.texts.RedlineBlock;
import org.chancery.texts.RedlineRun.Change;

/** The changes of a redline one by one, beside the paper. */
class RedlineNotes extends Aside {

  RedlineNotes(Redline redline, TextWords words) {
    addClassName("notes");
    var changed = redline.blocks().stream().filter(RedlineBlock::isTold).toList();
    getElement().setAttribute("aria-label", words.say("drafting.redline.notes"));
    add(new H2(Plural.say(words.locale(), "drafting.redline.changes", changed.size())));
    for (int i = 0; i < changed.size(); i++) {
      add(note(i + 1, changed.get(i), words));
    }
  }

  private static HtmlContainer note(int number, RedlineBlock block, TextWords words) {
    var note = new HtmlContainer("article");
    note.addClassNames("note", "sug");
    var header = new HtmlContainer("header");
    var bold = new HtmlContainer("b");
    bold.setText(Integer.toString(number));
    header.add(bold, new Anchor("#change-" + number, place(block, words)));
    var line = new Paragraph();
    block.runs().stream()
        .filter(run -> run.change() != Change.SAME)
        .forEach(
            run -> {
              var mark = new HtmlContainer(tag(run.change()));
              mark.setText(run.text());
              line.add(mark, new Span(" "));
            });
    if (!block.wordsChanged()) {
      line.setText(words.say("drafting.redline.unchanged"));
    }
    note.add(header, line);
    return note;
  }

  private static String tag(Change change) {
    return switch (change) {
      case INSERTED -> "ins";
      case DELETED -> "del";
      case SAME, FORMATTED -> "span";
    };
  }

  static String place(RedlineBlock block, TextWords words) {
    var what =
        switch (block.status()) {
          case SAME, CHANGED -> "drafting.change.changed";
          case ADDED -> "drafting.change.added";
          case REMOVED -> "drafting.change.removed";
          case MOVED -> "drafting.change.moved";
        };
    var where = where(block, words) + ", " + words.say(what);
    int annex = block.block().annex();
    boolean within = annex > 0 && block.kind() != Kind.ANNEX && block.kind() != Kind.ANNEX_HEADING;
    return within ? words.say("drafting.block.annex", annex) + ", " + where : where;
  }

  private static String where(RedlineBlock block, TextWords words) {
    return switch (block.kind()) {
      case ARTICLE, HEADING -> words.say("drafting.block.article", block.number());
      case PARAGRAPH, SUBCLAUSE ->
          words.say(
              block.number().endsWith(".") ? "drafting.block.clause" : "drafting.block.article",
              block.number().endsWith(".")
                  ? block.number().substring(0, block.number().length() - 1)
                  : block.number());
      case ANNEX, ANNEX_HEADING -> words.say("drafting.block.annex", block.number());
      case FOOTNOTE -> words.say("drafting.block.footnote") + " " + block.number();
      case TITLE,
          PREAMBLE,
          PLAIN,
          SUBHEADING,
          QUOTATION,
          BULLETS,
          NUMBERS,
          ITEM,
          TABLE,
          TABLE_ROW,
          TABLE_CELL,
          TABLE_HEADER,
          TESTIMONIUM,
          SIGNATURES,
          SIGNATURE ->
          kind(block.kind(), words);
    };
  }

  /** What a block is called. */
  static String kind(Kind kind, TextWords words) {
    return words.say(
        "drafting.redline.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
