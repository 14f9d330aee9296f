package org.chancery.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holders;
import org.chancery.signing.pades.Uploading;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing with a tool of one's own: a signatory takes the turn, signs the originals outside, and
 * brings them back. While the turn lasts nobody else signs.
 */
@UseCase
public class SigningOffline {

  private final Named named;
  private final OriginalFiles files;
  private final InstrumentActs acts;
  private final PreparingSignature preparing;
  private final AcceptingUpload accepting;
  private final TrustedRoots roots;
  private final Concluding concluding;
  private final Holders holders;
  private final Facts facts;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SigningOffline(
      Named named,
      OriginalFiles files,
      InstrumentActs acts,
      Authorities authorities,
      AcceptingUpload accepting,
      TrustedRoots roots,
      Concluding concluding,
      Holders holders,
      Facts facts,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.named = named;
    this.files = files;
    this.acts = acts;
    this.preparing = new PreparingSignature(authorities);
    this.accepting = accepting;
    this.roots = roots;
    this.concluding = concluding;
    this.holders = holders;
    this.facts = facts;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Takes the turn for {@link Turn#LONGEST}: the originals as they are now can be signed outside.
   *
   * @param actor a signatory who could sign now, signed in with the second factor a moment ago
   * @param id which instrument
   * @return the turn, the actor's own if it was taken before
   * @throws Refused if the actor could not sign here either
   */
  public Turn take(Actor actor, InstrumentId id) {
    var now = clock.instant();
    actor.requireStrong(now);
    var row = named.locked(id).row();
    SigningPolicy.require(SigningPolicy.signing(actor, row, now));
    var before = row.turn();
    if (before != null) {
      return before;
    }
    var turn = new Turn(UUID.randomUUID(), actor.holder().id(), now, now.plus(Turn.LONGEST));
    acts.take(id, turn, actor.id());
    facts.record(new TurnChanged(id.space(), id.id(), turn.agency(), true, actor.id(), now));
    return turn;
  }

  /** What came of an original that was brought back. */
  public sealed interface Brought {

    /**
     * It was accepted, and others are still outside.
     *
     * @param number which original
     */
    record OneOfThem(int number) implements Brought {}

    /**
     * It was accepted, and the agency has signed them all.
     *
     * @param signed what came of its signature
     */
    record All(SigningOutcome.Signed signed) implements Brought {}

    /**
     * It was not accepted; nothing was stored.
     *
     * @param why why
     */
    record NotAccepted(UploadOutcome why) implements Brought {}
  }

  /**
   * Brings back one original that was signed outside. It is accepted only as our bytes and one
   * right signature more.
   *
   * @param actor the signatory whose turn it is, signed in with the second factor a moment ago
   * @param id which instrument
   * @param form in what form it was signed
   * @param uploaded the file; the portal sees by its bytes which original it is
   * @return what came of it
   * @throws Refused if it is not the actor's turn, or they may not sign any more
   */
  @Transactional(propagation = Propagation.SUPPORTS) // no row or connection waits for a file
  public Brought bring(Actor actor, InstrumentId id, SignatureForm form, byte[] uploaded) {
    actor.requireStrong(clock.instant());
    var awaited = transactions.execute(status -> awaited(actor, id, form, files.seen(id)));
    var party = awaited.party();
    var ours =
        awaited.files().stream()
            .filter(file -> !file.signed().containsKey(party.field()))
            .filter(file -> Uploading.begins(uploaded, file.bytes()))
            .findFirst();
    if (ours.isEmpty()) {
      return new Brought.NotAccepted(
          uploaded.length > Verdicts.MOST_BYTES
              ? new UploadOutcome.TooLarge()
              : new UploadOutcome.NotOurBytes());
    }
    return switch (accepting.accept(ours.get().bytes(), uploaded, party.field(), awaited.roots())) {
      case UploadOutcome.Accepted accepted ->
          transactions.execute(status -> keep(actor, id, form, ours.get(), accepted.file()));
      case UploadOutcome why -> new Brought.NotAccepted(why);
    };
  }

  /**
   * What is awaited of whoever has the turn.
   *
   * @param roots of the party's own state
   */
  private record Awaited(
      InstrumentRow row,
      InstrumentParty party,
      List<OriginalFiles.Current> files,
      Map<String, List<X509Certificate>> roots) {}

  private Awaited awaited(
      Actor actor, InstrumentId id, SignatureForm form, List<OriginalFiles.Current> originals) {
    var row = named.instrument(id).row();
    var turn = row.turn();
    if (turn == null || !actor.actsFor(turn.agency())) {
      throw new Refused(SigningReason.NO_TURN);
    }
    SigningPolicy.require(SigningPolicy.signing(actor, row, clock.instant()));
    var party = named.party(actor, row);
    SigningPolicy.require(SigningPolicy.aPartySignsAllOriginalsInOneForm(originals, party, form));
    return new Awaited(row, party, originals, States.roots(actor.holder(), holders, roots));
  }

  /** Everything is asked again under the lock: reading the file took its time. */
  private Brought keep(
      Actor actor,
      InstrumentId id,
      SignatureForm form,
      OriginalFiles.Current ours,
      byte[] accepted) {
    var awaited = awaited(actor, id, form, files.lock(id));
    var row = awaited.row();
    var party = awaited.party();
    if (awaited.files().stream()
        .noneMatch(
            file ->
                file.original().equals(ours.original()) && file.sha256().equals(ours.sha256()))) {
      return new Brought.NotAccepted(new UploadOutcome.NotOurBytes());
    }
    var now = clock.instant();
    var last = ours.isLast(party.field(), row.parties().size());
    var file = last ? Embeddings.orRefuse(preparing.archive(accepted)).file() : accepted;
    var sha256 = PreparingSignature.sha256(file);
    files.add(
        id,
        new OriginalFiles.Filed(
            ours.original(),
            ours.newest() + 1,
            file,
            sha256,
            party.field(),
            form,
            actor.id(),
            now));
    facts.record(
        new InstrumentSigned(
            id.space(), id.id(), ours.original(), party.agency(), sha256, actor.id(), now));
    if (party.signed() + 1 < row.originals()) {
      return new Brought.OneOfThem(ours.number());
    }
    return new Brought.All(concluding.after(actor, row, party, form, now));
  }

  /**
   * Ends one's own turn without having signed, or with only some originals signed.
   *
   * @param actor somebody of the agency whose turn it is
   * @param id which instrument
   * @throws Refused if it is not the actor's turn
   */
  public void giveBack(Actor actor, InstrumentId id) {
    var turn = named.locked(id).row().turn();
    if (turn == null || !actor.actsFor(turn.agency())) {
      throw new Refused(SigningReason.NO_TURN);
    }
    end(actor, id, turn);
  }

  private void end(Actor actor, InstrumentId id, Turn turn) {
    var now = clock.instant();
    acts.end(id, turn.id(), actor.id(), now);
    facts.record(new TurnChanged(id.space(), id.id(), turn.agency(), false, actor.id(), now));
  }
}
