/**
 * The adapter to PDF: layout by openhtmltopdf, everything below it by PDFBox. Nothing outside this
 * package sees either; it takes texts and gives bytes. The files it makes are PDF/A-2a (ISO
 * 19005-2:2011) and PDF/UA-1 (ISO 14289-1:2014), and hold every signature field from revision 0 on.
 */
@NullMarked
package org.chancery.documents.pdf;

import org.jspecify.annotations.NullMarked;
