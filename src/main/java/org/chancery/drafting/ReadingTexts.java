package org.chancery.drafting;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.chancery.texts.Redline;
import org.chancery.texts.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading texts: lists, the page of one, its revisions, and what changed between two of them. */
@UseCase
public class ReadingTexts {

  private final TextHeads heads;
  private final Versions versions;
  private final Works works;
  private final Standings standings;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;
  private final JdbcClient database;
  private final Clock clock;

  ReadingTexts(
      TextHeads heads,
      Versions versions,
      Works works,
      Standings standings,
      Spaces spaces,
      Holders holders,
      Offices offices,
      JdbcClient database,
      Clock clock) {
    this.heads = heads;
    this.versions = versions;
    this.works = works;
    this.standings = standings;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The drafts in the actor's own room: the segment's vault, or the secretariat's room.
   *
   * @param actor who asks
   * @return newest first; empty for those without a room
   */
  public List<TextRow> ownDrafts(Actor actor) {
    return database
        .sql(TextRows.SELECT + "where s.holder_id = ? order by t.changed_at desc limit 500")
        .param(actor.holder().id().id())
        .query(TextRows::row)
        .list();
  }

  /**
   * Every text that the actor may see.
   *
   * @param actor who asks
   * @param filter by words of title and symbol, and by kind
   * @param offset how many to leave out
   * @param limit how many at most, up to 200
   * @return newest first
   */
  public List<TextRow> documents(Actor actor, TextFilter filter, int offset, int limit) {
    return database
        .sql(
            TextRows.SELECT
                + """
                where (:words = '' or t.title ilike :pattern or r.symbol ilike :pattern) and (:kind::text is null or t.kind = :kind)
                order by t.changed_at desc, t.id offset :offset limit :limit
                """)
        .param("words", filter.words().strip())
        .param("pattern", "%" + escaped(filter.words().strip()) + "%")
        .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
        .param("offset", Math.max(0, offset))
        .param("limit", Math.clamp(limit, 1, 200))
        .query(TextRows::row)
        .list();
  }

  /**
   * The page of a text.
   *
   * @param actor who asks
   * @param id which text
   * @return everything the page prints
   * @throws Refused with the same "nothing here" for a text that does not exist and for one that
   *     the actor may not see
   */
  public TextSheet sheet(Actor actor, TextId id) {
    var head = heads.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var room = head.room();
    var seats = spaces.seats(id.space());
    var all = holders.all();
    var answered = versions.answered(id);
    var revisions = answered.stream().map(Versions.Answered::revision).toList();
    var standing = standings.of(room.kind(), head.stage(), answered, seats, all);
    var named = new ArrayList<MandateId>(List.of(head.changedBy(), head.keeper()));
    revisions.forEach(revision -> named.add(revision.by()));
    if (head.penHolder() != null) {
      named.add(head.penHolder());
    }
    var known = offices.of(named);
    var mayDraft = head.mayWrite() && DraftingPolicy.onlyDraftersDraft(actor).isEmpty();
    return new TextSheet(
        id,
        head.kind(),
        head.title(),
        head.language(),
        head.version(),
        heads.wording(id, head),
        head.changedAt(),
        head.changedBy(),
        head.keeper(),
        head.closedFor(),
        head.everReleased(),
        head.mayWrite() && head.closedFor() == null,
        room,
        seats,
        all,
        known,
        revisions,
        standing,
        head.inOtherLanguages() ? works.others(id) : List.of(),
        head.stage(),
        head.penHolder(),
        mayDraft
            && (head.penHolder() == null || PenHolding.isPenHolder(actor, head.penHolder(), known)),
        head.lastLooked(),
        head.releasedByUs(),
        DraftingPolicy.onlyDraftersDraft(actor).orElse(null),
        DraftingPolicy.onlyDelegatesRelease(actor).orElse(null),
        DraftingPolicy.onlyHeadsAgree(actor).orElse(null));
  }

  /**
   * The page of a text, and remembers that the actor looked at it as it is now.
   *
   * @param actor who opens it
   * @param id which text
   * @return everything the page prints; {@code lastLooked} is the look before this one
   */
  public TextSheet open(Actor actor, TextId id) {
    var sheet = sheet(actor, id);
    remember(actor, id.space(), id.id(), sheet.version());
    return sheet;
  }

  /**
   * Remembers that the actor looked at a text as it is now.
   *
   * @param actor who looks
   * @param id at which text
   * @param version the version that was shown
   */
  public void look(Actor actor, TextId id, int version) {
    remember(actor, id.space(), id.id(), version);
  }

  private void remember(Actor actor, SpaceId space, UUID subject, int version) {
    database
        .sql(
            "insert into look (space_id, subject, mandate_id, holder_id, version, at) values"
                + " (:space, :subject, :mandate, :holder, :version, :at) on conflict (space_id,"
                + " subject, mandate_id) do update set version = excluded.version, at ="
                + " excluded.at")
        .param("space", space.id())
        .param("subject", subject)
        .param("mandate", actor.id().id())
        .param("holder", actor.holder().id().id())
        .param("version", version)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * A revision.
   *
   * @param actor who asks
   * @param id which
   * @return its particulars
   */
  public Revision revision(Actor actor, RevisionId id) {
    return versions.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  /**
   * The words of a revision.
   *
   * @param actor who asks
   * @param id which
   * @return as they were frozen
   */
  public Wording wording(Actor actor, RevisionId id) {
    return versions.wording(revision(actor, id).id());
  }

  /**
   * A revision with its words.
   *
   * @param actor who asks
   * @param id which
   * @return as it was frozen
   */
  public FrozenText frozen(Actor actor, RevisionId id) {
    return versions.frozen(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  /**
   * Remembers that the actor has seen the words with which a text began, on another page than its
   * own. What they looked at since is not forgotten.
   *
   * @param actor who looks
   * @param id at which text
   */
  public void lookAtTheBeginning(Actor actor, TextId id) {
    database
        .sql(
            "insert into look (space_id, subject, mandate_id, holder_id, version, at) values"
                + " (?, ?, ?, ?, 0, ?) on conflict do nothing")
        .params(
            id.space().id(),
            id.id(),
            actor.id().id(),
            actor.holder().id().id(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * What changed from one revision to another of the same text.
   *
   * @param actor who asks
   * @param from the earlier
   * @param to the later
   * @return block by block, words within
   */
  public Redline changes(Actor actor, RevisionId from, RevisionId to) {
    return Redline.between(wording(actor, from), wording(actor, to));
  }

  /**
   * What changed in a text since a version that the actor has seen.
   *
   * @param actor who asks
   * @param id which text
   * @param since the earlier version
   * @return block by block, words within; earlier versions of a text are visible to all who see the
   *     text
   */
  public Redline changesSince(Actor actor, TextId id, int since) {
    var head = heads.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    return Redline.between(versions.wording(id, since), heads.wording(id, head));
  }

  /**
   * How words that were never stored differ from the present state.
   *
   * @param actor whose words
   * @param id of which text
   * @param unsaved the words, as an editor kept them
   * @return from the present state to those words
   */
  public Redline changesTo(Actor actor, TextId id, Wording unsaved) {
    var head = heads.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    return Redline.between(heads.wording(id, head), unsaved);
  }

  /**
   * Whether the actor may release from their own room.
   *
   * @param actor who asks
   * @return none if so, else the rule that forbids it
   */
  public Optional<Reason> mayRelease(Actor actor) {
    return DraftingPolicy.onlyDelegatesRelease(actor);
  }

  /**
   * Whether the actor may say yes for a segment.
   *
   * @param actor who asks
   * @return none if so, else the rule that forbids it
   */
  public Optional<Reason> mayAgree(Actor actor) {
    return DraftingPolicy.onlyHeadsAgree(actor);
  }

  /**
   * Whether the actor drafts at all.
   *
   * @param actor who asks
   * @return none if so, else the rule that forbids it
   */
  public Optional<Reason> mayDraft(Actor actor) {
    return DraftingPolicy.onlyDraftersDraft(actor);
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
