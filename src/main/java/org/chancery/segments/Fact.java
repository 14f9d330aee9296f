package org.chancery.segments;

import java.time.Instant;

/**
 * Something that happened, told in the past participle by a record of ids and values ({@code
 * AgendaApproved}). Its simple class name is its type in the table {@code fact}.
 */
public interface Fact {

  /**
   * Where it happened: who sits there may know of it.
   *
   * @return the space of the fact's row
   */
  SpaceId space();

  /**
   * Who did it.
   *
   * @return the acting mandate
   */
  MandateId by();

  /**
   * When.
   *
   * @return the instant of the act by the injected clock
   */
  Instant at();
}
