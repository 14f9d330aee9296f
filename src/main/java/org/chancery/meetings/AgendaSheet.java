package org.chancery.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.Reason;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.Seat;
import org.chancery.texts.Fingerprint;

/**
 * The page of an agenda in preparation: all that it prints, read in one transaction.
 *
 * @param id which
 * @param meeting of which meeting
 * @param version the present version
 * @param body its content
 * @param fingerprint SHA-256 of the content
 * @param nextSymbol the symbol that the present state has or will receive
 * @param standing where it stands
 * @param approvals all approvals, newest first
 * @param changedBy who made the present version, by office
 * @param changedAt when
 * @param mayEdit none if this actor edits it, else the rule that forbids it
 * @param mayApprove none if this actor approves it now, else the rule that forbids it
 * @param seats who can see it, by which rule
 * @param holders the commission's holders, for names
 */
public record AgendaSheet(
    AgendaId id,
    Meeting meeting,
    int version,
    AgendaBody body,
    Fingerprint fingerprint,
    String nextSymbol,
    AgendaStanding standing,
    List<Approval> approvals,
    Bilingual changedBy,
    Instant changedAt,
    Optional<Reason> mayEdit,
    Optional<Reason> mayApprove,
    List<Seat> seats,
    List<Holder> holders) {}
