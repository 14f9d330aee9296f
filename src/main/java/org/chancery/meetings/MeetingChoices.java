package org.chancery.meetings;

import java.util.List;
import org.chancery.segments.Holder;

/**
 * Among whom the secretary chooses when scheduling.
 *
 * @param bodies that meet, the commission first
 * @param segments that host
 * @param agencies that take part in side events
 */
public record MeetingChoices(List<Holder> bodies, List<Holder> segments, List<Holder> agencies) {}
