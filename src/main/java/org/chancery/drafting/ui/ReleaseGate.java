package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.Released;
import org.chancery.drafting.TextRow;
import org.chancery.drafting.Workspace;
import org.chancery.identity.Actor;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.Glyph;
import org.jspecify.annotations.Nullable;

/** The only way out of the room, with the draft that stands before it and what went out earlier. */
class ReleaseGate extends Div {

  private final TextWords words;

  ReleaseGate(
      @Nullable TextRow draft,
      Workspace ours,
      TextWords words,
      DraftDialogs dialogs,
      Actor actor,
      Command changed,
      Command gone) {
    this.words = words;
    addClassName("way-out");
    var vault = ours.room().kind() == SpaceKind.VAULT;
    add(new H2(words.say(vault ? "drafting.gate" : "drafting.gate.secretariat")));
    if (draft == null) {
      add(new Paragraph(words.say("drafting.gate.nothing")));
    } else {
      add(atGate(draft, ours, vault, dialogs, actor, changed, gone));
    }
    if (!ours.released().isEmpty()) {
      add(released(ours.released()));
    }
  }

  private Div atGate(
      TextRow draft,
      Workspace ours,
      boolean vault,
      DraftDialogs dialogs,
      Actor actor,
      Command changed,
      Command gone) {
    var title = new Paragraph(draft.title());
    title.addClassName("b");
    var verb = words.say(vault ? "drafting.release" : "drafting.circulate");
    var blocked = ours.notReleasing();
    Component act =
        blocked == null
            ? Act.go(
                verb,
                () ->
                    (vault
                            ? dialogs.release(actor, draft.id(), words)
                            : dialogs.circulate(actor, draft.id(), words))
                        .open())
            : new BlockedButton(verb, words.blocked(blocked));
    var note = new Paragraph(words.say(vault ? "drafting.gate.note" : "drafting.gate.note.hall"));
    note.addClassNames("xs", "muted");
    var panel = new Div(title, checks(draft, vault), act, note);
    if (ours.notDrafting() == null) {
      panel.add(keeping(draft, ours, dialogs, actor, changed, gone));
    }
    panel.addClassName("panel");
    return panel;
  }

  private UnorderedList checks(TextRow draft, boolean vault) {
    var list = new UnorderedList();
    list.addClassName("check");
    list.add(
        new ListItem(Glyph.TICK.small(), new Span(words.say("drafting.gate.goes"))),
        new ListItem(
            Glyph.LOCK.small(), new Span(words.say("drafting.gate.stays", draft.head() + 1))));
    if (!draft.releasedTo().isEmpty()) {
      list.add(
          new ListItem(
              Glyph.EYE.small(),
              new Span(
                  words.say(
                      vault ? "drafting.gate.again" : "drafting.gate.again.hall",
                      words.tables(draft.releasedTo())))));
    }
    return list;
  }

  private Div keeping(
      TextRow draft,
      Workspace ours,
      DraftDialogs dialogs,
      Actor actor,
      Command changed,
      Command gone) {
    var acts =
        new Div(
            Act.plain(
                    words.say("drafting.rename"),
                    () -> dialogs.rename(actor, draft, words, changed).open())
                .small(),
            Act.plain(
                    words.say("drafting.hand"),
                    () -> dialogs.handOver(actor, draft, words, changed).open())
                .small(),
            draft.everReleased()
                ? new BlockedButton(
                        words.say("drafting.delete"), words.blocked(DraftingReason.WAS_RELEASED))
                    .small()
                : Act.plain(
                        words.say("drafting.delete"),
                        () -> dialogs.delete(actor, draft, words, gone).open())
                    .small());
    acts.addClassName("acts");
    return acts;
  }

  private Section released(List<Released> released) {
    var list = new UnorderedList();
    list.addClassName("rel");
    for (var one : released) {
      var title = new HtmlContainer("b");
      title.add(new Anchor(DraftingNavigation.text(one.there()), one.title()));
      var withdrawn = one.withdrawnAt();
      var line =
          new Span(
              withdrawn == null
                  ? words.say("drafting.went-out", one.symbol(), words.moment(one.at()))
                  : words.say("drafting.withdrawn", one.symbol(), words.moment(withdrawn)));
      line.addClassName("muted");
      list.add(new ListItem(title, line));
    }
    return new Section(new H2(words.say("drafting.seen-by-others")), list);
  }
}
