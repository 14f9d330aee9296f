package org.chancery.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.chancery.signing.Alteration;
import org.jspecify.annotations.Nullable;

/**
 * Store of certificates and revocation lists in a file (the DSS dictionary of ISO 32000-2,
 * 12.8.4.3). It holds nothing else: each part is one certificate or one list, signed by another in
 * the store.
 */
final class Store {
  static final COSName DSS = COSName.getPDFName("DSS");
  static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

  private static final COSName CERTS = COSName.getPDFName("Certs");
  private static final COSName CRLS = COSName.getPDFName("CRLs");
  private static final COSName VRI = COSName.getPDFName("VRI");
  private static final Set<COSName> PARTS = Set.of(COSName.TYPE, CERTS, CRLS, VRI);
  private static final Set<String> FOR_ONE = Set.of("Type", "Cert", "CRL", "TU");
  private static final Set<String> EXTENSION =
      Set.of("Type", "BaseVersion", "ExtensionLevel", "URL", "ExtensionRevision");
  private static final int MOST_PARTS = 1000;

  /** Keys of everything it consists of. */
  private final Set<COSObjectKey> keys = new HashSet<>();

  private final Set<ByteBuffer> contents = new HashSet<>();
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<X509CRL> lists = new ArrayList<>();

  private Store() {}

  /** The store of a revision; an empty one where there is none. */
  static Store of(Revision revision) throws Refusal {
    Store store = new Store();
    COSBase written = revision.catalog().getItem(DSS);
    if (written == null) {
      return store;
    }
    if (!(written instanceof COSObject reference)
        || !(reference.getObject() instanceof COSDictionary parts)
        || parts instanceof COSStream
        || !PARTS.containsAll(parts.keySet())) {
      throw refused("the store of certificates holds something else");
    }
    store.keys.add(reference.getKey());
    try {
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      for (byte[] one : store.parts(parts.getItem(CERTS))) {
        X509Certificate certificate =
            (X509Certificate) x509.generateCertificate(new ByteArrayInputStream(one));
        store.add(certificate.getEncoded(), one);
        store.certificates.add(certificate);
      }
      for (byte[] one : store.parts(parts.getItem(CRLS))) {
        X509CRL list = (X509CRL) x509.generateCRL(new ByteArrayInputStream(one));
        store.add(list.getEncoded(), one);
        store.lists.add(list);
      }
    } catch (GeneralSecurityException | IOException broken) {
      throw refused("a certificate or revocation list is broken: " + broken.getMessage());
    }
    store.checkForEach(parts.getItem(VRI));
    return store;
  }

  /** Refuses what does not hold together, or has less than the store before it. */
  void checkFollows(Store before) throws Refusal {
    if (!contents.containsAll(before.contents)) {
      throw refused("certificates or revocation lists were taken away");
    }
    for (X509Certificate certificate : certificates) {
      if (!isSigned(certificate)) {
        throw refused("a certificate is not signed by another in the store");
      }
    }
    for (X509CRL list : lists) {
      if (!isSigned(list)) {
        throw refused("a revocation list is not signed by a certificate in the store");
      }
    }
  }

  Set<COSObjectKey> keys() {
    return keys;
  }

  private void add(byte[] understood, byte[] written) throws Refusal {
    if (!java.util.Arrays.equals(understood, written)) {
      throw refused("a certificate or revocation list is followed by something");
    }
    contents.add(ByteBuffer.wrap(written));
  }

  private List<byte[]> parts(@Nullable COSBase list) throws Refusal, IOException {
    List<byte[]> parts = new ArrayList<>();
    if (list == null) {
      return parts;
    }
    if (list instanceof COSObject reference) {
      keys.add(reference.getKey());
    }
    COSBase direct = list instanceof COSObject reference ? reference.getObject() : list;
    if (!(direct instanceof COSArray array) || array.size() > MOST_PARTS) {
      throw refused("the store of certificates is no list");
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof COSObject reference)
          || !(reference.getObject() instanceof COSStream stream)
          || !stream.keySet().equals(Set.of(COSName.LENGTH))) {
        throw refused("the store of certificates holds something else than plain parts");
      }
      keys.add(reference.getKey());
      try (InputStream in = stream.createRawInputStream()) {
        parts.add(in.readAllBytes());
      }
    }
    return parts;
  }

  /** What belongs to one signature may only point at what is in the store. */
  private void checkForEach(@Nullable COSBase written) throws Refusal {
    if (written == null) {
      return;
    }
    if (!(direct(written) instanceof COSDictionary signatures)) {
      throw refused("what belongs to each signature is no dictionary");
    }
    Set<COSObjectKey> stored = Set.copyOf(keys);
    note(written);
    for (COSName signature : signatures.keySet()) {
      COSBase item = signatures.getItem(signature);
      if (COSName.TYPE.equals(signature)) {
        continue;
      }
      note(item);
      if (!signature.getName().matches("[0-9A-F]{40}")
          || !(direct(item) instanceof COSDictionary parts)) {
        throw refused("what belongs to a signature is no dictionary");
      }
      for (COSName name : parts.keySet()) {
        checkForOne(name, parts.getItem(name), stored);
      }
    }
  }

  private void checkForOne(COSName name, @Nullable COSBase item, Set<COSObjectKey> stored)
      throws Refusal {
    boolean plain = item instanceof COSName || item instanceof COSString;
    note(item);
    if (!FOR_ONE.contains(name.getName())) {
      throw refused("a signature's data hold /" + name.getName());
    }
    if (plain) {
      return;
    }
    if (!(direct(item) instanceof COSArray array)) {
      throw refused("a signature's data are no list");
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof COSObject part) || !stored.contains(part.getKey())) {
        throw refused("a signature's data are not in the store");
      }
    }
  }

  private void note(@Nullable COSBase item) {
    if (item instanceof COSObject reference) {
      keys.add(reference.getKey());
    }
  }

  private static @Nullable COSBase direct(@Nullable COSBase item) {
    return item instanceof COSObject reference ? reference.getObject() : item;
  }

  /** Whether the catalog's note of extensions notes versions and nothing else. */
  static boolean areVersions(@Nullable COSBase extensions) {
    if (!(extensions instanceof COSDictionary makers)) {
      return extensions == null;
    }
    return makers.keySet().stream()
        .map(makers::getItem)
        .allMatch(
            one ->
                one instanceof COSName
                    || one instanceof COSDictionary version
                        && version.keySet().stream()
                            .allMatch(
                                name ->
                                    EXTENSION.contains(name.getName())
                                        && (version.getItem(name) instanceof COSName
                                            || version.getItem(name) instanceof COSNumber
                                            || version.getItem(name) instanceof COSString)));
  }

  private boolean isSigned(X509Certificate certificate) {
    List<X509Certificate> issuers =
        certificates.stream()
            .filter(issuer -> isSubject(certificate.getIssuerX500Principal(), issuer))
            .toList();
    // a root that everybody has need not be in the file
    return issuers.isEmpty()
        || issuers.stream()
            .anyMatch(
                issuer -> {
                  try {
                    certificate.verify(issuer.getPublicKey());
                    return true;
                  } catch (GeneralSecurityException other) {
                    return false;
                  }
                });
  }

  private boolean isSigned(X509CRL list) {
    return certificates.stream()
        .filter(issuer -> isSubject(list.getIssuerX500Principal(), issuer))
        .anyMatch(
            issuer -> {
              try {
                list.verify(issuer.getPublicKey());
                return true;
              } catch (GeneralSecurityException other) {
                return false;
              }
            });
  }

  private static boolean isSubject(Principal name, X509Certificate issuer) {
    return issuer.getSubjectX500Principal().equals(name);
  }

  private static Refusal refused(String detail) {
    return new Refusal(Finding.of(Alteration.PARTS, detail));
  }
}
