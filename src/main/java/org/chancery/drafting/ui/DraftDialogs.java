package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.KeepingWordFiles;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReadingWordFiles;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.Stage;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextRow;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.Refused;
import org.chancery.segments.Holder;
import org.chancery.segments.ProtocolOrder;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.chancery.shell.Plate;

/** The dialogs of private drafts. Each names its object and its verb; a refusal stays inside. */
@SpringComponent
class DraftDialogs {

  private final PreparingTexts preparing;
  private final ReleasingTexts releasing;
  private final ReadingTexts reading;
  private final Templates templates;
  private final ReadingWordFiles wordFiles;
  private final KeepingWordFiles keepingWordFiles;

  DraftDialogs(
      PreparingTexts preparing,
      ReleasingTexts releasing,
      ReadingTexts reading,
      Templates templates,
      ReadingWordFiles wordFiles,
      KeepingWordFiles keepingWordFiles) {
    this.preparing = preparing;
    this.releasing = releasing;
    this.reading = reading;
    this.templates = templates;
    this.wordFiles = wordFiles;
    this.keepingWordFiles = keepingWordFiles;
  }

  ConsentDialog begin(Actor actor, TextWords words) {
    var fields = DraftFields.in(words);
    return new ConsentDialog(words.say("drafting.new"), words.say("drafting.new.meaning"))
        .about(fields.form())
        .at(fields.title(), DraftingReason.TITLE_LENGTH)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.new.verb"),
            () -> {
              var wording =
                  templates.wording(fields.kind().getValue(), fields.language().getValue());
              go(DraftingNavigation.text(fields.begin(preparing, actor, wording)));
            });
  }

  ConsentDialog beginFromWord(Actor actor, TextWords words) {
    return new WordDialog(
        actor,
        words,
        wordFiles,
        (fields, read) -> go(DraftingNavigation.text(fields.begin(keepingWordFiles, actor, read))));
  }

  ConsentDialog rename(Actor actor, TextRow draft, TextWords words, Command done) {
    var title = DraftFields.title(words, draft.title());
    return new ConsentDialog(words.say("drafting.rename.title"), draft.title())
        .about(fields(title))
        .at(title, DraftingReason.TITLE_LENGTH)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.rename.verb"),
            () -> {
              preparing.rename(actor, draft.id(), title.getValue());
              done.execute();
            });
  }

  ConsentDialog handOver(Actor actor, TextRow draft, TextWords words, Command done) {
    var dialog = new ConsentDialog(words.say("drafting.hand.title"), draft.title());
    var colleagues = preparing.colleagues(actor);
    if (colleagues.isEmpty()) {
      return dialog.blocked(
          words.say("drafting.not-yet"),
          words.say("drafting.hand.verb"),
          words.say("drafting.hand.nobody"));
    }
    var to = new RadioButtonGroup<Office>(words.say("drafting.hand.to"));
    to.setItems(colleagues);
    to.setItemLabelGenerator(office -> office.name().in(words.locale()));
    return dialog
        .about(fields(to))
        .at(to, DraftingReason.NOT_A_COLLEAGUE)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.hand.verb"),
            () -> {
              if (to.getValue() == null) {
                throw new Refused(DraftingReason.NOT_A_COLLEAGUE);
              }
              preparing.handOver(actor, draft.id(), to.getValue().mandate());
              done.execute();
            });
  }

  ConsentDialog delete(Actor actor, TextRow draft, TextWords words, Command done) {
    var dialog =
        new ConsentDialog(
                words.say("drafting.delete.title", draft.title()),
                words.say("drafting.delete.meaning"))
            .about(
                new ObjectBlock(draft.title())
                    .row(words.say("drafting.object.kind"), new Span(words.kind(draft.kind())))
                    .row(
                        words.say("drafting.object.versions"),
                        new Span(Integer.toString(draft.head() + 1))));
    return dialog.verb(
        words.say("drafting.not-yet"),
        words.say("drafting.delete.verb"),
        () -> {
          preparing.delete(actor, draft.id());
          done.execute();
        });
  }

  ConsentDialog release(Actor actor, TextId draft, TextWords words) {
    var sheet = reading.sheet(actor, draft);
    var to = new CheckboxGroup<Holder>(words.say("drafting.release.parties"));
    to.setItems(
        releasing.parties(actor).stream().sorted(ProtocolOrder.in(words.locale())).toList());
    to.setItemLabelGenerator(party -> party.names().in(words.locale()));
    to.setRenderer(
        new ComponentRenderer<>(
            party -> {
              var plate = new Plate(party.code(), party.names().in(words.locale()));
              plate.getElement().setAttribute("aria-hidden", "true");
              var line = new Span(plate, new Span(" " + party.names().in(words.locale())));
              line.addClassName("party");
              return line;
            }));
    var begins = choice("drafting.release.begins", List.of("negotiation", "draft"), words);
    var pen = choice("drafting.release.pen", List.of("mine", "together"), words);
    return new ConsentDialog(
            words.say("drafting.release.title"), words.say("drafting.release.meaning"))
        .about(
            new ObjectBlock(sheet.title())
                .row(words.say("drafting.object.heading"), new Span(sheet.wording().title()))
                .fingerprint(sheet.wording().fingerprint().hex())
                .row(
                    words.say("drafting.object.goes"),
                    new Span(words.say("drafting.object.goes.what")))
                .row(
                    words.say("drafting.object.stays"),
                    new Span(words.say("drafting.object.stays.what", sheet.version() + 1))),
            fields(to, begins, pen, joins(sheet, words)))
        .at(to, DraftingReason.NO_PARTY)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.release.verb"),
            () -> {
              var parties = to.getValue().stream().map(Holder::id).toList();
              var beginning =
                  new ReleasingTexts.Beginning(
                      begins.getValue().equals("draft") ? Stage.DRAFT : Stage.NEGOTIATION,
                      pen.getValue().equals("mine"));
              var shown = sheet.wording().fingerprint();
              go(
                  DraftingNavigation.text(
                      releasing.release(actor, draft, parties, shown, beginning)));
            });
  }

  ConsentDialog circulate(Actor actor, TextId draft, TextWords words) {
    var sheet = reading.sheet(actor, draft);
    var symbol = new TextField(words.say("drafting.circulate.symbol"));
    symbol.setHelperText(
        words.say("drafting.circulate.symbol.help", actor.commission().symbolPrefix()));
    symbol.setMaxLength(60);
    symbol.setWidthFull();
    return new ConsentDialog(
            words.say("drafting.circulate.title"), words.say("drafting.circulate.meaning"))
        .about(
            new ObjectBlock(sheet.title())
                .row(words.say("drafting.object.heading"), new Span(sheet.wording().title()))
                .fingerprint(sheet.wording().fingerprint().hex()),
            fields(symbol, new Paragraph(words.say("drafting.circulate.all"))))
        .at(symbol, DraftingReason.SYMBOL_FORM, DraftingReason.SYMBOL_TAKEN)
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.circulate.verb"),
            () -> {
              var shown = sheet.wording().fingerprint();
              var there = releasing.circulate(actor, draft, symbol.getValue().strip(), shown);
              go(DraftingNavigation.text(there));
            });
  }

  private static Paragraph joins(TextSheet sheet, TextWords words) {
    var joins = new Paragraph(words.say("drafting.release.languages"));
    joins.setVisible(!sheet.others().isEmpty());
    return joins;
  }

  /** The first is what most people want. */
  private static RadioButtonGroup<String> choice(String key, List<String> values, TextWords words) {
    var choice = new RadioButtonGroup<String>(words.say(key));
    choice.setItems(values);
    choice.setItemLabelGenerator(value -> words.say(key + "." + value));
    choice.setValue(values.getFirst());
    return choice;
  }

  private static Div fields(Component... fields) {
    var form = new Div(fields);
    form.addClassName("fields");
    return form;
  }

  private static void go(String path) {
    UI.getCurrent().navigate(path);
  }
}
