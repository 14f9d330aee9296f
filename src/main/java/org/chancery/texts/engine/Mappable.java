package org.chancery.texts.engine;

/** What positions can be mapped through: one step, or many. */
public sealed interface Mappable permits StepMap, Mapping {

  /** Stays with what is before the position when something is inserted there. */
  int BEFORE = -1;

  /** Stays with what is after the position when something is inserted there. */
  int AFTER = 1;

  /** Where a position is afterwards. */
  int map(int position, int side);

  /** Where a position is afterwards, and whether what was around it is still there. */
  MapResult mapResult(int position, int side);
}
