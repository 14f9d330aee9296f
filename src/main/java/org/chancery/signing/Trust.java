package org.chancery.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Roots that a verifier trusts, each for one purpose only: to seal, to sign for one state, or to
 * state the time.
 *
 * @param depositary roots of the depositary's certificate
 * @param states roots of signatories, by the code of their state
 * @param time roots of time-stamping authorities
 */
public record Trust(
    List<X509Certificate> depositary,
    Map<String, List<X509Certificate>> states,
    List<X509Certificate> time) {
  private static final String STATE = "state-";

  /** Keeps copies. */
  public Trust {
    depositary = List.copyOf(depositary);
    states = Map.copyOf(states);
    time = List.copyOf(time);
  }

  /**
   * Roots of a folder: {@code depositary*.pem}, {@code state-<CODE>*.pem} and {@code time*.pem};
   * other files are ignored.
   *
   * @throws UncheckedIOException when the folder or one of these files cannot be read
   */
  public static Trust from(Path folder) {
    List<X509Certificate> depositary = new ArrayList<>();
    Map<String, List<X509Certificate>> states = new HashMap<>();
    List<X509Certificate> time = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.startsWith("depositary")) {
          depositary.addAll(read(file));
        } else if (name.startsWith("time")) {
          time.addAll(read(file));
        } else if (name.matches("state-[A-Z]{2}\\b.*")) {
          String code = name.substring(STATE.length(), STATE.length() + 2);
          states.computeIfAbsent(code, state -> new ArrayList<>()).addAll(read(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Trust(depositary, states, time);
  }

  /** Certificates of a PEM file. */
  static List<X509Certificate> read(Path file) throws IOException {
    List<X509Certificate> roots = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        if (one instanceof X509Certificate root) {
          roots.add(root);
        }
      }
    } catch (CertificateException broken) {
      throw new IOException(file + " holds no certificate", broken);
    }
    return roots;
  }
}
