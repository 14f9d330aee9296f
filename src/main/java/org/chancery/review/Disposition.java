package org.chancery.review;

import java.time.Instant;

/**
 * What the council's chair said to a comment. It is never changed: a later one takes its place.
 *
 * @param kind what
 * @param words the text, the reason or a remark; may be empty unless the kind needs words
 * @param by who gave it
 * @param at when
 */
public record Disposition(DispositionKind kind, String words, Author by, Instant at) {}
