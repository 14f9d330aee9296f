package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A text went on to another stage.
 *
 * @param space where it lies
 * @param text which
 * @param stage the stage it entered
 * @param version the version at that moment
 * @param by who brought it there
 * @param at when
 */
public record TextStaged(
    SpaceId space, UUID text, Stage stage, int version, MandateId by, Instant at) implements Fact {}
