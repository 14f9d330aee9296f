package org.chancery.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.chancery.signing.Alteration;

/**
 * Form of a signature whose own bytes no later signature covers. What its cryptography leaves open
 * (versions, lists of algorithms, further certificates, attributes that nobody signed) may be
 * written in one way only, so that no bit of it can change unseen. ISO 32000-2, 12.8.3.3: DER.
 */
final class CmsForm {
  private static final int SIGNATURE_VERSION = 1;
  private static final int STAMP_VERSION = 3;

  private CmsForm() {}

  /** Refuses a signature (or time-stamp) that is written in another way. */
  static void check(byte[] content) throws Refusal {
    try {
      ASN1Primitive read = ASN1Primitive.fromByteArray(content);
      if (!Arrays.equals(read.getEncoded(ASN1Encoding.DER), content)) {
        throw refused("is not written in DER");
      }
      check(ContentInfo.getInstance(read), true);
    } catch (IOException | GeneralSecurityException | RuntimeException malformed) {
      throw refused("cannot be read: " + malformed);
    }
  }

  private static void check(ContentInfo info, boolean mayBeStamped)
      throws Refusal, IOException, GeneralSecurityException {
    if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
      throw refused("is no signed data");
    }
    SignedData data = SignedData.getInstance(info.getContent());
    boolean stamp =
        PKCSObjectIdentifiers.id_ct_TSTInfo.equals(data.getEncapContentInfo().getContentType());
    if (!data.getVersion().hasValue(stamp ? STAMP_VERSION : SIGNATURE_VERSION)
        || !stamp
            && (!CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType())
                || data.getEncapContentInfo().getContent() != null)
        || data.getCRLs() != null
        || data.getSignerInfos().size() != 1
        || data.getCertificates() == null) {
      throw refused("has another content than a signature");
    }
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    checkAlgorithms(data, signer);
    List<X509Certificate> certificates = certificates(data.getCertificates());
    checkCertificates(certificates, signer(certificates, signer));
    checkUnsigned(signer, mayBeStamped && !stamp);
  }

  private static void checkAlgorithms(SignedData data, SignerInfo signer) throws Refusal {
    if (data.getDigestAlgorithms().size() != 1
        || !isPlain(signer.getDigestAlgorithm())
        || !isPlain(AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0)))
        || !signer
            .getDigestAlgorithm()
            .getAlgorithm()
            .equals(
                AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0))
                    .getAlgorithm())
        || !signer.getVersion().hasValue(1)) {
      throw refused("names other algorithms than it uses");
    }
  }

  private static boolean isPlain(AlgorithmIdentifier algorithm) {
    ASN1Encodable parameters = algorithm.getParameters();
    return parameters == null || DERNull.INSTANCE.equals(parameters.toASN1Primitive());
  }

  private static List<X509Certificate> certificates(ASN1Set set)
      throws IOException, GeneralSecurityException {
    CertificateFactory x509 = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (ASN1Encodable one : set) {
      certificates.add(
          (X509Certificate)
              x509.generateCertificate(
                  new ByteArrayInputStream(one.toASN1Primitive().getEncoded(ASN1Encoding.DER))));
    }
    return certificates;
  }

  /** The certificate whose fingerprint is signed; issuer and number must be its own. */
  private static X509Certificate signer(List<X509Certificate> certificates, SignerInfo signer)
      throws Refusal, GeneralSecurityException {
    IssuerAndSerialNumber id = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
    for (X509Certificate one : certificates) {
      if (isSigned(one, signer)
          && one.getSerialNumber().equals(id.getSerialNumber().getValue())
          && Arrays.equals(
              der(id.getName()),
              der(X500Name.getInstance(one.getIssuerX500Principal().getEncoded())))) {
        return one;
      }
    }
    throw refused("does not hold its signer's certificate");
  }

  private static byte[] der(X500Name name) throws Refusal {
    try {
      return name.getEncoded(ASN1Encoding.DER);
    } catch (IOException malformed) {
      throw refused("names nobody");
    }
  }

  private static boolean isSigned(X509Certificate certificate, SignerInfo signer)
      throws GeneralSecurityException {
    AttributeTable signed = new AttributeTable(signer.getAuthenticatedAttributes());
    Attribute second = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (second != null) {
      ESSCertIDv2 id =
          SigningCertificateV2.getInstance(second.getAttributeValues()[0]).getCerts()[0];
      return isHash(certificate, digest(id.getHashAlgorithm().getAlgorithm()), id.getCertHash());
    }
    Attribute first = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (first == null) {
      return false;
    }
    ESSCertID id = SigningCertificate.getInstance(first.getAttributeValues()[0]).getCerts()[0];
    return isHash(certificate, MessageDigest.getInstance("SHA-1"), id.getCertHash());
  }

  private static MessageDigest digest(ASN1ObjectIdentifier algorithm)
      throws GeneralSecurityException {
    // every Java knows the digests by their numbers as well
    return MessageDigest.getInstance(algorithm.getId());
  }

  private static boolean isHash(X509Certificate certificate, MessageDigest by, byte[] hash)
      throws GeneralSecurityException {
    return MessageDigest.isEqual(by.digest(certificate.getEncoded()), hash);
  }

  /**
   * Each certificate is the signer's, or proved by another of them. The highest may lack its
   * issuer, if it proves another and bears the name that the other gives its issuer: a root whose
   * own name was changed lacks its issuer too.
   */
  private static void checkCertificates(List<X509Certificate> all, X509Certificate signer)
      throws Refusal {
    for (X509Certificate one : all) {
      List<X509Certificate> issuers =
          all.stream()
              .filter(
                  issuer -> issuer.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
              .toList();
      boolean known =
          issuers.isEmpty()
              ? one.equals(signer)
                  || all.stream()
                      .anyMatch(
                          other ->
                              other != one
                                  && other
                                      .getIssuerX500Principal()
                                      .equals(one.getSubjectX500Principal())
                                  && isIssued(other, one))
              : issuers.stream().anyMatch(issuer -> isIssued(one, issuer));
      if (!known) {
        throw refused("holds a certificate that nothing proves");
      }
    }
  }

  private static boolean isIssued(X509Certificate one, X509Certificate issuer) {
    try {
      one.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }

  private static void checkUnsigned(SignerInfo signer, boolean mayBeStamped)
      throws Refusal, IOException, GeneralSecurityException {
    ASN1Set unsigned = signer.getUnauthenticatedAttributes();
    if (unsigned == null) {
      return;
    }
    if (unsigned.size() == 1 && mayBeStamped) {
      Attribute one = Attribute.getInstance(unsigned.getObjectAt(0));
      if (PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.equals(one.getAttrType())
          && one.getAttrValues().size() == 1) {
        check(ContentInfo.getInstance(one.getAttrValues().getObjectAt(0)), false);
        return;
      }
    }
    throw refused("has attributes that nobody signed");
  }

  private static Refusal refused(String detail) {
    return new Refusal(Finding.of(Alteration.SIGNATURE_SPACE, "the last signature " + detail));
  }
}
