/**
 * A Word file becomes a text. This package runs in a process of its own, because it reads what
 * strangers wrote: it knows the JDK and the source of block ids, and no library, no Spring, no
 * network and no file. Everything it may be asked to swallow has a limit here.
 */
@NullMarked
package org.chancery.documents.docx.reading;

import org.jspecify.annotations.NullMarked;
