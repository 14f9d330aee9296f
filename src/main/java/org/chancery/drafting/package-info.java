/**
 * Texts written together: private drafts in a vault, the gate through which a frozen revision goes
 * out, the shared text at a table, and the agreement of its parties to one exact revision. It signs
 * nothing and decides nothing. Style: model (texts, pens, standings) with insert-only rows beside
 * it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"documents", "texts", "texts::engine", "shell", "identity", "segments"})
package org.chancery.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
