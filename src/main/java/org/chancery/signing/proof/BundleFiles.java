package org.chancery.signing.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.signing.RegisteredInstrument;
import org.chancery.signing.Trust;
import org.chancery.signing.Verdict.Genuine;
import org.chancery.signing.pades.SignatureParts;
import org.chancery.texts.Fingerprint;

/** The files of one bundle, by name. */
public final class BundleFiles {

  static final String EXTRACT = "register-extract.json";

  private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8));

  private final byte[] pdf;
  private final RegisteredInstrument instrument;
  private final Trust trust;
  private final Genuine verdict;
  private final SignatureProofs proofs;
  private final Instant at;

  /**
   * @param pdf the original
   * @param instrument what the register says of it
   * @param trust the roots
   * @param verdict what was found
   * @param proofs what the original itself brings along
   * @param at the moment of the extract
   */
  public BundleFiles(
      byte[] pdf,
      RegisteredInstrument instrument,
      Trust trust,
      Genuine verdict,
      SignatureProofs proofs,
      Instant at) {
    this.pdf = pdf;
    this.instrument = instrument;
    this.trust = trust;
    this.verdict = verdict;
    this.proofs = proofs;
    this.at = at;
  }

  /** The extract that the depositary signs. */
  public byte[] extract() {
    return RegisterExtract.of(instrument, name(), pdf, at).getBytes(UTF_8);
  }

  /** All files with the signed extract. */
  public byte[] zip(byte[] extract, byte[] signature) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(name(), pdf);
    files.put(EXTRACT, extract);
    files.put(EXTRACT + ".p7s", signature);
    roots(files);
    for (SignatureParts one : proofs.signatures()) {
      files.put("certificates/" + one.field() + ".pem", pem(one.chain()));
      files.put("timestamps/" + one.field() + ".tsr", one.stamp());
      if (!one.onlyTime()) {
        files.put("signatures/" + one.field() + ".p7s", one.cms());
        proofs
            .list(one)
            .ifPresent(l -> files.put("revocation/" + one.field() + ".crl.pem", pem(l)));
      }
    }
    files.put("report.html", report().getBytes(UTF_8));
    files.put("README.md", readme().getBytes(UTF_8));
    files.put("SHA256SUMS", sums(files).getBytes(UTF_8));
    return Archive.of(files, at.atOffset(ZoneOffset.UTC).toLocalDateTime());
  }

  /** "IC-21-5-Rev.2.pdf": it stands in commands, so it holds nothing that a shell would heed. */
  private String name() {
    return instrument.symbol().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+", "") + ".pdf";
  }

  private void roots(SortedMap<String, byte[]> files) {
    files.put("certificates/root-depositary.pem", pem(trust.depositary()));
    files.put("certificates/root-time.pem", pem(trust.time()));
    instrument.parties().stream()
        .map(RegisteredInstrument.Party::state)
        .forEach(
            state ->
                files.put(
                    "certificates/" + Readme.rootOf(state) + ".pem",
                    pem(trust.states().getOrDefault(state, List.of()))));
  }

  private String report() {
    var html = new StringBuilder();
    for (Locale locale : ProofWords.LOCALES) {
      html.append(
          new ProofReport(ProofWords.in(locale), instrument, name(), pdf, at)
              .section(verdict, proofs.signatures()));
    }
    return ProofReport.page(instrument.symbol(), html.toString());
  }

  private String readme() {
    var readme = new Readme(instrument, name(), pdf.length, proofs, at);
    return ProofWords.LOCALES.stream().map(readme::in).collect(Collectors.joining("\n---\n\n"));
  }

  private static String sums(SortedMap<String, byte[]> files) {
    List<String> lines = new ArrayList<>();
    files.forEach((name, bytes) -> lines.add(Fingerprint.of(bytes).hex() + "  " + name + "\n"));
    return String.join("", lines);
  }

  private static byte[] pem(List<X509Certificate> certificates) {
    var pem = new StringBuilder();
    try {
      for (X509Certificate one : certificates) {
        pem.append(pem("CERTIFICATE", one.getEncoded()));
      }
    } catch (CertificateEncodingException broken) {
      throw new IllegalArgumentException("a certificate cannot be written", broken);
    }
    return pem.toString().getBytes(UTF_8);
  }

  private static byte[] pem(X509CRL list) {
    try {
      return pem("X509 CRL", list.getEncoded()).getBytes(UTF_8);
    } catch (CRLException broken) {
      throw new IllegalArgumentException("a revocation list cannot be written", broken);
    }
  }

  private static String pem(String what, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, PEM.encodeToString(der), what);
  }
}
