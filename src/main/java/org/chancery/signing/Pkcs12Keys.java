package org.chancery.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Directory of PKCS#12 files, one per signatory: {@code <name>.p12}, and beside it {@code
 * <name>.pem} with the certificates that anybody may know.
 */
public final class Pkcs12Keys implements SigningKeyProvider {
  /** No separators and no leading dot, so a name never leaves the directory. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

  private static final long MOST_BYTES = 1 << 20;

  private final Path directory;

  /** Keys of this directory. */
  public Pkcs12Keys(Path directory) {
    this.directory = directory;
  }

  @Override
  public List<X509Certificate> chain(String name) {
    Path file = directory.resolve(name + ".pem");
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return certificates(CertificateFactory.getInstance("X.509").generateCertificates(in));
    } catch (IOException | GeneralSecurityException broken) {
      return List.of();
    }
  }

  @Override
  public Opening open(String name, char[] passphrase) {
    Path file = directory.resolve(name + ".p12");
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      return new Opening.NoSuchKey();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        return new Opening.Unreadable("too large");
      }
      return opened(file, passphrase);
    } catch (UnrecoverableKeyException wrong) {
      return new Opening.WrongPassphrase();
    } catch (IOException broken) {
      return broken.getCause() instanceof UnrecoverableKeyException
          ? new Opening.WrongPassphrase()
          : new Opening.Unreadable("not a PKCS#12 file");
    } catch (GeneralSecurityException broken) {
      return new Opening.Unreadable("unknown algorithm");
    }
  }

  private static Opening opened(Path file, char[] passphrase)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, passphrase);
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, passphrase) instanceof PrivateKey key) {
        return new Opening.Opened(
            new OpenKey(key, certificates(Arrays.asList(store.getCertificateChain(alias)))));
      }
    }
    return new Opening.Unreadable("holds no key");
  }

  private static List<X509Certificate> certificates(Iterable<? extends Certificate> some) {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : some) {
      if (certificate instanceof X509Certificate x509) {
        chain.add(x509);
      }
    }
    return List.copyOf(chain);
  }

  private static final class OpenKey implements SigningKey {
    private @Nullable PrivateKey key;
    private final List<X509Certificate> chain;

    OpenKey(PrivateKey key, List<X509Certificate> chain) {
      this.key = key;
      this.chain = chain;
    }

    @Override
    public List<X509Certificate> chain() {
      return chain;
    }

    @Override
    public byte[] sign(byte[] dataToSign) {
      PrivateKey open = key;
      if (open == null) {
        throw new IllegalStateException("The key has been closed");
      }
      try {
        Signature signature =
            Signature.getInstance(
                "RSA".equals(open.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA");
        signature.initSign(open);
        signature.update(dataToSign);
        return signature.sign();
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("The key cannot sign", impossible);
      }
    }

    @Override
    public void close() {
      key = null;
    }
  }
}
