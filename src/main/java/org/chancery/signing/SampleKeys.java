package org.chancery.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keys of a demonstration. The depositary's and the time-stamping key are issued at start, those of
 * signatories when an instrument names their agency for the first time; what exists stays as it is.
 * Without a demonstration it issues nothing.
 */
@Component
class SampleKeys {

  private static final String INSTALLATION = "CHANCERY";

  private final SigningSettings settings;
  private final SampleAuthority authority;

  SampleKeys(SigningSettings settings) {
    this.settings = settings;
    this.authority =
        new SampleAuthority(settings.keys(), settings.address(), SampleKeys::passphrase);
    if (settings.sample()) {
      folder(authority.trust());
    }
  }

  /**
   * The passphrase that the demonstration prints: the sign-in name, then {@code -key}; the same for
   * all signatories of an agency.
   */
  static char[] passphrase(String keyName) {
    return (keyName.replaceFirst("^(signatory\\.[^.]+)\\..*", "$1") + "-key").toCharArray();
  }

  Path keys() {
    return authority.keys();
  }

  Path trust() {
    return authority.trust();
  }

  /** Issues what is missing for these signatories, and the depositary's keys before them. */
  synchronized void issue(List<SampleAuthority.Signatory> signatories) {
    if (!settings.sample()) {
      return;
    }
    try {
      authority.issue(
          new SampleAuthority.Plan(INSTALLATION, "Depositary", "Secretariat", signatories));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  TimeStampSource timeStamps(Clock clock) throws IOException {
    issue(List.of());
    return authority.timeStamps(clock);
  }

  RevocationLists revocationLists(Clock clock) {
    return authority.revocationLists(clock);
  }

  Optional<byte[]> revocationList(String name, Clock clock) throws IOException {
    if (!settings.sample()) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(trust().resolve("time.pem"))) {
      issue(List.of()); // asked before the first start has finished
    }
    return authority.revocation(clock).list(name);
  }

  private static void folder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The folder of keys cannot be written: " + folder, unwritable);
    }
  }
}
