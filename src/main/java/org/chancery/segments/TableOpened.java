package org.chancery.segments;

/**
 * A table was opened, in the present transaction: its parties have a room more than before. No
 * record of what happens there: whoever opened it writes down why.
 *
 * @param table the new room
 */
public record TableOpened(SpaceId table) {}
