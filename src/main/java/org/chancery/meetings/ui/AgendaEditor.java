package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.Revision;
import org.chancery.drafting.TextFilter;
import org.chancery.drafting.TextRow;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.meetings.AgendaItem;
import org.chancery.meetings.AgendaOutcome;
import org.chancery.meetings.AgendaSheet;
import org.chancery.meetings.AttachedRevision;
import org.chancery.meetings.ItemKind;
import org.chancery.meetings.MeetingsReason;
import org.chancery.meetings.PreparingAgendas;
import org.chancery.segments.Bilingual;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Act;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.jspecify.annotations.Nullable;

/** What the secretariat does with an agenda, made on exactly the version that is shown. */
class AgendaEditor {

  /** The page that shows the agenda: told of what became of each change. */
  interface Page {

    /** Reads again after a change, says what happened and focuses the row. */
    void settled(AgendaOutcome outcome, String said, @Nullable UUID focus);

    /** Says that a rule forbids it. */
    void refused(Refused refused);
  }

  private final Actor actor;
  private final AgendaSheet sheet;
  private final PreparingAgendas preparing;
  private final ReadingTexts texts;
  private final MeetingPhrases phrases;
  private final Page page;

  AgendaEditor(
      Actor actor,
      AgendaSheet sheet,
      PreparingAgendas preparing,
      ReadingTexts texts,
      MeetingPhrases phrases,
      Page page) {
    this.actor = actor;
    this.sheet = sheet;
    this.preparing = preparing;
    this.texts = texts;
    this.phrases = phrases;
    this.page = page;
  }

  Component add() {
    return Act.go(
        phrases.say("meetings.item.add"), () -> wording("meetings.item.add", null).open());
  }

  Component acts(AgendaItem item, int place) {
    var up = act("meetings.item.up", item, () -> move(item, place - 1));
    up.setEnabled(place > 1);
    var down = act("meetings.item.down", item, () -> move(item, place + 1));
    down.setEnabled(place < sheet.body().items().size());
    var acts =
        new Div(
            up,
            down,
            act("meetings.item.edit", item, () -> wording("meetings.item.edit", item).open()),
            act("meetings.item.attach", item, () -> attaching(item).open()),
            act("meetings.item.remove", item, () -> removing(item, place).open()));
    acts.addClassName("item-acts");
    return acts;
  }

  Component detach(AgendaItem item, AttachedRevision document) {
    var act =
        Act.plain(
                phrases.say("meetings.item.detach"),
                () ->
                    attempt(
                        () ->
                            page.settled(
                                preparing.detach(
                                    actor,
                                    sheet.id(),
                                    sheet.version(),
                                    item.id(),
                                    document.revision()),
                                phrases.say("meetings.item.detached", document.symbol()),
                                item.id())))
            .small();
    act.getElement()
        .setAttribute("aria-label", phrases.say("meetings.item.detach-what", document.symbol()));
    return act;
  }

  void move(AgendaItem item, int place) {
    var last = sheet.body().items().size();
    if (place < 1 || place > last) {
      return;
    }
    attempt(
        () ->
            page.settled(
                preparing.move(actor, sheet.id(), sheet.version(), item.id(), place),
                phrases.say("meetings.item.moved", item.subject(), place, last),
                item.id()));
  }

  private ConsentDialog wording(String title, @Nullable AgendaItem item) {
    var kind = new RadioButtonGroup<ItemKind>(phrases.say("meetings.item.kind"));
    kind.setItems(ItemKind.values());
    kind.setItemLabelGenerator(phrases::kind);
    kind.setValue(item == null ? ItemKind.DECISION : item.kind());
    var ru = subject("meetings.subject.ru", item == null ? "" : item.subject().ru());
    var en = subject("meetings.subject.en", item == null ? "" : item.subject().en());
    return new ConsentDialog(phrases.say(title), phrases.agenda(number()))
        .about(kind, ru, en)
        .needs(ru, () -> MeetingDialogs.filled(ru), phrases.say("meetings.subject.ru.missing"))
        .needs(en, () -> MeetingDialogs.filled(en), phrases.say("meetings.subject.en.missing"))
        .verb(
            phrases.say("meetings.not-yet"),
            phrases.say(title + ".verb"),
            () -> {
              var subject = new Bilingual(en.getValue(), ru.getValue());
              var outcome =
                  item == null
                      ? preparing.addItem(
                          actor, sheet.id(), sheet.version(), kind.getValue(), subject)
                      : preparing.reword(
                          actor, sheet.id(), sheet.version(), item.id(), kind.getValue(), subject);
              page.settled(
                  outcome,
                  phrases.say(
                      item == null ? "meetings.item.added" : "meetings.item.edited", subject),
                  item == null ? null : item.id());
            });
  }

  private ConsentDialog removing(AgendaItem item, int place) {
    return new ConsentDialog(
            phrases.say("meetings.item.remove.title", place),
            phrases.say("meetings.item.remove.meaning"))
        .about(
            new ObjectBlock(phrases.in(item.subject()))
                .row(phrases.say("meetings.item.kind"), new Span(phrases.kind(item.kind()))))
        .verb(
            phrases.say("meetings.not-yet"),
            phrases.say("meetings.item.remove.verb"),
            () ->
                page.settled(
                    preparing.remove(actor, sheet.id(), sheet.version(), item.id()),
                    phrases.say("meetings.item.removed", item.subject()),
                    null));
  }

  private ConsentDialog attaching(AgendaItem item) {
    var dialog =
        new ConsentDialog(phrases.say("meetings.item.attach.title"), phrases.in(item.subject()));
    var circulated =
        texts.documents(actor, TextFilter.ALL, 0, 200).stream()
            .filter(row -> row.spaceKind() == SpaceKind.HALL && row.symbol() != null)
            .toList();
    if (circulated.isEmpty()) {
      return dialog.blocked(
          phrases.say("meetings.not-yet"),
          phrases.say("meetings.item.attach.verb"),
          phrases.say("meetings.item.attach.nothing"));
    }
    var which = new ComboBox<TextRow>(phrases.say("meetings.item.attach.which"));
    which.setItems(circulated);
    which.setItemLabelGenerator(row -> row.symbol() + ", " + row.title());
    which.setWidthFull();
    var shown = new Div();
    which.addValueChangeListener(
        chosen -> {
          shown.removeAll();
          if (chosen.getValue() != null) {
            var revision = latest(chosen.getValue());
            shown.add(
                new ObjectBlock(revision.title())
                    .symbol(String.valueOf(revision.symbol()))
                    .fingerprint(revision.fingerprint().hex()));
          }
        });
    return dialog
        .about(which, shown)
        .needs(which, () -> !which.isEmpty(), phrases.say("meetings.item.attach.missing"))
        .at(which, MeetingsReason.NOT_RELEASED_TO_ALL, MeetingsReason.ALREADY_ATTACHED)
        .verb(
            phrases.say("meetings.not-yet"),
            phrases.say("meetings.item.attach.verb"),
            () -> {
              var revision = latest(which.getValue());
              page.settled(
                  preparing.attach(actor, sheet.id(), sheet.version(), item.id(), revision.id()),
                  phrases.say("meetings.item.attached", String.valueOf(revision.symbol())),
                  item.id());
            });
  }

  private Revision latest(TextRow row) {
    return texts.sheet(actor, row.id()).revisions().getLast();
  }

  private Act act(String key, AgendaItem item, com.vaadin.flow.server.Command command) {
    var act = Act.plain(phrases.say(key), command).small();
    act.getElement()
        .setAttribute("aria-label", phrases.say(key) + ": " + phrases.in(item.subject()));
    return act;
  }

  private TextField subject(String key, String value) {
    var field = MeetingDialogs.field(phrases, key, 300);
    field.setValue(value);
    return field;
  }

  private int number() {
    return sheet.meeting().number() == null ? 0 : sheet.meeting().number();
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (Refused refused) {
      page.refused(refused);
    }
  }
}
