package org.chancery.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates of the sample authority: roots, signing certificates and one for time-stamping. */
final class SampleCertificates {
  /** Fixed, so that the demonstration may sign on the date of a meeting that is past. */
  private static final Date SINCE = Date.from(Instant.parse("2022-01-01T00:00:00Z"));

  private static final Date UNTIL = Date.from(Instant.parse("2042-01-01T00:00:00Z"));
  private static final int RSA_BITS = 3072;
  private static final int SERIAL_BITS = 120;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SampleCertificates() {}

  /** Kind of key; both occur among national authorities. */
  enum Kind {
    EC,
    RSA
  }

  /** A key with its certificates up to the root. */
  record Issued(PrivateKey key, List<X509Certificate> chain) {}

  /** Name in a certificate: state, party, agency and office; what does not apply is empty. */
  record Subject(String state, String party, String agency, String office) {
    static Subject root(String code, String state) {
      return new Subject(state, "", "", "ОБРАЗЕЦ / SAMPLE CA " + code);
    }

    static Subject office(String state, String party, String agency, String office) {
      return new Subject(state, party, agency, office + SampleAuthority.MARK);
    }

    X500Name name() {
      X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
      add(name, BCStyle.C, state);
      add(name, BCStyle.O, agency);
      add(name, BCStyle.OU, party);
      add(name, BCStyle.CN, office);
      return name.build();
    }

    private static void add(
        X500NameBuilder name, org.bouncycastle.asn1.ASN1ObjectIdentifier attribute, String value) {
      if (!value.isEmpty()) {
        name.addRDN(attribute, value);
      }
    }
  }

  static Issued root(Subject subject, Kind kind) throws GeneralSecurityException {
    KeyPair keys = keys(kind);
    try {
      X509v3CertificateBuilder builder = builder(subject.name(), subject, keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return new Issued(keys.getPrivate(), List.of(signed(builder, keys.getPrivate())));
    } catch (IOException | OperatorCreationException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }

  static Issued signing(Issued root, Subject subject, Kind kind, String list)
      throws GeneralSecurityException {
    return leaf(root, subject, kind, false, list);
  }

  static Issued timeStamping(Issued root, Subject subject, String list)
      throws GeneralSecurityException {
    return leaf(root, subject, Kind.RSA, true, list);
  }

  /** The list is the address where the issuer says which certificates it has withdrawn. */
  private static Issued leaf(Issued root, Subject subject, Kind kind, boolean time, String list)
      throws GeneralSecurityException {
    KeyPair keys = keys(kind);
    X509Certificate issuer = root.chain().getFirst();
    try {
      // From the encoded form: X500Principal.getName() reverses the name and the chain is not
      // found.
      X500Name issuerName = X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder = builder(issuerName, subject, keys.getPublic());
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
      builder.addExtension(
          Extension.cRLDistributionPoints,
          false,
          new CRLDistPoint(
              new DistributionPoint[] {
                new DistributionPoint(
                    new DistributionPointName(
                        new GeneralNames(
                            new GeneralName(GeneralName.uniformResourceIdentifier, list))),
                    null,
                    null)
              }));
      if (time) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            true,
            new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
      }
      int usage =
          time ? KeyUsage.digitalSignature : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      X509Certificate certificate = signed(builder, root.key());
      return new Issued(keys.getPrivate(), List.of(certificate, issuer));
    } catch (IOException | OperatorCreationException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }

  static String algorithm(PrivateKey key) {
    return "RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA";
  }

  private static KeyPair keys(Kind kind) throws GeneralSecurityException {
    if (kind == Kind.RSA) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair();
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509v3CertificateBuilder builder(X500Name issuer, Subject subject, PublicKey key)
      throws IOException, GeneralSecurityException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer, new BigInteger(SERIAL_BITS, RANDOM), SINCE, UNTIL, subject.name(), key);
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    return builder;
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws OperatorCreationException, GeneralSecurityException {
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm(key)).build(key)));
  }
}
