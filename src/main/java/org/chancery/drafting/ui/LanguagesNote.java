package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.OtherLanguage;
import org.chancery.drafting.TextSheet;
import org.chancery.drafting.TranslatingTexts;
import org.chancery.identity.Actor;
import org.chancery.shell.Act;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.chancery.texts.Concordance;

/** The languages of a document, and whether their texts correspond paragraph by paragraph. */
final class LanguagesNote {

  private final TranslatingTexts translating;
  private final Actor actor;
  private final TextSheet text;
  private final TextWords words;

  LanguagesNote(TranslatingTexts translating, Actor actor, TextSheet text, TextWords words) {
    this.translating = translating;
    this.actor = actor;
    this.text = text;
    this.words = words;
  }

  /** A text of one language that nobody here can begin in another has nothing to say of it. */
  static boolean isNeeded(TextSheet text) {
    return !text.others().isEmpty() || mayBegin(text);
  }

  private static boolean mayBegin(TextSheet text) {
    return text.mayWrite() && text.notDrafting() == null;
  }

  HtmlContainer note() {
    var note = SideNotes.note(words.say("drafting.languages"));
    var list = new UnorderedList();
    list.addClassName("revisions");
    var here = new Span(words.say("drafting.languages.this." + text.language()));
    list.add(new ListItem(here));
    for (var other : text.others()) {
      list.add(item(other));
    }
    note.add(list);
    if (mayBegin(text)) {
      for (var language : text.missingLanguages()) {
        note.add(
            Act.plain(
                    words.say("drafting.languages.begin." + language),
                    () -> beginning(language).open())
                .small());
      }
    }
    return note;
  }

  private ListItem item(OtherLanguage other) {
    var link = new Anchor(DraftingNavigation.text(other.text()), other.title());
    link.getElement().setAttribute("lang", other.language());
    var named = new Div(new Span(words.say("drafting.languages.of." + other.language())), link);
    named.addClassName("language");
    var stands = new Span(standing(translating.concordance(actor, text, other)));
    stands.addClassNames("xs", "muted");
    return new ListItem(named, stands);
  }

  private String standing(Concordance concordance) {
    if (concordance.isComplete()) {
      return words.say("drafting.languages.complete");
    }
    var here = concordance.onlyInOne();
    var there = concordance.onlyInOther();
    return here + there == 0
        ? words.say("drafting.languages.order")
        : words.say("drafting.languages.apart", here, there);
  }

  private ConsentDialog beginning(String language) {
    var title = DraftFields.title(words, text.title());
    var form = new Div(title, new Paragraph(words.say("drafting.languages.begin.help")));
    form.addClassName("fields");
    return new ConsentDialog(
            words.say("drafting.languages.begin." + language),
            words.say("drafting.languages.begin.meaning"))
        .about(
            new ObjectBlock(text.title())
                .row(words.say("drafting.object.heading"), new Span(text.wording().title())),
            form)
        .at(title, DraftingReason.TITLE_LENGTH)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.languages.begin.verb"),
            () ->
                UI.getCurrent()
                    .navigate(
                        DraftingNavigation.text(
                            translating.begin(actor, text.id(), language, title.getValue()))));
  }
}
