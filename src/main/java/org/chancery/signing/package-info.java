/**
 * Instruments from opening for signature to the last signature: who may sign what and when, and
 * what a file proves by itself. The proof needs no database: sealing, signing and verdicts work on
 * bytes alone; only {@code signing.pades} knows the signature engine. Style: model.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "drafting",
      "drafting :: spi",
      "drafting :: navigation",
      "documents",
      "texts",
      "shell",
      "identity",
      "segments"
    })
package org.chancery.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
