package org.chancery.meetings;

import java.time.ZoneId;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body, as everyone sees it.
 *
 * @param id which
 * @param body whose
 * @param number its number in the series; none for a preparatory meeting
 * @param date as exact as it is known
 * @param city where; none while unknown
 * @param host the hosting segment; none while unknown
 * @param zone the host's time zone; none while unknown
 * @param status held or planned
 * @param partOf the meeting that this one prepares; none for a meeting of the series
 * @param opening the subject with which the chair opens it; none if there is none
 */
public record Meeting(
    MeetingId id,
    Holder body,
    @Nullable Integer number,
    MeetingDate date,
    @Nullable Bilingual city,
    @Nullable Holder host,
    @Nullable ZoneId zone,
    MeetingStatus status,
    @Nullable MeetingId partOf,
    @Nullable Bilingual opening) {}
