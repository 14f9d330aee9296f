package org.chancery.identity;

/**
 * A segment proposed somebody, and its commission's secretariat is to answer. It tells neither who
 * nor which segment.
 *
 * @param commission the code of the commission
 */
public record NominationMade(String commission) {}
