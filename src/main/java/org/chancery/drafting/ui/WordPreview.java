package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.chancery.documents.ReadWord;
import org.chancery.drafting.WordDraft;
import org.chancery.identity.Actor;
import org.chancery.shell.ObjectBlock;
import org.chancery.texts.Block;
import org.chancery.texts.Wording;

/** What was read from a Word file, and what was left out of it, before anything is stored. */
class WordPreview extends Div {

  private static final int SHORT = 12;
  private static final int MOST_AUTHORS = 20;
  private static final int MOST_REMARKS = 50;

  private final transient TextWords words;
  private final H2 title;

  WordPreview(String file, WordDraft.Ready draft, Actor actor, TextWords words) {
    this.words = words;
    addClassName("word-read");
    title = new H2(words.say("drafting.word.read", file));
    title.getElement().setAttribute("tabindex", "-1");
    add(title, object(draft, actor));
    var outline = outline(draft.wording());
    if (!outline.isEmpty()) {
      var list = new NativeDetails(words.say("drafting.outline"), list(outline));
      list.setOpen(outline.size() <= SHORT);
      add(list);
    }
    var read = draft.file();
    add(new H2(words.say("drafting.word.left-out")), leftOut(read.leftOut()));
    if (!read.remarks().isEmpty()) {
      add(remarks(read.remarks()));
    }
  }

  void focusTitle() {
    title.getElement().executeJs("setTimeout(() => this.focus())");
  }

  private ObjectBlock object(WordDraft.Ready draft, Actor actor) {
    var name = draft.wording().title();
    var object = new ObjectBlock(name.isBlank() ? words.say("drafting.word.no-title") : name);
    var counts = draft.file().statistics();
    count(object, "drafting.word.articles", counts.articles());
    count(object, "drafting.word.clauses", counts.clauses());
    count(object, "drafting.word.annexes", counts.annexes());
    count(object, "drafting.word.tables", counts.tables());
    count(object, "drafting.word.footnotes", counts.footnotes());
    count(object, "drafting.word.placeholders", counts.placeholders());
    count(object, "drafting.word.brackets", counts.squareBrackets());
    count(object, "drafting.word.words", counts.words());
    var tracked = draft.file().tracked();
    if (!tracked.isEmpty()) {
      var what =
          words.say(
              "drafting.word.tracked.what",
              tracked.size(),
              authors(tracked),
              actor.holder().names());
      object.row(words.say("drafting.word.tracked"), new Span(what));
    }
    return object;
  }

  private void count(ObjectBlock object, String key, int count) {
    if (count > 0) {
      object.row(words.say(key), new Span(words.say("drafting.word.count", count)));
    }
  }

  private String authors(List<ReadWord.Tracked> tracked) {
    var counts = new LinkedHashMap<String, Integer>();
    tracked.forEach(one -> counts.merge(author(one.author()), 1, Integer::sum));
    var names = new ArrayList<String>();
    counts.entrySet().stream()
        .limit(MOST_AUTHORS)
        .forEach(one -> names.add(one.getKey() + " (" + one.getValue() + ")"));
    if (counts.size() > MOST_AUTHORS) {
      names.add(words.say("drafting.word.more", counts.size() - MOST_AUTHORS));
    }
    return String.join(", ", names);
  }

  private String author(String name) {
    return name.isBlank() ? words.say("drafting.word.no-name") : name;
  }

  private List<String> outline(Wording wording) {
    var outline = new ArrayList<String>();
    var blocks = wording.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      var kind = blocks.get(i).kind();
      if (kind == Block.Kind.ARTICLE || kind == Block.Kind.ANNEX) {
        outline.add(TextOutline.named(blocks, i, words));
      }
    }
    return outline;
  }

  private Component leftOut(List<ReadWord.LeftOut> leftOut) {
    return leftOut.isEmpty()
        ? new Paragraph(words.say("drafting.word.left-out.nothing"))
        : list(leftOut.stream().map(one -> words.say(one.key(), one.count())).toList());
  }

  private NativeDetails remarks(List<ReadWord.Remark> remarks) {
    var said = new ArrayList<String>();
    remarks.stream().limit(MOST_REMARKS).forEach(one -> said.add(said(one)));
    if (remarks.size() > MOST_REMARKS) {
      said.add(words.say("drafting.word.more", remarks.size() - MOST_REMARKS));
    }
    var note = new Paragraph(words.say("drafting.word.remarks.kept"));
    return new NativeDetails(
        words.say("drafting.word.remarks", remarks.size()), new Div(note, list(said)));
  }

  private String said(ReadWord.Remark remark) {
    var author = author(remark.author());
    return remark.quote().isBlank()
        ? words.say("drafting.word.remark.point", author, remark.words())
        : words.say("drafting.word.remark", author, remark.quote(), remark.words());
  }

  private static UnorderedList list(List<String> lines) {
    var list = new UnorderedList();
    lines.forEach(line -> list.add(new ListItem(line)));
    return list;
  }
}
