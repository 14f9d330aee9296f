package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holders;
import org.chancery.segments.Spaces;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Coming to one wording: of a frozen text each party says yes to exactly that fingerprint; a text
 * that goes back to the negotiation leaves those answers behind.
 */
@UseCase
public class AgreeingTexts {

  private final Works works;
  private final Texts texts;
  private final Versions versions;
  private final Standings standings;
  private final Spaces spaces;
  private final Holders holders;
  private final Facts facts;
  private final JdbcClient database;
  private final Clock clock;

  AgreeingTexts(
      Works works,
      Texts texts,
      Versions versions,
      Standings standings,
      Spaces spaces,
      Holders holders,
      Facts facts,
      JdbcClient database,
      Clock clock) {
    this.works = works;
    this.texts = texts;
    this.versions = versions;
    this.standings = standings;
    this.spaces = spaces;
    this.holders = holders;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Says yes for the actor's segment to one exact revision.
   *
   * @param actor the head of a delegation at the table
   * @param id the revision, which must be the text's present state
   * @param fingerprint what the head of delegation was shown, SHA-256 in hex
   */
  public void agree(Actor actor, RevisionId id, String fingerprint) {
    DraftingPolicy.require(DraftingPolicy.onlyHeadsAgree(actor));
    var revision = versions.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var text = texts.toChange(revision.text());
    text.requireOpen();
    if (text.stage() != Stage.FROZEN
        || revision.version() != text.head()
        || revision.symbol() == null
        || !revision.fingerprint().hex().equals(fingerprint)) {
      throw new Refused(DraftingReason.NOT_THE_LATEST);
    }
    var now = clock.instant();
    try {
      database
          .sql(
              "insert into agreement (space_id, revision_id, holder_id, hash, by_mandate, at)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(
              id.space().id(),
              id.id(),
              actor.holder().id().id(),
              revision.fingerprint().hex(),
              actor.id().id(),
              Timestamp.from(now))
          .update();
    } catch (DuplicateKeyException again) {
      throw new Refused(DraftingReason.ALREADY_AGREED);
    }
    facts.record(
        new RevisionAgreed(
            id.space(),
            revision.text().id(),
            id.id(),
            actor.holder().id(),
            revision.fingerprint().hex(),
            actor.id(),
            now));
  }

  /**
   * Where a text stands.
   *
   * @param actor who asks
   * @param id which text
   * @return derived from the answers given so far
   */
  public Standing standing(Actor actor, TextId id) {
    var text = texts.toRead(id);
    var space = spaces.find(id.space()).orElseThrow();
    return standings.of(
        space.kind(), text.stage(), versions.answered(id), spaces.seats(id.space()), holders.all());
  }

  /**
   * What would be handed over for signature now.
   *
   * @param actor who asks
   * @param id a text at a table
   * @return the revision to which all parties said yes, with those in which the same work is agreed
   *     in other languages; nothing while there is none
   */
  public Optional<AgreedText> agreed(Actor actor, TextId id) {
    return agreedAlone(actor, id).map(own -> own.beside(agreedOthers(actor, id).toList()));
  }

  /**
   * Hands the agreed revision over for signature, with those in which the same work is agreed in
   * other languages; from then on nobody writes in these texts. {@link #holdStill} comes first
   * where anything is read of them before.
   *
   * @param actor a drafter of a party
   * @param id a text at a table
   * @return the agreed revision and its words
   * @throws Refused unless all parties said yes to the present state
   */
  public AgreedText handToSignature(Actor actor, TextId id) {
    var handed = hand(actor, id);
    return handed.beside(
        agreedOthers(actor, id).map(other -> hand(actor, other.revision().text())).toList());
  }

  /**
   * Keeps everybody else from changing a text, and those of its work in other languages, until the
   * open transaction ends. In one order for all, so that nobody waits for one who waits; before
   * anything else is read of them, for what was read is not read again.
   *
   * @param actor a drafter of a party
   * @param id a text at a table
   */
  public void holdStill(Actor actor, TextId id) {
    Stream.concat(Stream.of(id), works.others(id).stream().map(OtherLanguage::text))
        .map(TextKey::of)
        .sorted(Comparator.comparing(TextKey::toString))
        .forEach(texts::lock);
  }

  /** What was opened for signature before, in one language only, is not opened again. */
  private Stream<AgreedText> agreedOthers(Actor actor, TextId id) {
    return works.others(id).stream()
        .map(OtherLanguage::text)
        .filter(other -> !texts.toRead(other).isClosed())
        .flatMap(other -> agreedAlone(actor, other).stream());
  }

  private Optional<AgreedText> agreedAlone(Actor actor, TextId id) {
    return standing(actor, id) instanceof Standing.Agreed(var revision, var _)
        ? Optional.of(
            new AgreedText(
                revision, texts.toRead(id).language(), versions.wording(revision.id()), List.of()))
        : Optional.empty();
  }

  private AgreedText hand(Actor actor, TextId id) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    var text = texts.toChange(id);
    text.requireOpen();
    var agreed =
        agreedAlone(actor, id).orElseThrow(() -> new Refused(DraftingReason.NOT_THE_LATEST));
    text.close(ClosedFor.SIGNATURE);
    texts.flush();
    facts.record(
        new TextHandedToSignature(
            id.space(),
            id.id(),
            agreed.revision().id().id(),
            agreed.revision().fingerprint().hex(),
            actor.id(),
            clock.instant()));
    return agreed;
  }
}
