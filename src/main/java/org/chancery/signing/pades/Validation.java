package org.chancery.signing.pades;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.signing.Trust;

/**
 * Cryptography, chains and time of every signature in a file, by EU DSS with the strict policy and
 * no network.
 */
final class Validation {
  private Validation() {}

  /** What cryptography says of a file: of its signatures, and of time-stamps over the whole. */
  record Result(List<Checked> signatures, List<Stamped> stamps) {}

  static Result check(byte[] file, Trust trust, Clock clock, Policy policy) {
    PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
    validator.setPdfObjFactory(reading());
    validator.setCertificateVerifier(verifier(trust));
    validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
    validator.setEnableEtsiValidationReport(false); // nobody reads it
    validator.setValidationTime(Date.from(clock.instant()));
    Reports reports = validator.validateDocument(policy.rules());
    DiagnosticData data = reports.getDiagnosticData();
    return new Result(
        data.getSignatures().stream()
            .map(signature -> checked(signature, reports.getSimpleReport(), policy))
            .toList(),
        data.getTimestampList().stream()
            .filter(stamp -> stamp.getType() == TimestampType.DOCUMENT_TIMESTAMP)
            .map(stamp -> stamped(stamp, reports.getSimpleReport()))
            .toList());
  }

  private static Stamped stamped(TimestampWrapper stamp, SimpleReport report) {
    return new Stamped(
        stamp.isSignatureIntact()
            && stamp.isSignatureValid()
            && stamp.isMessageImprintDataFound()
            && stamp.isMessageImprintDataIntact(),
        report.getIndication(stamp.getId()) == Indication.PASSED,
        chain(stamp.getSigningCertificate()),
        stamp.getProductionTime().toInstant());
  }

  private static Checked checked(SignatureWrapper signature, SimpleReport report, Policy policy) {
    Instant stampedAt = null;
    List<X509Certificate> timeChain = List.of();
    for (TimestampWrapper stamp : signature.getTimestampList()) {
      Instant at = stamp.getProductionTime().toInstant();
      if (report.getIndication(stamp.getId()) == Indication.PASSED
          && (stampedAt == null || at.isBefore(stampedAt))) {
        stampedAt = at;
        timeChain = chain(stamp.getSigningCertificate());
      }
    }
    CertificateWrapper signer = signature.getSigningCertificate();
    boolean outdated =
        policy == Policy.WITHDRAWALS_ASKED
            && signer != null
            && stampedAt != null
            && !InForce.at(stampedAt, signer);
    Checked.Standing standing =
        standing(
            report.getIndication(signature.getId()), report.getSubIndication(signature.getId()));
    return new Checked(
        signature.getFirstFieldName() == null ? "" : signature.getFirstFieldName(),
        signature.isSignatureIntact()
            && signature.isSignatureValid()
            && signature.getDigestMatchers().stream().allMatch(match -> match.isDataIntact()),
        outdated && standing == Checked.Standing.PASSED ? Checked.Standing.NOT_KNOWN : standing,
        chain(signer),
        timeChain,
        stampedAt,
        words(signature.getId(), report) + (outdated ? " · no revocation list in force" : ""));
  }

  private static Checked.Standing standing(
      @org.jspecify.annotations.Nullable Indication indication,
      @org.jspecify.annotations.Nullable SubIndication sub) {
    if (indication == Indication.TOTAL_PASSED) {
      return Checked.Standing.PASSED;
    }
    return switch (sub) {
      case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE, REVOCATION_OUT_OF_BOUNDS_NO_POE ->
          Checked.Standing.REVOKED;
      case TRY_LATER, CERTIFICATE_CHAIN_GENERAL_FAILURE -> Checked.Standing.NOT_KNOWN;
      case null, default -> Checked.Standing.FAILED;
    };
  }

  private static String words(String id, SimpleReport report) {
    List<String> words = new ArrayList<>();
    words.add(String.valueOf(report.getIndication(id)));
    if (report.getSubIndication(id) != null) {
      words.add(String.valueOf(report.getSubIndication(id)));
    }
    Stream.of(report.getAdESValidationErrors(id), report.getAdESValidationWarnings(id))
        .flatMap(List::stream)
        .map(message -> message.getValue())
        .forEach(words::add);
    return String.join(" · ", words);
  }

  private static List<X509Certificate> chain(
      @org.jspecify.annotations.Nullable CertificateWrapper signer) {
    List<X509Certificate> chain = new ArrayList<>();
    if (signer != null) {
      chain.add(certificate(signer));
      signer.getCertificateChain().forEach(issuer -> chain.add(certificate(issuer)));
    }
    return chain;
  }

  private static X509Certificate certificate(CertificateWrapper wrapper) {
    return DSSUtils.loadCertificate(wrapper.getBinaries()).getCertificate();
  }

  private static CommonCertificateVerifier verifier(Trust trust) {
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    Stream.of(
            trust.depositary(),
            trust.time(),
            trust.states().values().stream().flatMap(List::stream).toList())
        .flatMap(List::stream)
        .forEach(root -> roots.addCertificate(new CertificateToken(root)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    verifier.setTrustedCertSources(roots);
    return verifier;
  }

  /**
   * Pages are not painted: the guard compares objects, which is stricter than looking and takes a
   * tenth of the time.
   */
  private static PdfBoxNativeObjectFactory reading() {
    DefaultPdfDifferencesFinder noPainting = new DefaultPdfDifferencesFinder();
    noPainting.setMaximalPagesAmountForVisualComparison(0);
    DefaultPdfObjectModificationsFinder changes = new DefaultPdfObjectModificationsFinder();
    changes.setPdfObjectModificationsFilter(new TaggedFieldsFilter());
    PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
    factory.setPdfDifferencesFinder(noPainting);
    factory.setPdfObjectModificationsFinder(changes);
    return factory;
  }
}
