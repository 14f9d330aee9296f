package org.chancery.signing.pades;

import eu.europa.esig.dss.enumerations.CertificationPermission;
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
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.WeakHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.chancery.signing.PreparedSignature;
import org.chancery.signing.SignatureRequest;
import org.chancery.signing.TimeStampSource;
import org.chancery.signing.UnsignableException;

/** PAdES signatures of level B-T by EU DSS, in two steps with the same parameters in both. */
public final class PadesSigner {
  /** Room for a time-stamp with its chain; more than twice what was seen. */
  static final int STAMP_BYTES = 7 * 1024;

  /** Room for attributes and the signature value; twice what an RSA key of 8,192 bits needs. */
  private static final int SIGNATURE_BYTES = 2 * 1024;

  private final PAdESService service;

  /**
   * What was worked out while preparing, for as long as the prepared signature is in memory: when
   * it comes back from elsewhere, it is worked out again, to the same bytes.
   */
  private final Map<byte[], PAdESSignatureParameters> prepared =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Signatures time-stamped by this authority. */
  public PadesSigner(TimeStampSource timeStamps) {
    service = new PAdESService(new CommonCertificateVerifier(true));
    service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
    service.setTspSource(new Stamping(timeStamps));
  }

  /** What came of embedding. */
  public sealed interface Outcome {
    /** The signed file. */
    record Done(byte[] file) implements Outcome {}

    /** No time-stamp could be had. */
    record NotStamped(String why) implements Outcome {}
  }

  /** Bytes that the key has to sign. */
  public byte[] dataToSign(byte[] file, SignatureRequest request, boolean certifies) {
    PAdESSignatureParameters parameters = parameters(file, request, certifies);
    byte[] data = service.getDataToSign(new InMemoryDocument(file), parameters).getBytes();
    prepared.put(data, parameters);
    return data;
  }

  /** The file with the value in its field. */
  public Outcome embed(byte[] file, PreparedSignature signature, byte[] value) {
    PAdESSignatureParameters kept = prepared.remove(signature.dataToSign());
    PAdESSignatureParameters parameters =
        kept == null ? parameters(file, signature.request(), signature.certifies()) : kept;
    SignatureAlgorithm algorithm =
        SignatureAlgorithm.getAlgorithm(
            parameters.getEncryptionAlgorithm(), parameters.getDigestAlgorithm());
    try {
      return new Outcome.Done(
          service
              .signDocument(
                  new InMemoryDocument(file), parameters, new SignatureValue(algorithm, value))
              .openStream()
              .readAllBytes());
    } catch (UncheckedIOException noStamp) {
      return new Outcome.NotStamped(String.valueOf(noStamp.getMessage()));
    } catch (IOException impossible) {
      throw new UnsignableException("The signed file could not be read back", impossible);
    }
  }

  private static PAdESSignatureParameters parameters(
      byte[] file, SignatureRequest request, boolean certifies) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSignatureTimestampParameters(
        new PAdESTimestampParameters(DigestAlgorithm.SHA256));
    List<CertificateToken> chain = request.chain().stream().map(PadesSigner::token).toList();
    parameters.setSigningCertificate(chain.getFirst());
    parameters.setCertificateChain(chain);
    parameters.bLevel().setSigningDate(Date.from(request.at().toInstant()));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(request.at().getZone()));
    parameters.setContentSize(room(chain));
    parameters.setLocation(request.place());
    parameters.setAppName("Chancery");
    if (certifies) {
      parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
    }
    parameters.setImageParameters(image(file, request, certifies));
    return parameters;
  }

  /** The same in both steps, since it depends on the chain alone. */
  private static int room(List<CertificateToken> chain) {
    int certificates = chain.stream().mapToInt(one -> one.getEncoded().length).sum();
    return certificates + SIGNATURE_BYTES + STAMP_BYTES;
  }

  private static CertificateToken token(X509Certificate certificate) {
    return new CertificateToken(certificate);
  }

  /** A field without area is signed invisibly. */
  private static SignatureImageParameters image(
      byte[] file, SignatureRequest request, boolean certifies) {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      if (form == null
          || !(form.getField(request.field()) instanceof PDSignatureField field)
          || field.getSignature() != null) {
        throw new UnsignableException("There is no empty field named " + request.field());
      }
      if (certifies != document.getSignatureDictionaries().isEmpty()) {
        throw new UnsignableException("The seal is the first signature, and only the seal is");
      }
      PDRectangle place = field.getWidgets().getFirst().getRectangle();
      if (place.getWidth() > 0 && place.getHeight() > 0) {
        return Appearance.of(request);
      }
      SignatureImageParameters invisible = new SignatureImageParameters();
      invisible.setFieldParameters(Appearance.field(request.field()));
      return invisible;
    } catch (IOException broken) {
      throw new UnsignableException("The file is not a PDF", broken);
    }
  }
}
