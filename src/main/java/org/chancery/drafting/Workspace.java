package org.chancery.drafting;

import java.util.List;
import java.util.Map;
import org.chancery.identity.Office;
import org.chancery.identity.Reason;
import org.chancery.segments.Holder;
import org.chancery.segments.MandateId;
import org.chancery.segments.Seat;
import org.chancery.segments.Space;
import org.jspecify.annotations.Nullable;

/**
 * The actor's own room: what is prepared there, and what went out.
 *
 * @param room a vault or a body's room
 * @param seats who can see it
 * @param holders the commission's holders, for names
 * @param drafts what lies there, newest first
 * @param released what went out, newest first
 * @param people who acts for the same holder now
 * @param keepers the offices that keep the drafts, ended mandates too
 * @param notDrafting why the actor does not draft; none if they do
 * @param notReleasing why the actor does not release or circulate; none if they do
 */
public record Workspace(
    Space room,
    List<Seat> seats,
    List<Holder> holders,
    List<TextRow> drafts,
    List<Released> released,
    List<Office> people,
    Map<MandateId, Office> keepers,
    @Nullable Reason notDrafting,
    @Nullable Reason notReleasing) {}
