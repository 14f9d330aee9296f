package org.chancery.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.chancery.signing.RevocationLists;

/**
 * Revocation lists fetched by HTTP from where a certificate says they are. It is asked only about
 * certificates that lead to a trusted root, so no stranger's file makes the portal call an address.
 */
public final class HttpRevocationLists implements RevocationLists {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  /** A certificate may name several places; more than these serve nobody. */
  private static final int MOST_PLACES = 3;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final Clock clock;

  /** Lists that are in force by this clock. */
  public HttpRevocationLists(Clock clock) {
    this.clock = clock;
  }

  @Override
  public byte[] newest(X509Certificate certificate, X509Certificate issuer) throws IOException {
    IOException last = new IOException("The certificate names no revocation list");
    for (URI place : places(certificate)) {
      try {
        return inForce(fetch(place), place);
      } catch (IOException unreachable) {
        last = unreachable;
      }
    }
    throw last;
  }

  /** A list whose successor is overdue says nothing of today; a verdict would not count it. */
  private byte[] inForce(byte[] list, URI place) throws IOException {
    try {
      if (CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list))
              instanceof X509CRL read
          && read.getNextUpdate() != null
          && read.getNextUpdate().toInstant().isBefore(clock.instant())) {
        throw new IOException("The revocation list has run out: " + place);
      }
      return list;
    } catch (CRLException | CertificateException malformed) {
      throw new IOException("What was fetched is no revocation list: " + place, malformed);
    }
  }

  private byte[] fetch(URI place) throws IOException {
    HttpRequest get = HttpRequest.newBuilder(place).timeout(PATIENCE).GET().build();
    try {
      HttpResponse<InputStream> answer = http.send(get, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new IOException(place + " answered " + answer.statusCode());
        }
        byte[] list = body.readNBytes(MOST_BYTES + 1);
        if (list.length > MOST_BYTES) {
          throw new IOException("The revocation list is too large: " + place);
        }
        return list;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for a revocation list", stopped);
    }
  }

  private static List<URI> places(X509Certificate certificate) throws IOException {
    byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
    List<URI> places = new ArrayList<>();
    if (extension == null) {
      return places;
    }
    try {
      CRLDistPoint points =
          CRLDistPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension));
      for (DistributionPoint point : points.getDistributionPoints()) {
        DistributionPointName name = point.getDistributionPoint();
        if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
          for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
            String text = one.getName().toString();
            if (one.getTagNo() == GeneralName.uniformResourceIdentifier
                && text.matches("https?://.*")
                && places.size() < MOST_PLACES) {
              places.add(URI.create(text));
            }
          }
        }
      }
      return places;
    } catch (IllegalArgumentException malformed) {
      throw new IOException("The certificate's place of its list is malformed", malformed);
    }
  }
}
