package org.chancery.signing;

import org.chancery.signing.pades.PlainFile;

/**
 * Sealing of revision 0 by the depositary: from then on a file may only gain the signatures it
 * waits for.
 */
public final class Sealing {
  private final PreparingSignature preparing;

  /** Seals that are time-stamped by this authority. */
  public Sealing(TimeStampSource timeStamps) {
    this.preparing = new PreparingSignature(timeStamps);
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
