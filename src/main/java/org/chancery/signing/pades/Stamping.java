package org.chancery.signing.pades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chancery.signing.TimeStampSource;

/** Our authority for time in the shape that DSS asks for. */
record Stamping(TimeStampSource timeStamps) implements TSPSource {
  private static final long serialVersionUID = 1L;

  @Override
  public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
    if (algorithm != DigestAlgorithm.SHA256) {
      throw new IllegalArgumentException("Time-stamps are over SHA-256, not " + algorithm);
    }
    try {
      return new TimestampBinary(timeStamps.stamp(digest));
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }
}
