package org.chancery.meetings;

import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the secretary enters it.
 *
 * @param body which body meets
 * @param number its number in that body's series
 * @param date as exact as it is known
 * @param city where; none while unknown
 * @param host the segment that hosts it; none while unknown
 * @param status held or planned
 * @param opening the subject with which the chair opens it; none if there is none
 */
public record MeetingData(
    HolderId body,
    int number,
    MeetingDate date,
    @Nullable Bilingual city,
    @Nullable HolderId host,
    MeetingStatus status,
    @Nullable Bilingual opening) {}
