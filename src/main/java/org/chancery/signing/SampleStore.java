package org.chancery.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.chancery.signing.SampleCertificates.Issued;

/** Files of the sample authority; each is written whole or not at all, the key last. */
final class SampleStore {
  private static final Base64.Encoder PEM =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private SampleStore() {}

  static boolean holds(Path directory, String name) {
    return Files.isRegularFile(directory.resolve(name + ".p12"));
  }

  static void write(Path directory, String name, char[] passphrase, Issued issued)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(name, issued.key(), passphrase, issued.chain().toArray(Certificate[]::new));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, passphrase);
    writePem(directory.resolve(name + ".pem"), issued.chain());
    whole(directory.resolve(name + ".p12"), bytes.toByteArray());
  }

  static Issued read(Path directory, String name, char[] passphrase)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
      store.load(in, passphrase);
    }
    List<X509Certificate> chain =
        Arrays.stream(store.getCertificateChain(name)).map(X509Certificate.class::cast).toList();
    if (store.getKey(name, passphrase) instanceof PrivateKey key) {
      return new Issued(key, chain);
    }
    throw new GeneralSecurityException("no key named " + name);
  }

  static void writePem(Path file, List<X509Certificate> chain)
      throws IOException, GeneralSecurityException {
    if (Files.isRegularFile(file)) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (X509Certificate certificate : chain) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(PEM.encodeToString(certificate.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    whole(file, text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** Replaces a file in one step. */
  static void whole(Path file, byte[] bytes) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.deleteIfExists(half);
    if (file.toString().endsWith(".p12")
        && Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(half, bytes);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
