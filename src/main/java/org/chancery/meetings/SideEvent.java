package org.chancery.meetings;

import java.util.List;
import java.util.UUID;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.SpaceId;

/**
 * Something beside a meeting, as its parties and the secretariat see it. To all others it does not
 * exist.
 *
 * @param space the table at which it lies
 * @param id which
 * @param kind what happens
 * @param subject about what
 * @param parties the agencies that take part
 */
public record SideEvent(
    SpaceId space, UUID id, SideEventKind kind, Bilingual subject, List<Holder> parties) {}
