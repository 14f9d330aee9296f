/**
 * A frozen text or agenda becomes an Akoma Ntoso 3.0 file, the XML in which parliaments and
 * international organisations keep their law (OASIS LegalDocML). Every block keeps its id. It reads
 * none.
 */
@NullMarked
package org.chancery.documents.akn;

import org.jspecify.annotations.NullMarked;
