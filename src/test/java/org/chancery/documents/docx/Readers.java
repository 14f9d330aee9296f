package org.chancery.documents.docx;

import java.time.Duration;
import java.util.List;
import org.chancery.documents.ReadingWord;
import org.chancery.texts.engine.Limits;

/** Processes that read, with the limits of the portal or smaller ones. */
final class Readers {

  private Readers() {}

  static ReaderProcess usual() {
    return with(ReaderProcess.LONGEST, List.of());
  }

  static ReaderProcess with(Duration longest, List<String> options) {
    return new ReaderProcess(
        ReadingWord.LARGEST_FILE, Limits.BLOCKS, Limits.DOCUMENT_BYTES, longest, options);
  }
}
