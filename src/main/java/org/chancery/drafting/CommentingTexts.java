package org.chancery.drafting;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Office;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * Commenting on passages of a text, at any of its stages: among ourselves, in our own room, which
 * nobody else at the table learns of; or for all who read the text.
 */
@UseCase
public class CommentingTexts {

  /** The most characters of a comment. */
  public static final int LONGEST = 4_000;

  private final CommentRows rows;
  private final Margins margins;
  private final StepLog log;
  private final Readership readership;
  private final Facts facts;
  private final Clock clock;

  CommentingTexts(
      CommentRows rows,
      Margins margins,
      StepLog log,
      Readership readership,
      Facts facts,
      Clock clock) {
    this.rows = rows;
    this.margins = margins;
    this.log = log;
    this.readership = readership;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * The comments beside a text.
   *
   * @param actor who reads
   * @param id which text
   * @return those that the actor may read, with where their passages stand now
   * @throws Refused with the same "nothing here" for a text that does not exist and one that the
   *     actor may not see
   */
  public Margin margin(Actor actor, TextId id) {
    return margins.of(actor, id);
  }

  /**
   * Who can be asked to read a comment: those who would be able to.
   *
   * @param actor who asks
   * @param id on which text
   * @param shared for all who read the text; else among ourselves
   * @return their offices, the actor's own left out
   */
  public List<Office> mentionable(Actor actor, TextId id, boolean shared) {
    return readers(actor, room(margins.table(actor, id), id, shared), id.space());
  }

  /**
   * Who can be asked to read something in a thread.
   *
   * @param actor who asks
   * @param thread which thread
   * @return their offices, the actor's own left out
   */
  public List<Office> mentionable(Actor actor, CommentId thread) {
    return readers(actor, thread.space(), find(thread).text().space());
  }

  private List<Office> readers(Actor actor, SpaceId room, SpaceId text) {
    return readership.of(room, text).stream()
        .filter(office -> !office.mandate().equals(actor.id()))
        .toList();
  }

  /**
   * Comments on a passage.
   *
   * @param actor a drafter
   * @param id on which text, at any stage
   * @param passage some of its words, in a version that the actor saw
   * @param shared for all who read the text; else among ourselves
   * @param words 1 to 4000 characters
   * @param mentions who is asked to read it, some of {@link #mentionable}
   * @return the thread that begins with it
   */
  public CommentId comment(
      Actor actor,
      TextId id,
      Passage passage,
      boolean shared,
      String words,
      Collection<MandateId> mentions) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    var table = margins.table(actor, id);
    var room = room(table, id, shared);
    var said = Typed.words(words, LONGEST, DraftingReason.COMMENT_LENGTH);
    var thread = new CommentId(room, UUID.randomUUID());
    var anchor = anchor(thread, id, table.head(), passage);
    var asked = asked(actor, room, id.space(), mentions);
    var now = clock.instant();
    rows.begin(new CommentRows.Head(thread, id, anchor, null, true), actor.id(), now);
    made(actor, thread, id, rows.say(thread, said, asked, actor.id(), now), now);
    return thread;
  }

  private static SpaceId room(Margins.Table table, TextId id, boolean shared) {
    if (!shared) {
      return table.own().orElseThrow(() -> new Refused(DraftingReason.NO_ROOM_OF_ONES_OWN));
    }
    if (!table.shares()) {
      throw new Refused(DraftingReason.CANNOT_SHARE);
    }
    return id.space();
  }

  /** The words are read here, from the version that was seen: nobody quotes what was not there. */
  private CommentPlaces.Anchor anchor(CommentId thread, TextId id, int head, Passage passage) {
    if (passage.version() < 0 || passage.version() > head) {
      throw new Refused(DraftingReason.NO_PASSAGE);
    }
    var document = log.at(id, passage.version());
    if (!Passages.isWithin(document, passage.from(), passage.to())) {
      throw new Refused(DraftingReason.NO_PASSAGE);
    }
    var quote = Passages.quote(document, passage.from(), passage.to());
    var block = Passages.block(document, passage.from());
    if (quote.isEmpty() || block == null) {
      throw new Refused(DraftingReason.NO_PASSAGE);
    }
    return new CommentPlaces.Anchor(thread.id(), block, quote, passage);
  }

  private Collection<MandateId> asked(
      Actor actor, SpaceId room, SpaceId text, Collection<MandateId> mentions) {
    var asked = new LinkedHashSet<>(mentions);
    if (!asked.isEmpty()) {
      var known = readers(actor, room, text).stream().map(Office::mandate).toList();
      if (!known.containsAll(asked)) {
        throw new Refused(DraftingReason.CANNOT_READ_IT);
      }
    }
    return asked;
  }

  private void made(Actor actor, CommentId thread, TextId text, UUID words, java.time.Instant at) {
    facts.record(
        new CommentMade(
            thread.space(), thread.id(), words, text.space(), text.id(), actor.id(), at));
  }

  /**
   * Says something in a thread.
   *
   * @param actor a drafter who may write where the thread lives
   * @param thread which thread
   * @param words 1 to 4000 characters
   * @param mentions who is asked to read it, some of {@link #mentionable(Actor, CommentId)}
   */
  public void reply(Actor actor, CommentId thread, String words, Collection<MandateId> mentions) {
    var head = toWrite(actor, thread);
    var said = Typed.words(words, LONGEST, DraftingReason.COMMENT_LENGTH);
    var asked = asked(actor, thread.space(), head.text().space(), mentions);
    var now = clock.instant();
    made(actor, thread, head.text(), rows.say(thread, said, asked, actor.id(), now), now);
  }

  /**
   * Says that nothing more is to be done about a thread; nothing happens if that was said already.
   *
   * @param actor a drafter who may write where the thread lives
   * @param thread which thread
   */
  public void resolve(Actor actor, CommentId thread) {
    settle(actor, thread, true);
  }

  /**
   * Opens a thread again; nothing happens if it is open.
   *
   * @param actor a drafter who may write where the thread lives
   * @param thread which thread
   */
  public void reopen(Actor actor, CommentId thread) {
    settle(actor, thread, false);
  }

  private void settle(Actor actor, CommentId thread, boolean resolved) {
    var head = toWrite(actor, thread);
    var is = head.settled() != null && head.settled().resolved();
    if (is == resolved) {
      return;
    }
    var now = clock.instant();
    if (!rows.settle(thread, resolved, actor.id(), now)) {
      return;
    }
    var text = head.text();
    facts.record(
        resolved
            ? new CommentResolved(
                thread.space(), thread.id(), text.space(), text.id(), actor.id(), now)
            : new CommentReopened(
                thread.space(), thread.id(), text.space(), text.id(), actor.id(), now));
  }

  private CommentRows.Head toWrite(Actor actor, CommentId thread) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    var head = find(thread);
    if (!head.mayWrite()) {
      throw new Refused(DraftingReason.CLOSED);
    }
    return head;
  }

  private CommentRows.Head find(CommentId thread) {
    return rows.find(thread).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }
}
