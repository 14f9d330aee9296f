package org.chancery.drafting;

import java.util.List;
import java.util.UUID;
import org.chancery.texts.engine.Step;

/**
 * What one author wrote since their last commit. It is kept as a whole or not at all.
 *
 * @param id chosen by the author; what comes twice is kept once
 * @param version the version on which the first step was made
 * @param steps at least one; each made on the result of the one before
 */
public record Commit(UUID id, int version, List<Step> steps) {

  /** The most steps of one commit. */
  public static final int MOST_STEPS = 500;

  /** Keeps its own copy of the steps. */
  public Commit {
    steps = List.copyOf(steps);
  }
}
