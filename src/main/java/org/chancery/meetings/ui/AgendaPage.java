package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.meetings.AgendaSheet;
import org.chancery.meetings.AgendaStanding;
import org.chancery.meetings.Approval;
import org.chancery.meetings.ChangesSinceLook;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.EmptyState;
import org.chancery.shell.PageHead;
import org.chancery.shell.Plural;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.StatusTag;
import org.jspecify.annotations.Nullable;

/** An agenda in its body's room: for the secretariat with its acts, for the chair with consent. */
class AgendaPage extends Div {

  private final Actor actor;
  private final AgendaSheet sheet;
  private final ChangesSinceLook changes;
  private final MeetingPhrases phrases;
  private final AgendaDesk desk;
  private final AgendaView view;
  private final AgendaList items;

  AgendaPage(
      Actor actor,
      AgendaSheet sheet,
      ChangesSinceLook changes,
      MeetingPhrases phrases,
      AgendaDesk desk,
      AgendaView view) {
    this.actor = actor;
    this.sheet = sheet;
    this.changes = changes;
    this.phrases = phrases;
    this.desk = desk;
    this.view = view;
    var editor =
        edits()
            ? new AgendaEditor(actor, sheet, desk.preparing(), desk.texts(), phrases, view)
            : null;
    this.items =
        new AgendaList(
            sheet.body(), edits() ? java.util.List.of() : changes.changes(), phrases, editor);
    var list =
        sheet.body().items().isEmpty()
            ? new EmptyState(
                phrases.say("meetings.agenda.empty.title"),
                phrases.say("meetings.agenda.empty.sentence"))
            : items;
    var side = new Aside(standing());
    side.addClassName("side");
    if (!edits()) {
      side.addComponentAsFirst(since());
    } else {
      side.add(keys());
    }
    var two = new Div(list, side);
    two.addClassName("two");
    add(head(editor), two);
  }

  AgendaSheet sheet() {
    return sheet;
  }

  String title() {
    return phrases.agenda(sheet.meeting().number() == null ? 0 : sheet.meeting().number());
  }

  void focus(UUID item) {
    items.focus(item);
  }

  ConsentDialog consent() {
    return new ApprovalConsent(actor, sheet, changes, desk.approving(), desk.current(), phrases)
        .dialog(view::approved);
  }

  private boolean edits() {
    return sheet.mayEdit().isEmpty();
  }

  private PageHead head(@Nullable AgendaEditor editor) {
    var symbol = new Span(sheet.nextSymbol());
    symbol.addClassName("sym");
    var line = new Paragraph(symbol, new Span(phrases.placeAndDate(sheet.meeting())));
    line.addClassName("dots");
    var head =
        new PageHead(title())
            .crumb(MeetingsNavigation.MEETINGS, phrases.say("meetings.title"))
            .crumb(MeetingsNavigation.meeting(sheet.meeting().id()), phrases.name(sheet.meeting()))
            .sub(line)
            .sub(tag())
            .sub(AgendaReaders.of(sheet, phrases));
    if (editor != null) {
      return head.acts(editor.add());
    }
    if (actor.is(Capacity.CHAIR)) {
      head.acts(
          sheet
              .mayApprove()
              .<Component>map(
                  rule ->
                      new BlockedButton(phrases.say("meetings.approve"), phrases.say(rule.key())))
              .orElseGet(() -> Act.go(phrases.say("meetings.approve"), () -> consent().open())));
    }
    return head;
  }

  private Component tag() {
    return switch (sheet.standing()) {
      case AgendaStanding.InPreparation() ->
          new StatusTag(phrases.say("meetings.standing.preparation")).provisional();
      case AgendaStanding.Approved(Approval approval) ->
          new StatusTag(phrases.say("meetings.standing.approved"));
      case AgendaStanding.ChangedSinceApproval(Approval last, String next) ->
          new StatusTag(phrases.say("meetings.standing.changed", next)).provisional();
    };
  }

  private Component since() {
    var panel = new SecondaryPanel(phrases.say("meetings.look"));
    if (changes.lookedAt() == null) {
      panel.add(small("meetings.look.first"));
    } else if (changes.changes().isEmpty()) {
      panel.add(small("meetings.look.same"));
    } else {
      var line =
          new Paragraph(
              Plural.say(
                  phrases.locale(),
                  "meetings.look.changes",
                  changes.changes().size(),
                  phrases.moment(changes.lookedAt(), sheet.meeting())));
      line.addClassNames("sm", "muted");
      panel.add(line, new ChangesList(changes.changes(), phrases));
    }
    return panel;
  }

  private Component standing() {
    var panel = new SecondaryPanel(phrases.say("meetings.standing"));
    var changed =
        new Paragraph(
            phrases.say(
                "meetings.standing.version",
                sheet.version(),
                sheet.changedBy(),
                phrases.moment(sheet.changedAt(), sheet.meeting())));
    changed.addClassNames("sm", "muted");
    panel.add(changed);
    if (sheet.approvals().isEmpty()) {
      panel.add(small("meetings.standing.never"));
    }
    for (var approval : sheet.approvals()) {
      var symbol = new Anchor(MeetingsNavigation.agenda(approval.circulated()), approval.symbol());
      symbol.addClassName("sym");
      var when =
          new Span(
              " "
                  + phrases.say(
                      "meetings.agenda.approved", phrases.moment(approval.at(), sheet.meeting())));
      when.addClassNames("sm", "muted");
      panel.add(new Paragraph(symbol, when));
      if (!approval.note().isEmpty()) {
        var note = new Paragraph(phrases.say("meetings.standing.note", approval.note()));
        note.addClassName("sm");
        panel.add(note);
      }
    }
    return panel;
  }

  private Component keys() {
    return new SecondaryPanel(phrases.say("meetings.keys"), small("meetings.keys.move"));
  }

  private Paragraph small(String key) {
    var line = new Paragraph(phrases.say(key));
    line.addClassNames("sm", "muted");
    return line;
  }
}
