package org.chancery.documents;

/** What came of reading a Word file: a text to confirm, or why there is none. */
public sealed interface WordReading permits ReadWord, UnreadableWord {}
