package org.chancery.signing.proof;

import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.signing.pades.SignatureParts;

/**
 * What the file itself brings along to prove its signatures.
 *
 * @param signatures oldest first
 * @param lists the revocation lists in it
 */
public record SignatureProofs(List<SignatureParts> signatures, List<X509CRL> lists) {

  /** Keeps copies. */
  public SignatureProofs {
    signatures = List.copyOf(signatures);
    lists = List.copyOf(lists);
  }

  /** The newest list of those who issued the signer's certificate. */
  Optional<X509CRL> list(SignatureParts signature) {
    var issuer = signature.chain().getFirst().getIssuerX500Principal();
    return lists.stream()
        .filter(list -> list.getIssuerX500Principal().equals(issuer))
        .max(Comparator.comparing(X509CRL::getThisUpdate));
  }

  /** The first moment at which both the signature and the list were there. */
  static Instant known(SignatureParts signature, X509CRL list) {
    var listed = list.getThisUpdate().toInstant();
    return listed.isAfter(signature.stampedAt()) ? listed : signature.stampedAt();
  }
}
