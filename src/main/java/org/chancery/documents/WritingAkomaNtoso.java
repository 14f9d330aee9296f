package org.chancery.documents;

import org.chancery.documents.akn.AgendaWriter;
import org.chancery.documents.akn.AkomaNtosoWriter;
import org.chancery.texts.Wording;
import org.springframework.stereotype.Component;

/**
 * Writes a frozen text or agenda as an Akoma Ntoso 3.0 file (OASIS LegalDocML, Akoma Ntoso Version
 * 1.0 Part 2), valid against its schema. The same text and setting give the same bytes.
 */
@Component
public class WritingAkomaNtoso {

  /**
   * Writes a text.
   *
   * @param wording its words
   * @param setting what the file says of them
   * @return the file, XML in UTF-8
   */
  public byte[] write(Wording wording, AkomaNtosoSetting setting) {
    return AkomaNtosoWriter.write(wording, setting);
  }

  /**
   * Writes an agenda.
   *
   * @param agenda its words
   * @param setting what the file says of them
   * @return the file, XML in UTF-8
   */
  public byte[] write(AkomaNtosoAgenda agenda, AkomaNtosoSetting setting) {
    return AgendaWriter.write(agenda, setting);
  }
}
