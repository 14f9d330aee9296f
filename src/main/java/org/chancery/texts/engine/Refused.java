package org.chancery.texts.engine;

/**
 * A commit that breaks the schema, a rule or a limit; nothing of it was applied.
 *
 * @param code what is wrong, a word such as {@code misplaced}
 * @param at the step that does it; the count of steps when all of them together do
 */
public record Refused(String code, int at) implements Applying.Result, Rebasing.Result {}
