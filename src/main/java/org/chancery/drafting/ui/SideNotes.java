package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.chancery.drafting.TextSheet;
import org.chancery.drafting.spi.BesideText;
import org.chancery.identity.Actor;

/** The quieter notes beside a text: what changed since the last look, and its revisions. */
final class SideNotes {

  private SideNotes() {}

  static HtmlContainer since(TextSheet text, int version, TextWords words) {
    var note = note(words.say("drafting.since"));
    note.addClassName("sug");
    var link =
        new Anchor(
            DraftingNavigation.changesSince(text.id(), version), words.say("drafting.since.see"));
    link.addClassName("lnk");
    note.add(new Paragraph(words.say("drafting.since.what", words.moment(text.changedAt()))), link);
    return note;
  }

  static HtmlContainer revisions(TextSheet text, Actor actor, TextWords words) {
    var note = note(words.say("drafting.revisions"));
    if (text.revisions().isEmpty()) {
      note.add(new Paragraph(words.say("drafting.revisions.none")));
      return note;
    }
    var list = new UnorderedList();
    list.addClassName("revisions");
    for (int i = text.revisions().size() - 1; i >= 0; i--) {
      var revision = text.revisions().get(i);
      var name =
          new Anchor(
              DraftingNavigation.revision(text.id(), revision.id()),
              RevisionNames.of(revision, words));
      name.addClassName("sym");
      var by =
          new Span(
              words.say(
                  "drafting.revision.by",
                  words.moment(revision.at()),
                  words.author(revision.by(), text.offices(), text.holders(), actor)));
      by.addClassNames("xs", "muted");
      var item = new ListItem(name, by);
      if (i > 0) {
        item.add(
            new Anchor(
                DraftingNavigation.changes(
                    text.id(), text.revisions().get(i - 1).id(), revision.id()),
                words.say("drafting.revision.changes")));
      }
      list.add(item);
    }
    note.add(list);
    return note;
  }

  /** What another module keeps about the text. */
  static HtmlContainer beside(BesideText.Beside kept) {
    var note = note(kept.title());
    note.addClassName("beside");
    var link = new Anchor(kept.address(), kept.verb());
    link.addClassName("lnk");
    note.add(new Paragraph(kept.words()), link);
    return note;
  }

  static HtmlContainer note(String title) {
    var note = new HtmlContainer("section");
    note.addClassName("note");
    note.add(new H2(title));
    return note;
  }
}
