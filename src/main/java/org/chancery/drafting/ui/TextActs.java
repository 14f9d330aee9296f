package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.chancery.drafting.Agreement;
import org.chancery.drafting.Revision;
import org.chancery.drafting.Standing;
import org.chancery.drafting.TextSheet;
import org.chancery.drafting.spi.DraftAction.Offer;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Notices;
import org.chancery.shell.ObjectBlock;
import org.jspecify.annotations.Nullable;

/** What can be done with a text now: one primary act, named by its verb, and a few others. */
final class TextActs {

  private final TextDesk desk;
  private final Actor actor;
  private final TextSheet text;
  private final TextWords words;
  private final Notices notices;
  private final StageActs stages;
  private final Command reread;
  private final List<Offer> offers;

  TextActs(
      TextDesk desk,
      Actor actor,
      TextSheet text,
      TextWords words,
      Notices notices,
      StageActs stages,
      Command reread) {
    this.desk = desk;
    this.actor = actor;
    this.text = text;
    this.words = words;
    this.notices = notices;
    this.stages = stages;
    this.reread = reread;
    this.offers = text.room().kind() == SpaceKind.TABLE ? desk.offers(actor, text) : List.of();
  }

  @Nullable Component primary() {
    return switch (text.room().kind()) {
      case VAULT -> gate("drafting.release");
      case BODY -> gate("drafting.circulate");
      case HALL -> null;
      case TABLE ->
          text.closedFor() != null
              ? offered()
              : switch (text.standing()) {
                case Standing.NotAtATable away -> null;
                case Standing.NeverAsked never -> stages.next();
                case Standing.MovedOn moved -> stages.next();
                case Standing.Proposed proposed -> agree(proposed);
                case Standing.Agreed agreed -> offered();
              };
    };
  }

  List<Component> secondary() {
    var acts = new ArrayList<Component>();
    if (text.releasedByUs() && text.closedFor() == null && text.notReleasing() == null) {
      acts.add(Act.plain(words.say("drafting.withdraw"), () -> withdrawal().open()).small());
    }
    return acts;
  }

  private @Nullable Component gate(String verb) {
    if (text.closedFor() != null || !text.mayWrite()) {
      return null;
    }
    var secretariat = text.room().kind() == SpaceKind.BODY;
    var blocked = secretariat ? text.notDrafting() : text.notReleasing();
    return blocked != null
        ? new BlockedButton(words.say(verb), words.blocked(blocked))
        : Act.go(
            words.say(verb),
            () ->
                (secretariat
                        ? desk.dialogs().circulate(actor, text.id(), words)
                        : desk.dialogs().release(actor, text.id(), words))
                    .open());
  }

  private @Nullable Component offered() {
    if (offers.isEmpty()) {
      return null;
    }
    var offer = offers.getFirst();
    if (!offer.blockedKey().isEmpty()) {
      return new BlockedButton(words.say(offer.labelKey()), words.say(offer.blockedKey()));
    }
    var link = Act.link(offer.address(), words.say(offer.labelKey()));
    link.addClassName("go");
    return link;
  }

  private @Nullable Component agree(Standing.Proposed proposed) {
    var name = RevisionNames.of(proposed.revision(), words);
    var ours = proposed.parties().stream().filter(a -> actor.actsFor(a.party().id())).findFirst();
    if (ours.isEmpty()) {
      return null;
    }
    if (ours.filter(Agreement::given).isPresent()) {
      return new Paragraph(words.say("drafting.agree.given", name));
    }
    var blocked = text.notAgreeing();
    return blocked != null
        ? new BlockedButton(words.say("drafting.agree", name), words.blocked(blocked))
        : Act.go(
            words.say("drafting.agree", name), () -> consent(proposed.revision(), name).open());
  }

  private ConsentDialog consent(Revision revision, String name) {
    var segment = actor.holder().names();
    return new ConsentDialog(
            words.say("drafting.agree.title"),
            words.say("drafting.agree.meaning", Office.alone(actor.office(), segment), segment))
        .about(
            new ObjectBlock(revision.title())
                .symbol(name)
                .revision(RevisionNames.numberWithDay(revision, words))
                .fingerprint(revision.fingerprint().hex()),
            changes(revision))
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.agree", name),
            () -> {
              desk.agreeing().agree(actor, revision.id(), revision.fingerprint().hex());
              reread.execute();
              notices.done(words.say("drafting.agree.done", name));
            });
  }

  private Component changes(Revision revision) {
    return text.revisions().stream()
        .filter(earlier -> earlier.symbol() != null && earlier.number() < revision.number())
        .reduce((first, later) -> later)
        .<Component>map(
            earlier ->
                new WhatChanged(
                    desk.reading().changes(actor, earlier.id(), revision.id()),
                    "drafting.agree.changes",
                    words))
        .orElseGet(() -> new Paragraph(words.say("drafting.agree.first")));
  }

  private Paragraph languages() {
    var too = new Paragraph(words.say("drafting.withdraw.languages"));
    too.setVisible(!text.others().isEmpty());
    return too;
  }

  private ConsentDialog withdrawal() {
    return new ConsentDialog(
            words.say("drafting.withdraw.title"), words.say("drafting.withdraw.meaning"))
        .about(
            new ObjectBlock(text.title())
                .symbol(text.symbol() == null ? "—" : text.symbol())
                .row(
                    words.say("drafting.object.table"),
                    new Span(words.room(text.room().kind(), text.room().code()))),
            languages())
        .verb(
            words.say("drafting.not-yet"),
            words.say("drafting.withdraw.verb"),
            () -> {
              desk.releasing().withdraw(actor, text.id());
              reread.execute();
              notices.done(words.say("drafting.withdraw.done"));
            });
  }
}
