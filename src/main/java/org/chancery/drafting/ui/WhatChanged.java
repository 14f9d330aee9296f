package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.chancery.shell.Plural;
import org.chancery.texts.Redline;
import org.chancery.texts.RedlineBlock;

/** The list of changes inside a dialog: where, and the words themselves. */
class WhatChanged extends Div {

  private static final int CONTEXT = 40;

  WhatChanged(Redline redline, String titleKey, TextWords words) {
    var changed = redline.blocks().stream().filter(RedlineBlock::isTold).toList();
    add(new H2(Plural.say(words.locale(), titleKey, changed.size())));
    var list = new UnorderedList();
    list.addClassName("changes");
    changed.forEach(block -> list.add(item(block, words)));
    add(list);
  }

  private static ListItem item(RedlineBlock block, TextWords words) {
    var place = new HtmlContainer("b");
    place.setText(RedlineNotes.place(block, words));
    var item = new ListItem(place);
    for (var run : block.runs()) {
      item.add(
          switch (run.change()) {
            case SAME, FORMATTED -> new Span(shortened(run.text()));
            case INSERTED -> marked("ins", "drafting.redline.inserted", run.text(), words);
            case DELETED -> marked("del", "drafting.redline.deleted", run.text(), words);
          });
    }
    return item;
  }

  private static HtmlContainer marked(String tag, String key, String text, TextWords words) {
    var mark = new HtmlContainer(tag);
    var label = new Span(words.say(key) + " ");
    label.addClassName("vh");
    mark.add(label, new Text(text));
    return mark;
  }

  /** Both ends of a long passage, cut between words. */
  static String shortened(String text) {
    if (text.length() <= 2 * CONTEXT) {
      return text;
    }
    var end = text.lastIndexOf(' ', CONTEXT);
    var begin = text.indexOf(' ', text.length() - CONTEXT);
    return (end < 0 ? "" : text.substring(0, end))
        + " … "
        + (begin < 0 ? "" : text.substring(begin + 1));
  }
}
