/**
 * A coordinating council's review of a draft standard: the segments comment on its clauses, the
 * council's chair gives each comment a disposition, and nothing is frozen before that. It writes in
 * no text and decides nothing: the council recommends. Style: register (insert-only rows, and
 * comments that their segment may correct).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "drafting",
      "drafting :: spi",
      "drafting :: navigation",
      "texts",
      "shell",
      "identity",
      "segments"
    })
package org.chancery.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
