package org.chancery.documents;

import java.util.List;

/**
 * A composed paper: revision 0 of its file.
 *
 * @param pdf the file, PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1)
 * @param places the signature fields that it already contains, parties in the original's order, the
 *     seal last; empty where nothing is to be signed
 */
public record Composed(byte[] pdf, List<SignaturePlace> places) implements Composition {

  /** Keeps the list from being changed. */
  public Composed {
    places = List.copyOf(places);
  }
}
