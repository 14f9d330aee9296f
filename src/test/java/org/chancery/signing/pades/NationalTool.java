package org.chancery.signing.pades;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.signing.Authorities;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.SigningKey;

/** A tool of a party's own, as a ministry might have it: it knows nothing of the portal. */
public final class NationalTool {
  private NationalTool() {}

  /** The file signed at a level ({@code B}, {@code T}, {@code LT} or {@code LTA}) in a field. */
  public static byte[] signed(
      byte[] file, String field, SigningKey key, String level, Authorities authorities) {
    CommonCertificateVerifier verifier = Completing.verifier(authorities);
    PAdESService service =
        new PAdESService(level.startsWith("LT") ? verifier : new CommonCertificateVerifier(true));
    service.setTspSource(new Stamping(authorities.time()));
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.valueOf("PAdES_BASELINE_" + level));
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSignatureTimestampParameters(
        new PAdESTimestampParameters(DigestAlgorithm.SHA256));
    parameters.setArchiveTimestampParameters(new PAdESTimestampParameters(DigestAlgorithm.SHA256));
    List<CertificateToken> chain = key.chain().stream().map(CertificateToken::new).toList();
    parameters.setSigningCertificate(chain.getFirst());
    parameters.setCertificateChain(chain);
    parameters.bLevel().setSigningDate(new java.util.Date(1_777_000_000_000L));
    parameters.setImageParameters(image(file, field, key));
    InMemoryDocument document = new InMemoryDocument(file);
    byte[] value = key.sign(service.getDataToSign(document, parameters).getBytes());
    try {
      return service
          .signDocument(
              document,
              parameters,
              new SignatureValue(
                  SignatureAlgorithm.getAlgorithm(
                      parameters.getEncryptionAlgorithm(), parameters.getDigestAlgorithm()),
                  value))
          .openStream()
          .readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static SignatureImageParameters image(byte[] file, String field, SigningKey key) {
    try (PDDocument document = Loader.loadPDF(file)) {
      if (Attack.field(document, field).getWidgets().getFirst().getRectangle().getWidth() > 0) {
        return Appearance.of(SampleOriginals.request("of a tool", field, key));
      }
      SignatureImageParameters invisible = new SignatureImageParameters();
      invisible.setFieldParameters(Appearance.field(field));
      return invisible;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Completed to B-LT by somebody who does not care that a certificate was withdrawn. */
  public static byte[] completedAnyhow(byte[] file, Authorities authorities) throws IOException {
    CommonCertificateVerifier careless = Completing.verifier(authorities);
    careless.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
    careless.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
    PAdESService service = new PAdESService(careless);
    service.setTspSource(new Stamping(authorities.time()));
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
    return service
        .extendDocument(new InMemoryDocument(file), parameters)
        .openStream()
        .readAllBytes();
  }

  /** Completed to B-LT in the way of tools that note which data belong to which signature. */
  static byte[] completed(byte[] file, Authorities authorities) throws IOException {
    PAdESService service = new PAdESService(Completing.verifier(authorities));
    service.setTspSource(new Stamping(authorities.time()));
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
    parameters.setIncludeVRIDictionary(true);
    return service
        .extendDocument(new InMemoryDocument(file), parameters)
        .openStream()
        .readAllBytes();
  }

  /** Signed at level B-T with the samples' own authorities. */
  public static byte[] signed(SampleOriginals samples, byte[] file, String party, String field) {
    try (SigningKey key = samples.open(SampleOriginals.keyName(party))) {
      return signed(file, field, key, "T", samples.authorities());
    }
  }
}
