package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and certificates of the demonstration. */
class SampleAuthorityTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final String KEY = SampleOriginals.keyName(SampleOriginals.ROSSTANDART);

  @TempDir Path folder;

  @Test
  void issuingAgainChangesNothingThatIsThere() throws IOException {
    SampleAuthority authority =
        new SampleAuthority(folder, "https://chancery.example", name -> SampleOriginals.PASSPHRASE);
    SampleAuthority.Plan plan =
        new SampleAuthority.Plan(
            "ICMEC",
            "Depositary",
            "Secretariat",
            List.of(new SampleAuthority.Signatory("one", "KZ", "KZSTANDART", "Head", "Agency")));
    authority.issue(plan);
    Map<Path, byte[]> before = files();
    authority.issue(plan);

    assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    assertThat(before.keySet()).noneMatch(file -> file.toString().endsWith(".half"));
  }

  @Test
  void everyCertificateSaysThatItIsASampleAndNamesAnOffice() {
    Stream.of(KEY, SampleAuthority.DEPOSITARY_KEY, SampleAuthority.TIME_KEY)
        .flatMap(name -> SAMPLES.keys.chain(name).stream())
        .map(X509Certificate::getSubjectX500Principal)
        .forEach(subject -> assertThat(subject.getName()).contains("SAMPLE"));
  }

  @Test
  void statesHaveKeysOfBothKinds() {
    assertThat(
            Stream.of(SampleOriginals.ROSSTANDART, SampleOriginals.TAJIKSTANDART)
                .map(SampleOriginals::keyName)
                .map(name -> SAMPLES.keys.chain(name).getFirst().getPublicKey().getAlgorithm()))
        .containsExactly("EC", "RSA");
  }

  @Test
  void theTimeStampingCertificateIsForNothingElse() throws Exception {
    X509Certificate time = SAMPLES.keys.chain(SampleAuthority.TIME_KEY).getFirst();

    assertThat(time.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
    assertThat(time.getCriticalExtensionOIDs()).contains("2.5.29.37");
  }

  @Test
  void aWrongPassphraseIsAnAnswerNotAFailure() {
    assertThat(SAMPLES.keys.open(KEY, "wrong".toCharArray()))
        .isEqualTo(new SigningKeyProvider.Opening.WrongPassphrase());
  }

  @Test
  void aKeyThatIsNotThereIsAnAnswerToo() throws IOException {
    Pkcs12Keys keys = new Pkcs12Keys(folder);
    Files.writeString(folder.resolve("broken.p12"), "not a key store");

    assertThat(keys.open("nobody", SampleOriginals.PASSPHRASE))
        .isEqualTo(new SigningKeyProvider.Opening.NoSuchKey());
    assertThat(keys.open("../keys/" + KEY, SampleOriginals.PASSPHRASE))
        .isEqualTo(new SigningKeyProvider.Opening.NoSuchKey());
    assertThat(keys.open("broken", SampleOriginals.PASSPHRASE))
        .isInstanceOf(SigningKeyProvider.Opening.Unreadable.class);
    assertThat(keys.chain("nobody")).isEmpty();
  }

  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file, Files.readAllBytes(file));
      }
    }
    return all;
  }
}
