package org.chancery.drafting;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.MandateId;

/**
 * Writing in one text at the same time as others. Whoever joins is told from then on what everybody
 * writes, after it was kept; whoever may write here may commit. Each commit is placed on what came
 * since its version, held against the schema and the stage, and attributed by the portal.
 */
@UseCase
public class WritingTogether {

  /**
   * From where an editor goes on.
   *
   * @param version the version that it has; negative for none
   * @param wantsDoc whether it needs the tree of that version too, for words that its browser kept
   */
  public record Since(int version, boolean wantsDoc) {}

  private final FollowingTexts following;
  private final OpenTexts open;
  private final Offices offices;

  WritingTogether(FollowingTexts following, OpenTexts open, Offices offices) {
    this.following = following;
    this.open = open;
    this.offices = offices;
  }

  /**
   * Joins those who have the text open.
   *
   * @param actor who
   * @param id which text
   * @param since from where the editor goes on
   * @param naming how this reader may know an author: the person's office among ourselves, segment
   *     and capacity otherwise
   * @param audience is told everything, beginning with what came since
   * @return the hand, to be let go by {@link Hand#leave}
   * @throws Refused with the same "nothing here" for a text that does not exist and one that the
   *     actor may not see
   */
  public Hand join(
      Actor actor, TextId id, Since since, Function<Office, String> naming, Audience audience) {
    var now =
        following
            .whereabouts(actor, id)
            .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var mayWrite = now.mayWrite() && DraftingPolicy.onlyDraftersDraft(actor).isEmpty();
    var own = own(actor);
    var joined = new AtomicReference<Hand>();
    open.join(
        id,
        now,
        text -> {
          text.introduce(own);
          var hand = new Writer(text, actor, mayWrite, audience, naming);
          text.join(hand, since.version(), since.wantsDoc());
          joined.set(hand);
          if (now.head() > text.version()) {
            text.lookAgain();
          }
        });
    return Objects.requireNonNull(joined.get());
  }

  private Map<MandateId, Office> own(Actor actor) {
    var mandates = new HashSet<MandateId>();
    mandates.add(actor.id());
    return offices.of(mandates);
  }
}
