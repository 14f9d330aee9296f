package org.chancery.documents;

import org.chancery.documents.docx.writing.WordWriter;
import org.springframework.stereotype.Component;

/**
 * Writes a text as a Word file (.docx): numbers that Word computes, real footnotes, suggestions as
 * tracked changes. The same text and setting give the same bytes. Reading what was written gives
 * the same text with new ids, also after somebody went on in it with Word.
 */
@Component
public class WritingWord {

  /**
   * Writes a text.
   *
   * @param document the text as the editor's JSON, of the schema of texts
   * @param setting how
   * @return the file
   * @throws IllegalArgumentException if the document is no JSON or not of the schema
   */
  public byte[] write(String document, WordSetting setting) {
    return WordWriter.write(document, setting);
  }
}
