package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.signing.SampleOriginals.ROSSTANDART;
import static org.chancery.signing.SampleOriginals.SARM;
import static org.chancery.signing.SampleOriginals.TAJIKSTANDART;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.signing.checking.HostileFiles;
import org.chancery.signing.pades.NationalTool;
import org.chancery.signing.pades.Tampering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The offline route: our bytes with one right signature more, and nothing else. */
class AcceptingUploadTests {
  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final byte[] OURS = SampleFiles.two().get(1);
  private static final String FIELD = "party-" + TAJIKSTANDART;

  private static final Checker CHECKER = new Checker(new CheckerSettings(false), Clock.systemUTC());

  private final AcceptingUpload accepting = accepting(SAMPLES.authorities());

  @AfterAll
  static void endTheChecking() {
    CHECKER.destroy();
  }

  private static AcceptingUpload accepting(Authorities authorities) {
    return new AcceptingUpload(authorities, Clock.systemUTC(), CHECKER::verdict);
  }

  @ParameterizedTest(name = "signed at level B-{0}")
  @ValueSource(strings = {"B", "T", "LT"})
  void aSignatureOfAnyLevelIsAcceptedAndCompleted(String level) {
    assertThat(accept(signed(level)))
        .isInstanceOfSatisfying(
            UploadOutcome.Accepted.class,
            accepted -> {
              assertThat(accepted.file()).startsWith(OURS);
              assertThat(accepted.sha256()).isEqualTo(PreparingSignature.sha256(accepted.file()));
              assertThat(accepted.signer().subject()).contains("Agency " + TAJIKSTANDART);
              assertThat(Verdicts.of(accepted.file(), SAMPLES.trust()))
                  .isInstanceOfSatisfying(
                      Verdict.Genuine.class,
                      genuine ->
                          assertThat(genuine.evidence())
                              .extracting(Evidence::kind)
                              .contains(Evidence.Kind.LONG_TERM));
            });
  }

  @Test
  void afterTheOfflineRouteOthersSignAndTheFileIsArchived() {
    byte[] sealed = SAMPLES.sealed(SampleOriginals.composed(1, SARM, TAJIKSTANDART));
    UploadOutcome brought =
        accepting.accept(sealed, signed(sealed, "B", TAJIKSTANDART, FIELD), FIELD, tajikistan());
    byte[] file = ((UploadOutcome.Accepted) brought).file();

    assertThat(Verdicts.of(SAMPLES.archived(SAMPLES.signed(file, SARM)), SAMPLES.trust()))
        .isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void theHandedOutFileBroughtBackUnsignedIsSaidToBeUnsigned() {
    assertThat(accept(OURS)).isEqualTo(new UploadOutcome.NothingSigned());
    assertThat(accept(Tampering.joined(OURS, bytes("\n% seen\n%%EOF\n"))))
        .isEqualTo(new UploadOutcome.NothingSigned());
  }

  @Test
  void aFileThatIsNotOursIsRefusedWhoeverSignedIt() {
    byte[] another = SAMPLES.signed(SAMPLES.sealed(composed()), TAJIKSTANDART);
    byte[] altered = signed("T");
    altered[100] ^= 1;

    assertThat(accept(another)).isEqualTo(new UploadOutcome.NotOurBytes());
    assertThat(accept(altered)).isEqualTo(new UploadOutcome.NotOurBytes());
    assertThat(accept(Arrays.copyOf(OURS, OURS.length - 1)))
        .isEqualTo(new UploadOutcome.NotOurBytes());
    assertThat(accept(bytes("hello"))).isEqualTo(new UploadOutcome.NotOurBytes());
    assertThat(accept(new byte[Verdicts.MOST_BYTES + 1])).isEqualTo(new UploadOutcome.TooLarge());
  }

  @Test
  void aSignatureInAnotherFieldIsRefused() {
    byte[] ours = SAMPLES.sealed(composed());

    assertThat(
            accepting.accept(
                ours, signed(ours, "T", TAJIKSTANDART, "party-" + SARM), FIELD, tajikistan()))
        .isEqualTo(new UploadOutcome.AnotherField("party-" + SARM));
  }

  @Test
  void moreThanOneSignatureIsRefused() {
    byte[] ours = SAMPLES.sealed(composed());
    byte[] both = signed(signed(ours, "T", TAJIKSTANDART, FIELD), "T", SARM, "party-" + SARM);

    assertThat(accepting.accept(ours, both, FIELD, tajikistan()))
        .isInstanceOf(UploadOutcome.ForeignChange.class);
  }

  @Test
  void whatTheToolChangedBesideTheSignatureIsNamed() throws IOException {
    assertThat(accept(Tampering.noted(OURS, FIELD)))
        .isInstanceOfSatisfying(
            UploadOutcome.ForeignChange.class,
            change -> assertThat(change.what()).isEqualTo(Alteration.ANNOTATION));
  }

  @Test
  void theCertificateOfAnotherStateOrPartyIsRefused() {
    assertThat(accept(signed(OURS, "T", ROSSTANDART, FIELD)))
        .isInstanceOf(UploadOutcome.NotTrusted.class);
    assertThat(
            accepting.accept(
                OURS, signed(OURS, "T", ROSSTANDART, FIELD), FIELD, Map.of("RU", roots("RU"))))
        .isInstanceOf(UploadOutcome.AnotherParty.class);
  }

  @Test
  void aStrangersCertificateIsRefusedBeforeAnybodyIsAsked() {
    AcceptingUpload alone =
        accepting(
            new Authorities(
                sha256 -> {
                  throw new AssertionError("asked for time");
                },
                (certificate, issuer) -> {
                  throw new AssertionError("asked about a certificate");
                },
                SAMPLES::trust));
    byte[] theirs = NationalTool.signed(SampleOriginals.strangers(), OURS, TAJIKSTANDART, FIELD);

    assertThat(alone.accept(OURS, theirs, FIELD, tajikistan()))
        .isInstanceOf(UploadOutcome.NotTrusted.class);
  }

  @Test
  void aBrokenSignatureIsRefused() {
    byte[] uploaded = signed("B");
    int value = Tampering.gapEnd(uploaded) - 30;
    while (uploaded[value] == '0') {
      value--;
    }
    uploaded[value - 10] = (byte) (uploaded[value - 10] == '1' ? '2' : '1');

    assertThat(accept(uploaded)).isNotInstanceOf(UploadOutcome.Accepted.class);
  }

  @Test
  void theLetterCaseOfAToolsHexDoesNotMatter() throws IOException {
    assertThat(accept(Tampering.withUpperCaseHex(signed("T"))))
        .isInstanceOf(UploadOutcome.Accepted.class);
  }

  @Test
  void aRevokedCertificateIsTheReason(@TempDir Path folder) throws IOException {
    SampleOriginals own = SampleOriginals.copy(folder);
    byte[] ours = own.sealed(SampleOriginals.composed(1, TAJIKSTANDART));
    byte[] uploaded = NationalTool.signed(own, ours, TAJIKSTANDART, FIELD);
    own.authority.revoke(SampleOriginals.keyName(TAJIKSTANDART), Clock.systemUTC());

    assertThat(
            accepting(own.authorities())
                .accept(
                    ours,
                    uploaded,
                    FIELD,
                    Map.of("TJ", Objects.requireNonNull(own.trust().states().get("TJ")))))
        .isInstanceOf(UploadOutcome.Revoked.class);
  }

  @Test
  void withoutTimeOrListsNothingIsAccepted() {
    TimeStampSource noTime =
        sha256 -> {
          throw new IOException("nobody answers");
        };
    RevocationLists noLists =
        (certificate, issuer) -> {
          throw new IOException("nobody knows");
        };
    Authorities all = SAMPLES.authorities();

    assertThat(
            accepting(new Authorities(noTime, all.withdrawn(), all.roots()))
                .accept(OURS, signed("B"), FIELD, tajikistan()))
        .isInstanceOf(UploadOutcome.NoTimeStamp.class);
    assertThat(
            accepting(new Authorities(all.time(), noLists, all.roots()))
                .accept(OURS, signed("T"), FIELD, tajikistan()))
        .isInstanceOf(UploadOutcome.NoRevocationList.class);
  }

  @Test
  void aBombInASignedIncrementIsRefusedAndNeverUnfoldedHere() {
    byte[] bomb = HostileFiles.signedWithHiddenBomb(OURS);
    long before = allocated();
    UploadOutcome outcome = accept(bomb);
    assertThat(allocated() - before).isLessThan(200L << 20);
    assertThat(outcome)
        .isInstanceOfAny(UploadOutcome.NotReadable.class, UploadOutcome.ForeignChange.class);
  }

  /** By this thread, in bytes: what the hidden bomb unfolds to is more than all honest files. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Test
  void whatTheScreeningDoesNotLetThroughIsNotReadHere() {
    byte[] right = signed("T");
    for (var unreadable : Verdict.Unreadable.values()) {
      assertThat(screened(right, Optional.of(new Verdict.NotAPdf(unreadable, List.of()))))
          .isEqualTo(new UploadOutcome.NotReadable(unreadable));
    }
    assertThat(screened(right, Optional.empty())).isEqualTo(new UploadOutcome.NotChecked());
    assertThat(
            screened(
                right,
                Optional.of(
                    new Verdict.AlteredSince(
                        Alteration.ANNOTATION,
                        Where.FILE,
                        List.of(Evidence.against(Evidence.Kind.ENGINE, "guard", "a note"))))))
        .isEqualTo(
            new UploadOutcome.ForeignChange(Alteration.ANNOTATION, Where.FILE, "guard a note"));
  }

  private static UploadOutcome screened(byte[] uploaded, Optional<Verdict> verdict) {
    return new AcceptingUpload(SAMPLES.authorities(), Clock.systemUTC(), (file, trust) -> verdict)
        .accept(OURS, uploaded, FIELD, tajikistan());
  }

  @Test
  void whatIsReadHereIsExactlyWhatWasScreened() throws IOException {
    var screened = new ArrayList<byte[]>();
    AcceptingUpload noting =
        new AcceptingUpload(
            SAMPLES.authorities(),
            Clock.systemUTC(),
            (file, trust) -> {
              screened.add(file);
              return CHECKER.verdict(file, trust);
            });
    noting.accept(OURS, signed("T"), FIELD, tajikistan());
    assertThat(screened).hasSize(1);
    screened.clear();
    byte[] completed = signed("LT");
    byte[] upper = Tampering.withUpperCaseHex(completed);
    noting.accept(OURS, upper, FIELD, tajikistan());
    assertThat(screened).hasSize(2);
    assertThat(screened.getFirst()).isEqualTo(upper);
    assertThat(completed).startsWith(screened.getLast());
  }

  private UploadOutcome accept(byte[] uploaded) {
    return accepting.accept(OURS, uploaded, FIELD, tajikistan());
  }

  private static byte[] signed(String level) {
    return signed(OURS, level, TAJIKSTANDART, FIELD);
  }

  private static byte[] signed(byte[] file, String level, String party, String field) {
    try (SigningKey key = SAMPLES.open(SampleOriginals.keyName(party))) {
      return NationalTool.signed(file, field, key, level, SAMPLES.authorities());
    }
  }

  private static byte[] composed() {
    return SampleOriginals.composed(1, SARM, TAJIKSTANDART);
  }

  private static Map<String, List<X509Certificate>> tajikistan() {
    return Map.of("TJ", roots("TJ"));
  }

  private static List<X509Certificate> roots(String state) {
    return Objects.requireNonNull(SAMPLES.trust().states().get(state));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
