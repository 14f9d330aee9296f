package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.chancery.drafting.KeepingWordFiles;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.drafting.WordDraft;
import org.chancery.identity.Actor;
import org.chancery.texts.Wording;

/** What is asked of every new draft, wherever its first words come from. */
record DraftFields(
    RadioButtonGroup<TextKind> kind, RadioButtonGroup<String> language, TextField title) {

  static final int LONGEST_TITLE = 300;

  static DraftFields in(TextWords words) {
    var kind = new RadioButtonGroup<TextKind>(words.say("drafting.new.kind"));
    kind.setItems(TextKind.values());
    kind.setItemLabelGenerator(words::kind);
    kind.setValue(TextKind.MEMORANDUM);
    var language = new RadioButtonGroup<String>(words.say("drafting.new.language"));
    language.setItems("ru", "en");
    language.setItemLabelGenerator(words::language);
    language.setValue(words.locale().getLanguage().equals("ru") ? "ru" : "en");
    return new DraftFields(kind, language, title(words, ""));
  }

  static TextField title(TextWords words, String value) {
    var title = new TextField(words.say("drafting.working-title"));
    title.setHelperText(words.say("drafting.working-title.help"));
    title.setMaxLength(LONGEST_TITLE);
    title.setWidthFull();
    title.setValue(value);
    return title;
  }

  Div form() {
    var form = new Div(kind, language, title);
    form.addClassName("fields");
    return form;
  }

  TextId begin(KeepingWordFiles keeping, Actor actor, WordDraft.Ready read) {
    return keeping.begin(actor, kind.getValue(), title.getValue(), language.getValue(), read);
  }

  TextId begin(PreparingTexts preparing, Actor actor, Wording wording) {
    return preparing.begin(actor, kind.getValue(), title.getValue(), wording, language.getValue());
  }
}
