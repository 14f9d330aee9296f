/**
 * A text becomes a Word file. Numbers are Word's own, computed by its lists; what Word has no word
 * for, square brackets in dispute and the end of an article, stands in hidden bookmarks, so that
 * reading finds it again.
 */
@NullMarked
package org.chancery.documents.docx.writing;

import org.jspecify.annotations.NullMarked;
