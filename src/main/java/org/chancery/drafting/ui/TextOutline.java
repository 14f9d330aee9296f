package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
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
      if (block.kind() == Block.Kind.ARTICLE) {
        var next = blocks.get(i + 1);
        var heading = next.kind() == Block.Kind.HEADING ? next.text() : "";
        list.add(
            entry(
                heading.isBlank()
                    ? words.say("drafting.block.article", block.number())
                    : block.number() + ". " + heading,
                block,
                editor));
      }
    }
    add(new H2(words.say("drafting.outline")), list);
  }

  private static ListItem entry(String name, Block block, TextEditor editor) {
    var link = new HtmlContainer("a");
    link.getElement().setAttribute("href", "#" + block.id());
    link.getElement().setAttribute("router-ignore", true);
    link.add(new Span(name));
    link.getElement()
        .addEventListener("click", click -> editor.getElement().executeJs(SHOW, block.id()))
        .preventDefault();
    return new ListItem(link);
  }
}
