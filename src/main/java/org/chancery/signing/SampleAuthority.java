package org.chancery.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.chancery.signing.SampleCertificates.Issued;
import org.chancery.signing.SampleCertificates.Kind;
import org.chancery.signing.SampleCertificates.Subject;
import org.chancery.signing.pades.LocalTimeStamps;

/**
 * Certification authority of the demonstration: one sample root per state, one for the depositary
 * and one for time, written as files. Everything it issues says SAMPLE and names offices, never
 * persons.
 */
public final class SampleAuthority {
  /** What stands behind the name of every office in a sample certificate. */
  public static final String MARK = " (ОБРАЗЕЦ / SAMPLE)";

  private static final String DEPOSITARY_ROOT = "ca-depositary";
  private static final String TIME_ROOT = "ca-time";

  /** Name of the depositary's key. */
  public static final String DEPOSITARY_KEY = "depositary";

  /** Name of the time-stamping key. */
  public static final String TIME_KEY = "time-stamping";

  private final Path directory;
  private final String address;
  private final Function<String, char[]> passphrases;

  /**
   * Authority in this directory; the function knows the passphrase of each key by its name. Issuing
   * again changes nothing that is there. The address is the portal's, where the revocation lists
   * are.
   */
  public SampleAuthority(Path directory, String address, Function<String, char[]> passphrases) {
    this.directory = directory;
    this.address = address;
    this.passphrases = passphrases;
  }

  /** Office that gets a key: its file name, its state and the party whose field it may sign. */
  public record Signatory(
      String keyName, String state, String party, String office, String agency) {}

  /** What a commission needs: who keeps its originals, and who signs. */
  public record Plan(
      String commission,
      String depositaryOffice,
      String depositaryAgency,
      List<Signatory> signatories) {
    /** Keeps a copy of the list. */
    public Plan {
      signatories = List.copyOf(signatories);
    }
  }

  /** Where the keys of signatories, depositary and time-stamping are. */
  public Path keys() {
    return directory.resolve("keys");
  }

  /** Where the roots are that a verifier trusts. */
  public Path trust() {
    return directory.resolve("trust");
  }

  /** Issues whatever of the plan is not there yet. */
  public void issue(Plan plan) throws IOException {
    Files.createDirectories(authority());
    Files.createDirectories(keys());
    Files.createDirectories(trust());
    try {
      issueDepositary(plan);
      int place = 0;
      for (Signatory signatory : plan.signatories()) {
        issueSignatory(signatory, place++ % 2 == 0 ? Kind.EC : Kind.RSA);
      }
    } catch (GeneralSecurityException impossible) {
      throw new IOException("The sample authority could not issue a certificate", impossible);
    }
  }

  /** Time-stamping authority with the key issued here. */
  public TimeStampSource timeStamps(Clock clock) throws IOException {
    try {
      Issued issued = SampleStore.read(keys(), TIME_KEY, passphrases.apply(TIME_KEY));
      return new LocalTimeStamps(issued.key(), issued.chain(), clock);
    } catch (GeneralSecurityException broken) {
      throw new IOException("The sample time-stamping key cannot be opened", broken);
    }
  }

  /** Lists of the certificates that were withdrawn, by this clock. */
  public RevocationLists revocationLists(Clock clock) {
    return revocation(clock);
  }

  /** Withdraws the certificate of a key at this moment; the list says so from now on. */
  public void revoke(String keyName, Clock clock) throws IOException {
    List<X509Certificate> chain = Trust.read(keys().resolve(keyName + ".pem"));
    revocation(clock).revoke(chain.getFirst(), chain.get(1));
  }

  SampleRevocation revocation(Clock clock) {
    return new SampleRevocation(directory, passphrases, clock);
  }

  private String list(String name) {
    return address + "/revocation/" + name + ".crl";
  }

  private void issueDepositary(Plan plan) throws IOException, GeneralSecurityException {
    Issued root =
        root(DEPOSITARY_ROOT, "depositary", Subject.root(plan.commission(), ""), Kind.RSA);
    key(
        DEPOSITARY_KEY,
        root,
        Subject.office("", plan.commission(), plan.depositaryAgency(), plan.depositaryOffice()),
        Kind.RSA,
        list("depositary"));
    Issued time = root(TIME_ROOT, "time", Subject.root(plan.commission() + " TIME", ""), Kind.RSA);
    if (!SampleStore.holds(keys(), TIME_KEY)) {
      SampleStore.write(
          keys(),
          TIME_KEY,
          passphrases.apply(TIME_KEY),
          SampleCertificates.timeStamping(
              time, Subject.office("", plan.commission(), "", "Time-stamping"), list("time")));
    }
  }

  private void issueSignatory(Signatory signatory, Kind kind)
      throws IOException, GeneralSecurityException {
    String state = signatory.state();
    Issued root = root("ca-" + state, "state-" + state, Subject.root(state, state), kind);
    key(
        signatory.keyName(),
        root,
        Subject.office(state, signatory.party(), signatory.agency(), signatory.office()),
        kind,
        list("state-" + state));
  }

  private Issued root(String name, String trustedAs, Subject subject, Kind kind)
      throws IOException, GeneralSecurityException {
    char[] passphrase = passphrases.apply(name);
    if (!SampleStore.holds(authority(), name)) {
      SampleStore.write(authority(), name, passphrase, SampleCertificates.root(subject, kind));
    }
    Issued root = SampleStore.read(authority(), name, passphrase);
    SampleStore.writePem(trust().resolve(trustedAs + ".pem"), root.chain());
    return root;
  }

  private void key(String name, Issued root, Subject subject, Kind kind, String list)
      throws IOException, GeneralSecurityException {
    if (!SampleStore.holds(keys(), name)) {
      SampleStore.write(
          keys(),
          name,
          passphrases.apply(name),
          SampleCertificates.signing(root, subject, kind, list));
    }
  }

  private Path authority() {
    return directory.resolve("authority");
  }
}
