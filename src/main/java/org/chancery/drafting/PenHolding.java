package org.chancery.drafting;

import java.util.List;
import java.util.Map;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.springframework.stereotype.Component;

/**
 * Who decides in a text: its pen-holder, a mandate that was named at release; for it also the head
 * of the same delegation, so that a text does not wait for one person. Where nobody is named, all
 * parties together.
 */
@Component
class PenHolding {

  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;

  PenHolding(Spaces spaces, Holders holders, Offices offices) {
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
  }

  /** Everybody who may write, in a room without a pen-holder that is no table: among ourselves. */
  boolean decidesAlone(Actor actor, Text text) {
    var holder = text.penHolder();
    return holder == null
        ? parties(text.id().space()).size() < 2
        : isPenHolder(actor, holder, offices.of(List.of(holder)));
  }

  /** The pen-holder, or for it the head of the same delegation. */
  static boolean isPenHolder(Actor actor, MandateId holder, Map<MandateId, Office> offices) {
    if (holder.equals(actor.id())) {
      return true;
    }
    var office = offices.get(holder);
    return office != null
        && actor.actsFor(office.holder())
        && actor.is(Capacity.HEAD_OF_DELEGATION, Capacity.SECRETARY);
  }

  /** At a table, the segments that write there. */
  List<Holder> parties(SpaceId space) {
    var seats = spaces.seats(space);
    return holders.all().stream()
        .filter(holder -> holder.kind() == HolderKind.SEGMENT)
        .filter(
            holder ->
                seats.stream()
                    .anyMatch(
                        seat ->
                            seat.mayWrite()
                                && seat.until() == null
                                && holder.id().equals(seat.holder())))
        .toList();
  }

  void requireSeat(Actor actor, TextId id) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    if (spaces.find(id.space()).isEmpty()) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    if (!spaces.mayWrite(id.space())) {
      throw new Refused(DraftingReason.CLOSED);
    }
  }
}
