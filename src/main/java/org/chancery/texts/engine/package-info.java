/**
 * How an official text changes: its tree of nodes, the steps that change it, and how a step is
 * placed when others came before it. It behaves exactly as ProseMirror does in the browser, and
 * refuses what ProseMirror takes although the schema forbids it. It makes almost no steps of its
 * own and knows no person. Style: model, pure Java.
 */
@NullMarked
@NamedInterface("engine")
package org.chancery.texts.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
