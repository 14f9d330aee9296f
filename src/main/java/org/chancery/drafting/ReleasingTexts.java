package org.chancery.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Holders;
import org.chancery.segments.Spaces;
import org.chancery.texts.Fingerprint;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gate: the only way out of a vault. It hands over a frozen revision, with which a new text
 * begins at a table of named parties or in the hall; never a history, never a comment, never an
 * author's earlier words.
 */
@UseCase
public class ReleasingTexts {

  private final Texts texts;
  private final Versions versions;
  private final Spaces spaces;
  private final Holders holders;
  private final Works works;
  private final Facts facts;
  private final JdbcClient database;
  private final Clock clock;

  ReleasingTexts(
      Texts texts,
      Versions versions,
      Spaces spaces,
      Holders holders,
      Works works,
      Facts facts,
      JdbcClient database,
      Clock clock) {
    this.texts = texts;
    this.versions = versions;
    this.spaces = spaces;
    this.holders = holders;
    this.works = works;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
  }

  /**
   * To whom a segment can release.
   *
   * @param actor who asks
   * @return all segments but the actor's own
   */
  public List<Holder> parties(Actor actor) {
    return holders.segments().stream().filter(h -> !actor.actsFor(h.id())).toList();
  }

  /**
   * Releases the present state of a private draft to other segments.
   *
   * @param actor a head of delegation or delegate of the owning segment
   * @param draft a text in the actor's own vault
   * @param to at least one other segment
   * @return the new text at the table, at version 0, which is exactly the frozen revision
   */
  public TextId release(Actor actor, TextId draft, List<HolderId> to) {
    return release(actor, draft, to, null, Beginning.AS_DRAFT);
  }

  /**
   * How a released text begins at its table.
   *
   * @param stage {@code DRAFT}: the parties write freely; {@code NEGOTIATION}: they suggest
   * @param penHolder whether whoever releases it holds its pen; else all parties decide together
   */
  public record Beginning(Stage stage, boolean penHolder) {

    /** Written freely by the parties; the releaser holds the pen. */
    public static final Beginning AS_DRAFT = new Beginning(Stage.DRAFT, true);

    /** Open for suggestions; the releaser holds the pen. */
    public static final Beginning IN_NEGOTIATION = new Beginning(Stage.NEGOTIATION, true);
  }

  /**
   * Releases a private draft to other segments if it still is what the actor was shown.
   *
   * @param actor a head of delegation or delegate of the owning segment
   * @param draft a text in the actor's own vault
   * @param to at least one other segment
   * @param shown the fingerprint that the actor saw; none to take the present state as it is
   * @param beginning at which stage, and who holds its pen
   * @return the new text at the table
   */
  public TextId release(
      Actor actor,
      TextId draft,
      List<HolderId> to,
      @Nullable Fingerprint shown,
      Beginning beginning) {
    DraftingPolicy.require(DraftingPolicy.onlyDelegatesRelease(actor));
    var parties = new ArrayList<Holder>();
    for (var segment : holders.segments()) {
      if (actor.actsFor(segment.id()) || to.contains(segment.id())) {
        parties.add(segment);
      }
    }
    if (parties.size() < 2) {
      throw new Refused(DraftingReason.NO_PARTY);
    }
    var text = ownDraft(actor, draft);
    requireShown(text, shown);
    var now = clock.instant();
    var frozen = freeze(actor, text, null, now);
    var seats = parties.stream().map(Holder::id).toList();
    var there =
        works
            .besideAnother(text, seats)
            .orElseGet(
                () ->
                    works.atNew(
                        spaces.openTable(Symbols.tableCode(parties), null, seats, List.of())));
    return table(actor, text, frozen, there, beginning, now);
  }

  /**
   * Circulates the present state of a secretariat's draft to the whole commission, as it is: nobody
   * writes in it any more.
   *
   * @param actor the secretary
   * @param draft a text in the secretariat's room
   * @param symbol its document symbol, free in this commission
   * @return the text in the hall
   */
  public TextId circulate(Actor actor, TextId draft, String symbol) {
    return circulate(actor, draft, symbol, null);
  }

  /**
   * Circulates a draft to the whole commission if it still is what the actor was shown.
   *
   * @param actor the secretary
   * @param draft a text in the secretariat's room
   * @param symbol its document symbol, free in this commission
   * @param shown the fingerprint that the actor saw; none to take the present state as it is
   * @return the text in the hall
   */
  public TextId circulate(Actor actor, TextId draft, String symbol, @Nullable Fingerprint shown) {
    DraftingPolicy.require(DraftingPolicy.onlyTheSecretaryCirculates(actor));
    if (!Symbols.wellFormed(holders.commission(), symbol)) {
      throw new Refused(DraftingReason.SYMBOL_FORM, holders.commission().symbolPrefix());
    }
    var text = ownDraft(actor, draft);
    requireShown(text, shown);
    var now = clock.instant();
    var frozen = freeze(actor, text, null, now);
    try {
      var there = works.inTheHall(text, spaces.hall().id(), symbol);
      return table(actor, text, frozen, there, null, now);
    } catch (DuplicateKeyException taken) {
      throw new Refused(DraftingReason.SYMBOL_TAKEN, symbol);
    }
  }

  /**
   * Whether the actor may put a draft before a council.
   *
   * @param actor who asks
   * @return none if so, else the rule that forbids it
   */
  public Optional<Reason> maySubmit(Actor actor) {
    return DraftingPolicy.onlyDelegatesOrTheSecretarySubmit(actor);
  }

  /**
   * Puts the present state of a draft before a council: it goes to a table of all segments and that
   * council, which the secretariat reads with them. Its symbol names the council.
   *
   * @param actor a head of delegation or delegate of the owning segment, or the secretary
   * @param draft a text in the actor's own room
   * @param council a body of kind {@code coordinating-council}
   * @param shown the fingerprint that the actor saw
   * @return the new text at the table, at version 0, which is exactly the frozen revision
   */
  public TextId submitToCouncil(
      Actor actor, TextId draft, HolderId council, @Nullable Fingerprint shown) {
    DraftingPolicy.require(DraftingPolicy.onlyDelegatesOrTheSecretarySubmit(actor));
    var all = holders.all();
    var reviewing =
        all.stream()
            .filter(h -> h.id().equals(council) && "coordinating-council".equals(h.bodyKind()))
            .findFirst()
            .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var text = ownDraft(actor, draft);
    requireShown(text, shown);
    var now = clock.instant();
    var frozen = freeze(actor, text, null, now);
    var writers =
        Stream.concat(
                all.stream()
                    .filter(h -> h.kind() == HolderKind.SEGMENT || actor.actsFor(h.id()))
                    .map(Holder::id),
                Stream.of(council))
            .distinct()
            .toList();
    var readers =
        all.stream().filter(h -> "secretariat".equals(h.bodyKind())).map(Holder::id).toList();
    var table = spaces.openTable(Symbols.tableCode(List.of(reviewing)), null, writers, readers);
    return table(actor, text, frozen, works.atNew(table), Beginning.IN_NEGOTIATION, now);
  }

  /**
   * Withdraws what was released: the table closes, nobody writes there any more, and the revisions
   * stay known to those parties who had seen them.
   *
   * @param actor a head of delegation or delegate of the segment that released it
   * @param there the text at the table
   */
  public void withdraw(Actor actor, TextId there) {
    DraftingPolicy.require(DraftingPolicy.onlyDelegatesRelease(actor));
    var now = clock.instant();
    var languages =
        Stream.concat(Stream.of(there), works.others(there).stream().map(OtherLanguage::text))
            .sorted(
                Comparator.comparing(
                    TextId::id)) // two who begin at either end do not lock each other out
            .map(texts::toChange)
            .toList();
    if (languages.stream().anyMatch(one -> !one.id().equals(there) && one.isClosed())) {
      throw new Refused(DraftingReason.OTHER_LANGUAGE_CLOSED);
    }
    if (takeBack(there, now) == 0) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    // seats are of the table: it stays open to those who have seen all that lies there
    var keep = new LinkedHashSet<>(holders.all().stream().map(Holder::id).toList());
    for (var one : languages) {
      takeBack(one.id(), now);
      keep.retainAll(close(one, actor, now));
    }
    keep.add(actor.holder().id());
    spaces.close(there.space(), keep);
  }

  private int takeBack(TextId there, Instant now) {
    return database
        .sql(
            "update release set withdrawn_at = ? where to_space = ? and to_text = ? and"
                + " withdrawn_at is null")
        .params(java.sql.Timestamp.from(now), there.space().id(), there.id())
        .update();
  }

  /** Answers who has seen it. */
  private List<HolderId> close(Text text, Actor actor, Instant now) {
    text.close(ClosedFor.WITHDRAWAL);
    texts.flush();
    var space = text.id().space();
    facts.record(new TableWithdrawn(space, text.id().id(), actor.id(), now));
    return database
        .sql("select gate.seen_by(?, ?)")
        .params(space.id(), text.id().id())
        .query((row, number) -> new HolderId(row.getObject(1, UUID.class)))
        .list();
  }

  private TextId table(
      Actor actor,
      Text text,
      Revision frozen,
      Works.Landing landing,
      @Nullable Beginning beginning,
      Instant now) {
    var wording = versions.wording(frozen.id());
    var there = landing.text();
    var to = there.space();
    var begun =
        new Text(
            there,
            landing.work(),
            text.kind(),
            text.language(),
            text.title(),
            actor.id(),
            now,
            frozen.fingerprint());
    if (beginning == null) {
      begun.close(ClosedFor.CIRCULATION);
    } else {
      begun.beginAt(beginning.stage());
      if (beginning.penHolder()) {
        begun.handPenTo(actor.id());
      }
    }
    texts.saveAndFlush(begun);
    versions.add(there, 0, wording, actor.id(), now);
    var tabled =
        new Revision(
            new RevisionId(to, UUID.randomUUID()),
            there,
            0,
            1,
            landing.symbol(),
            text.title(),
            Revision.Occasion.RELEASED,
            null,
            wording.fingerprint(),
            actor.id(),
            now);
    versions.freeze(tabled, wording);
    text.released();
    texts.flush();
    database
        .sql(
            "insert into release (space_id, id, revision_id, to_space, to_text, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            text.id().space().id(),
            UUID.randomUUID(),
            frozen.id().id(),
            to.id(),
            there.id(),
            actor.id().id(),
            java.sql.Timestamp.from(now))
        .update();
    facts.record(
        new TextReleased(
            text.id().space(), text.id().id(), frozen.id().id(), to, there.id(), actor.id(), now));
    facts.record(
        new TextTabled(
            to, there.id(), tabled.id().id(), tabled.fingerprint().hex(), actor.id(), now));
    return there;
  }

  private Revision freeze(Actor actor, Text text, @Nullable String symbol, Instant now) {
    Wording wording = versions.wording(text.id(), text.head());
    if (wording.isBlank()) {
      throw new Refused(DraftingReason.EMPTY_TEXT);
    }
    var earlier = versions.revisions(text.id());
    if (!earlier.isEmpty() && earlier.getLast().version() == text.head()) {
      return earlier.getLast();
    }
    var frozen =
        new Revision(
            new RevisionId(text.id().space(), UUID.randomUUID()),
            text.id(),
            text.head(),
            earlier.size() + 1,
            symbol,
            text.title(),
            Revision.Occasion.RELEASED,
            null,
            wording.fingerprint(),
            actor.id(),
            now);
    versions.freeze(frozen, wording);
    facts.record(
        new RevisionFrozen(
            text.id().space(),
            text.id().id(),
            frozen.id().id(),
            frozen.fingerprint().hex(),
            actor.id(),
            now));
    return frozen;
  }

  private void requireShown(Text text, @Nullable Fingerprint shown) {
    if (shown != null && !versions.wording(text.id(), text.head()).fingerprint().equals(shown)) {
      throw new Refused(DraftingReason.CHANGED_MEANWHILE);
    }
  }

  private Text ownDraft(Actor actor, TextId draft) {
    var text = texts.toChange(draft);
    if (spaces.roomOf(actor.holder().id()).filter(r -> r.id().equals(draft.space())).isEmpty()) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    text.requireOpen();
    return text;
  }
}
