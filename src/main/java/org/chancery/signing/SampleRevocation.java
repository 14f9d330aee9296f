package org.chancery.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chancery.signing.SampleCertificates.Issued;

/**
 * Revocation lists of the sample authority: one file for each root, named as the root is among the
 * trusted ones. A list that is missing or old is issued anew when somebody asks.
 */
final class SampleRevocation implements RevocationLists {
  /** A list older than this is issued anew. */
  static final Duration OLDEST = Duration.ofHours(6);

  /** Until when a list promises to be true: readers of copies must not wait for the next. */
  private static final Duration HOLDS = Duration.ofDays(7);

  private static final Pattern NAME = Pattern.compile("depositary|time|state-[A-Z]{2}");
  private static final String STATE = "state-";

  private final Path directory;
  private final Function<String, char[]> passphrases;
  private final Clock clock;

  SampleRevocation(Path directory, Function<String, char[]> passphrases, Clock clock) {
    this.directory = directory;
    this.passphrases = passphrases;
    this.clock = clock;
  }

  @Override
  public byte[] newest(X509Certificate certificate, X509Certificate issuer) throws IOException {
    String name = nameOf(issuer);
    return list(name)
        .orElseThrow(() -> new IOException("The sample authority has no list named " + name));
  }

  /** The list of this name, empty when there is no such root. */
  synchronized Optional<byte[]> list(String name) throws IOException {
    if (!NAME.matcher(name).matches() || !SampleStore.holds(authority(), rootOf(name))) {
      return Optional.empty();
    }
    Path file = file(name);
    try {
      X509CRL kept = Files.isRegularFile(file) ? read(file) : null;
      Instant now = clock.instant();
      if (kept == null
          || kept.getThisUpdate().toInstant().plus(OLDEST).isBefore(now)
          || kept.getThisUpdate().toInstant().isAfter(now)) {
        issue(name, null);
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (GeneralSecurityException broken) {
      throw new IOException("The sample authority's list cannot be read: " + name, broken);
    }
  }

  /** Withdraws a certificate from this moment on. */
  synchronized void revoke(X509Certificate certificate, X509Certificate issuer) throws IOException {
    try {
      issue(nameOf(issuer), certificate.getSerialNumber());
    } catch (GeneralSecurityException impossible) {
      throw new IOException("The sample authority could not withdraw a certificate", impossible);
    }
  }

  private void issue(String name, @org.jspecify.annotations.Nullable BigInteger withdrawn)
      throws IOException, GeneralSecurityException {
    String key = rootOf(name);
    Issued root = SampleStore.read(authority(), key, passphrases.apply(key));
    X509Certificate issuer = root.chain().getFirst();
    Instant now = clock.instant();
    var list = new JcaX509v2CRLBuilder(issuer, Date.from(now));
    list.setNextUpdate(Date.from(now.plus(HOLDS)));
    Path file = file(name);
    if (Files.isRegularFile(file)) {
      list.addCRL(new X509CRLHolder(Files.readAllBytes(file)));
    }
    if (withdrawn != null) {
      list.addCRLEntry(withdrawn, Date.from(now), CRLReason.cessationOfOperation);
    }
    try {
      list.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
      list.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
      Files.createDirectories(file.getParent());
      SampleStore.whole(
          file,
          list.build(
                  new JcaContentSignerBuilder(SampleCertificates.algorithm(root.key()))
                      .build(root.key()))
              .getEncoded());
    } catch (OperatorCreationException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }

  private static X509CRL read(Path file) throws IOException, GeneralSecurityException {
    try (var in = Files.newInputStream(file)) {
      return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
    }
  }

  /** Which of our roots this is. */
  private String nameOf(X509Certificate issuer) throws IOException {
    try (var roots = Files.newDirectoryStream(directory.resolve("trust"), "*.pem")) {
      for (Path root : roots) {
        String name = root.getFileName().toString().replaceFirst("\\.pem$", "");
        if (NAME.matcher(name).matches() && Trust.read(root).contains(issuer)) {
          return name;
        }
      }
    }
    throw new IOException("not a certificate of the sample authority");
  }

  private static String rootOf(String name) {
    return "ca-" + (name.startsWith(STATE) ? name.substring(STATE.length()) : name);
  }

  private Path authority() {
    return directory.resolve("authority");
  }

  private Path file(String name) {
    return directory.resolve("revocation").resolve(name + ".crl");
  }
}
