package org.chancery.signing.pades;

import eu.europa.esig.dss.alert.ExceptionOnStatusAlert;
import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.signing.Authorities;
import org.chancery.signing.RevocationLists;
import org.chancery.signing.Trust;
import org.chancery.signing.UnsignableException;
import org.jspecify.annotations.Nullable;

/**
 * Completion of signed files with what will be gone in twenty years: certificates and revocation
 * lists (B-LT), and a time-stamp over all of it (LTA). Each is an increment of its own.
 */
public final class Completing {
  private final Authorities authorities;

  /** Completion by what these say. */
  public Completing(Authorities authorities) {
    this.authorities = authorities;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The completed file. */
    record Done(byte[] file) implements Outcome {}

    /** A certificate was withdrawn before anything proves that it had signed. */
    record Revoked(X509Certificate certificate, Instant at) implements Outcome {}

    /** A revocation list could not be had, or does not fit. */
    record NoList(String why) implements Outcome {}

    /** No time-stamp could be had. */
    record NotStamped(String why) implements Outcome {}
  }

  /**
   * What the newest lists say of a signer's certificates, whatever older ones the file may hold;
   * empty when they are in good standing.
   */
  public Optional<Outcome> objection(List<X509Certificate> chain) {
    Lists lists = new Lists(authorities.withdrawn());
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate certificate = chain.get(i);
      if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
        break;
      }
      CertificateToken issuer =
          i + 1 < chain.size() ? new CertificateToken(chain.get(i + 1)) : root(certificate);
      CRLToken list = lists.getRevocationToken(new CertificateToken(certificate), issuer);
      if (lists.revoked != null) {
        return Optional.of(lists.revoked);
      }
      if (list == null || !list.isValid()) {
        return Optional.of(
            new Outcome.NoList(
                lists.missing == null ? "A revocation list is not valid" : lists.missing));
      }
    }
    return Optional.empty();
  }

  private @Nullable CertificateToken root(X509Certificate issued) {
    Trust trust = authorities.roots().get();
    return Stream.concat(
            trust.depositary().stream(), trust.states().values().stream().flatMap(List::stream))
        .filter(root -> root.getSubjectX500Principal().equals(issued.getIssuerX500Principal()))
        .findFirst()
        .map(CertificateToken::new)
        .orElse(null);
  }

  /** The file with the revocation data of all its signatures. */
  public Outcome longTerm(byte[] file) {
    return extended(file, SignatureLevel.PAdES_BASELINE_LT);
  }

  /** The file with the revocation data of everything in it, and a time-stamp over the whole. */
  public Outcome archival(byte[] file) {
    return extended(file, SignatureLevel.PAdES_BASELINE_LTA);
  }

  /** The file with a time-stamp over the whole: for signatures that came without a trusted time. */
  public Outcome stamped(byte[] file) {
    try {
      return new Outcome.Done(
          service(new Lists(authorities.withdrawn()))
              .timestamp(new InMemoryDocument(file), stamp())
              .openStream()
              .readAllBytes());
    } catch (UncheckedIOException noStamp) {
      return new Outcome.NotStamped(String.valueOf(noStamp.getMessage()));
    } catch (DSSException | IOException impossible) {
      throw new UnsignableException("The file cannot be stamped", impossible);
    }
  }

  private PAdESService service(Lists lists) {
    PAdESService service = new PAdESService(verifier(lists, authorities.roots().get()));
    service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
    service.setTspSource(new Stamping(authorities.time()));
    return service;
  }

  private static PAdESTimestampParameters stamp() {
    PAdESTimestampParameters stamp = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
    stamp.setContentSize(PadesSigner.STAMP_BYTES);
    stamp.setAppName("Chancery");
    return stamp;
  }

  private Outcome extended(byte[] file, SignatureLevel level) {
    Lists lists = new Lists(authorities.withdrawn());
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(level);
    parameters.setAppName("Chancery");
    parameters.setArchiveTimestampParameters(stamp());
    parameters.setSignatureTimestampParameters(stamp());
    try {
      return new Outcome.Done(
          service(lists)
              .extendDocument(new InMemoryDocument(file), parameters)
              .openStream()
              .readAllBytes());
    } catch (AlertException refused) {
      return lists.revoked != null
          ? lists.revoked
          : new Outcome.NoList(
              lists.missing == null ? String.valueOf(refused.getMessage()) : lists.missing);
    } catch (UncheckedIOException noStamp) {
      return new Outcome.NotStamped(String.valueOf(noStamp.getMessage()));
    } catch (DSSException | IOException impossible) {
      throw new UnsignableException("The file cannot be completed", impossible);
    }
  }

  /** What an engine needs to know of these authorities. */
  static CommonCertificateVerifier verifier(Authorities authorities) {
    return verifier(new Lists(authorities.withdrawn()), authorities.roots().get());
  }

  private static CommonCertificateVerifier verifier(Lists lists, Trust trust) {
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    Stream.of(
            trust.depositary(),
            trust.time(),
            trust.states().values().stream().flatMap(List::stream).toList())
        .flatMap(List::stream)
        .forEach(root -> roots.addCertificate(new CertificateToken(root)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    verifier.setTrustedCertSources(roots);
    verifier.setCrlSource(lists);
    verifier.setAlertOnRevokedCertificate(new ExceptionOnStatusAlert());
    verifier.setAlertOnMissingRevocationData(new ExceptionOnStatusAlert());
    // a list is as new as its authority makes it; that it is older than the signature is usual
    verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
    verifier.setAlertOnUncoveredPOE(new SilentOnStatusAlert());
    // signatures before a time-stamp over the whole have nothing to gain, and lose nothing
    verifier.setAugmentationAlertOnHigherSignatureLevel(new SilentOnStatusAlert());
    return verifier;
  }

  /** Our lists in the shape that DSS asks for; remembers why it could not answer. */
  private static final class Lists implements CRLSource {
    private static final long serialVersionUID = 1L;

    private final transient RevocationLists lists;
    private transient Outcome.@Nullable Revoked revoked;
    private transient @Nullable String missing;

    Lists(RevocationLists lists) {
      this.lists = lists;
    }

    @Override
    public @Nullable CRLToken getRevocationToken(
        CertificateToken certificate, @Nullable CertificateToken issuer) {
      if (issuer == null) {
        missing = "The issuer of a certificate is not known: " + certificate.getDSSIdAsString();
        return null;
      }
      try {
        byte[] list = lists.newest(certificate.getCertificate(), issuer.getCertificate());
        CRLToken token =
            new CRLToken(
                certificate, CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(list), issuer));
        X509CRLEntry entry =
            CRLUtils.getRevocationInfo(token.getCrlValidity(), certificate.getSerialNumber());
        if (entry != null) {
          revoked =
              new Outcome.Revoked(
                  certificate.getCertificate(), entry.getRevocationDate().toInstant());
        }
        return token;
      } catch (IOException | DSSException unreachable) {
        missing = String.valueOf(unreachable.getMessage());
        return null;
      }
    }
  }
}
