package org.chancery.signing;

import org.chancery.signing.pades.PlainFile;

/**
 * Sealing of revision 0 by the depositary: from then on a file may only gain the signatures it
 * waits for.
 */
public final class Sealing {
  private final PreparingSignature preparing;

  /** Seals whose time and standing these authorities state. */
  public Sealing(Authorities authorities) {
    this.preparing = new PreparingSignature(authorities);
  }

  /**
   * Seals a composed file that has all its empty fields.
   *
   * @throws UnsignableException when the file is signed already or has no field for the seal
   */
  public Embedding seal(byte[] composed, SigningKey depositary, SignatureRequest request) {
    byte[] plain = PlainFile.of(composed);
    PreparedSignature prepared = preparing.prepareSeal(plain, request);
    return preparing.embed(plain, prepared, depositary.sign(prepared.dataToSign()));
  }
}
