package org.chancery.signing.pades;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.chancery.signing.TimeStampSource;

/**
 * Time-stamping authority inside the portal, for the demonstration; it also answers whole requests.
 */
public final class LocalTimeStamps implements TimeStampSource {
  /** The sample authority's own policy, under the arc that is free for examples. */
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1.1");

  private static final int SERIAL_BITS = 96;

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Time-stamps with this key, by this clock. */
  public LocalTimeStamps(PrivateKey key, List<X509Certificate> chain, Clock clock) {
    this.key = key;
    this.chain = List.copyOf(chain);
    this.clock = clock;
  }

  @Override
  public byte[] stamp(byte[] sha256) throws IOException {
    TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
    asking.setCertReq(true);
    try {
      TimeStampResponse response =
          new TimeStampResponse(answer(asking.generate(TSPAlgorithms.SHA256, sha256).getEncoded()));
      return response.getTimeStampToken().getEncoded();
    } catch (TSPException impossible) {
      throw new IOException("The sample authority could not stamp", impossible);
    }
  }

  /** Answer (DER) to a request (DER), as an authority on the network gives it. */
  public byte[] answer(byte[] request) throws IOException {
    try {
      TimeStampResponseGenerator answering =
          new TimeStampResponseGenerator(tokens(), Set.of(TSPAlgorithms.SHA256));
      return answering
          .generate(
              new TimeStampRequest(request),
              new BigInteger(SERIAL_BITS, random),
              Date.from(clock.instant()))
          .getEncoded();
    } catch (TSPException | OperatorCreationException | CertificateEncodingException unfit) {
      throw new IOException("The request cannot be stamped", unfit);
    }
  }

  private TimeStampTokenGenerator tokens()
      throws TSPException, OperatorCreationException, CertificateEncodingException {
    String algorithm = "RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA";
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm, key, chain.getFirst()),
            digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            POLICY);
    tokens.addCertificates(new JcaCertStore(chain));
    return tokens;
  }
}
