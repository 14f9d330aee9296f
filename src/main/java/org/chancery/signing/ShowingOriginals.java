package org.chancery.signing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;

/**
 * Showing the originals to a signatory before they sign: what was added since they last saw them,
 * and that they see them now. Nobody else is told that they looked.
 */
@UseCase
public class ShowingOriginals {

  private final Named named;
  private final ShownOriginals shown;
  private final OriginalFiles files;
  private final Clock clock;

  ShowingOriginals(Named named, ShownOriginals shown, OriginalFiles files, Clock clock) {
    this.named = named;
    this.shown = shown;
    this.files = files;
    this.clock = clock;
  }

  /**
   * What came since the actor last saw the originals.
   *
   * @param actor a signatory
   * @param id of which instrument
   * @return none if they see them for the first time
   * @throws Refused with "nothing here" for what the actor may not see
   */
  public Optional<ShownBefore> before(Actor actor, InstrumentId id) {
    var row = named.instrument(id).row();
    return shown.last(row.id(), actor.id());
  }

  /**
   * Remembers that the actor sees the originals now, about to sign them.
   *
   * @param actor a signatory of a party
   * @param id of which instrument
   * @param hashes SHA-256 of the files that they are shown, in the order of the originals
   * @throws Refused if they sign nothing here, or these are no files of it
   */
  public void shown(Actor actor, InstrumentId id, List<String> hashes) {
    var row = named.instrument(id).row();
    SigningPolicy.require(SigningPolicy.onlySignatoriesSign(actor));
    SigningPolicy.require(SigningPolicy.onlyPartiesSign(actor, row));
    var originals = files.newest(id);
    for (int i = 0; i < originals.size(); i++) {
      if (hashes.size() != originals.size()
          || !files.wasEverTheFile(id, originals.get(i).number(), hashes.get(i))) {
        throw new Refused(SigningReason.ANOTHER_FILE);
      }
    }
    shown.add(id, actor.id(), hashes, clock.instant());
  }
}
