package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chancery.texts.Block;
import org.chancery.texts.Wording;

/** The articles of a text; each entry brings its article into view. */
class TextOutline extends Nav {

  private static final String SHOW =
      "const block = this.querySelector('[data-id=\"' + $0 + '\"]');"
          + " if (block) block.scrollIntoView({ block: 'start' });";

  TextOutline(Wording wording, TextWords words, TextEditor editor) {
    addClassName("outline");
    getElement().setAttribute("aria-label", words.say("drafting.outline"));
    var list = new OrderedList();
    var blocks = wording.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.kind() == Block.Kind.PREAMBLE && blocks.get(i - 1).kind() == Block.Kind.TITLE) {
        list.add(entry(words.say("drafting.block.preamble"), block, editor));
      }
      if (block.kind() == Block.Kind.ARTICLE || block.kind() == Block.Kind.ANNEX) {
        list.add(entry(named(blocks, i, words), block, editor));
      }
    }
    add(new H2(words.say("drafting.outline")), list);
  }

  /** How an article or annex is called in an outline. */
  static String named(List<Block> blocks, int section, TextWords words) {
    return named(blocks.get(section), heading(blocks, section), words);
  }

  private static String heading(List<Block> blocks, int section) {
    var next = blocks.get(section + 1);
    boolean heads = next.kind() == Block.Kind.HEADING || next.kind() == Block.Kind.ANNEX_HEADING;
    return heads ? next.text() : "";
  }

  private static String named(Block block, String heading, TextWords words) {
    if (block.kind() == Block.Kind.ANNEX) {
      var annex = words.say("drafting.block.annex", block.number());
      return heading.isBlank() ? annex : annex + ". " + heading;
    }
    return heading.isBlank()
        ? words.say("drafting.block.article", block.number())
        : block.number() + ". " + heading;
  }

  private static ListItem entry(String name, Block block, TextEditor editor) {
    var item = new ListItem(link(name, block, editor));
    if (block.annex() > 0 && block.kind() == Block.Kind.ARTICLE) {
      item.addClassName("within");
    }
    return item;
  }

  private static HtmlContainer link(String name, Block block, TextEditor editor) {
    var link = new HtmlContainer("a");
    link.getElement().setAttribute("href", "#" + block.id());
    link.getElement().setAttribute("router-ignore", true);
    link.add(new Span(name));
    link.getElement()
        .addEventListener("click", click -> editor.getElement().executeJs(SHOW, block.id()))
        .preventDefault();
    return link;
  }
}
