/**
 * The adapter to Word: {@code docx.reading} reads files and runs in a process of its own, {@code
 * docx.writing} writes them, and this package starts, watches and ends the processes. The format is
 * ISO/IEC 29500-1 (WordprocessingML), read and written without a library.
 */
@NullMarked
package org.chancery.documents.docx;

import org.jspecify.annotations.NullMarked;
