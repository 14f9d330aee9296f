package org.chancery.documents;

import java.util.List;
import java.util.UUID;
import org.chancery.texts.Fingerprint;

/**
 * An approved agenda, ready to be written as an Akoma Ntoso file.
 *
 * @param title as its paper has it
 * @param fingerprint of its canonical form, which is what was approved
 * @param items in order
 */
public record AkomaNtosoAgenda(String title, Fingerprint fingerprint, List<Item> items) {

  /**
   * An item of business.
   *
   * @param id it keeps it wherever it stands
   * @param words what its paper says
   */
  public record Item(UUID id, FinalText.Item words) {}

  /** Keeps a copy of the list. */
  public AkomaNtosoAgenda {
    items = List.copyOf(items);
  }
}
