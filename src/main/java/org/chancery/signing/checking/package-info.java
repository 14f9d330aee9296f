/**
 * Files of strangers are judged in a process of their own, which is warm, bounded and replaced:
 * what a file does to its reader there never reaches the portal. Bytes and roots go in, verdicts
 * come out, as JSON of a closed set of types.
 */
@NullMarked
package org.chancery.signing.checking;

import org.jspecify.annotations.NullMarked;
