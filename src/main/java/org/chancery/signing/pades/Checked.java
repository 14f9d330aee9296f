package org.chancery.signing.pades;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.chancery.signing.SignedBy;
import org.chancery.signing.Trust;
import org.jspecify.annotations.Nullable;

/**
 * What cryptography says of one signature.
 *
 * @param field its field
 * @param intact whether the bytes it covers are what was signed
 * @param standing what the strict policy says
 * @param chain the signer's certificates up to a trusted root, or as far as known
 * @param timeChain certificates of the authority that stated the time
 * @param stampedAt the earliest valid time-stamp
 * @param words the engine's words
 */
record Checked(
    String field,
    boolean intact,
    Standing standing,
    List<X509Certificate> chain,
    List<X509Certificate> timeChain,
    @Nullable Instant stampedAt,
    String words) {

  private static final String TITLE = "T";
  private static final String SURNAME = "SURNAME";
  private static final String GIVEN_NAME = "GIVENNAME";

  /** Attributes of X.520 that RFC 2253 has no name for. */
  private static final Map<String, String> FURTHER =
      Map.of("2.5.4.12", TITLE, "2.5.4.4", SURNAME, "2.5.4.42", GIVEN_NAME);

  /** What the policy says. */
  enum Standing {
    /** Everything holds. */
    PASSED,
    /** A certificate had been withdrawn. */
    REVOKED,
    /** Nothing says whether a certificate had been withdrawn. */
    NOT_KNOWN,
    /** Something else does not hold. */
    FAILED
  }

  /** Whether the strict policy passed. */
  boolean passed() {
    return standing == Standing.PASSED;
  }

  /** Whether the depositary's root stands behind the signer. */
  boolean isDepositary(Trust trust) {
    return trust.depositary().stream().anyMatch(chain::contains);
  }

  /** Whether the root of the signer's own state stands behind the signer. */
  boolean isOfItsState(Trust trust) {
    return trust.states().getOrDefault(name("C"), List.of()).stream().anyMatch(chain::contains);
  }

  /** Whether a root of this state stands behind the signer, and the certificate names the state. */
  boolean isOf(String state, Trust trust) {
    return state.equals(name("C")) && isOfItsState(trust);
  }

  /** Whether a trusted authority says when. */
  boolean isStamped(Trust trust) {
    return stampedAt != null && trust.time().stream().anyMatch(timeChain::contains);
  }

  /**
   * Whether the certificate is made out for the party of this code: an agency's does not speak for
   * its state, although it names both.
   */
  boolean isFor(String party) {
    return party.equals(name("OU"));
  }

  /** Who signed, in the certificate's own words. */
  SignedBy signedBy() {
    return SignedBy.certified(office(), name("O"), at());
  }

  /**
   * The office in the certificate's own words: its title, or its common name unless that is a
   * person's, who is never named; empty if the certificate names none.
   */
  String office() {
    String title = name(TITLE);
    return title.isEmpty() && name(SURNAME).isEmpty() && name(GIVEN_NAME).isEmpty()
        ? name("CN")
        : title;
  }

  /** When, as far as anybody says. */
  Instant at() {
    return stampedAt == null ? Instant.EPOCH : stampedAt;
  }

  /** The certificate's subject as it is written in it, for engineers. */
  String subject() {
    return chain.isEmpty() ? "" : chain.getFirst().getSubjectX500Principal().toString();
  }

  private String name(String attribute) {
    if (chain.isEmpty()) {
      return "";
    }
    X500Principal subject = chain.getFirst().getSubjectX500Principal();
    try {
      return new LdapName(subject.getName(X500Principal.RFC2253, FURTHER))
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase(attribute))
              .map(rdn -> String.valueOf(rdn.getValue()))
              .findFirst()
              .orElse("");
    } catch (InvalidNameException malformed) {
      return "";
    }
  }
}
