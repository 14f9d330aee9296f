package org.chancery.signing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.HouseTest;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.HolderId;
import org.chancery.signing.InstrumentRow.Terms;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The states of a commission, three by their agencies and three themselves, at one table. */
@HouseTest
class SixPartiesTests {

  private static final Map<String, String> STATES =
      Map.of(
          "AM",
          "Armenia",
          "BY",
          "Belarus",
          "KZ",
          "Kazakhstan",
          "KG",
          "Kyrgyzstan",
          "RU",
          "Russia",
          "TJ",
          "Tajikistan");

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired SampleStages stages;
  @Autowired AgreeingTexts agreeing;
  @Autowired SampleInstruments samples;
  @Autowired KeepingPowers powers;
  @Autowired SigningInstruments signing;
  @Autowired KeepingOriginals originals;
  @Autowired ReadingInstruments reading;
  @Autowired ReadingRegister register;
  @Autowired TrustedRoots roots;

  /** A party: who drafts, who leads, who signs. */
  private record Side(String state, Actor delegate, Actor head, Actor signatory) {}

  SampleCommission.Founded commission;
  Actor depositary;
  final Map<String, Side> sides = new LinkedHashMap<>();

  @BeforeEach
  void peopleOfSixStates() {
    commission = commissions.found();
    depositary = commission.depositary();
    var agencies = Map.of("RU", "ROSSTANDART", "TJ", "TAJIKSTANDART", "AM", "SARM");
    for (var code : List.of("TJ", "BY", "RU", "KZ", "AM", "KG")) {
      var agency = agencies.get(code);
      sides.put(
          code,
          new Side(
              requireNonNull(STATES.get(code)),
              commission.delegateOf(code),
              commission.headOf(code),
              agency == null ? commission.signatoryOfState(code) : commission.signatoryOf(agency)));
    }
  }

  private Actor proved(Actor who) {
    return commission.proved(who, Instant.now());
  }

  private Actor drafter() {
    return requireNonNull(sides.get("TJ")).delegate();
  }

  private List<Actor> signatories() {
    return sides.values().stream().map(Side::signatory).toList();
  }

  private TextId agreed(String title) {
    var draft =
        preparing.begin(
            drafter(),
            TextKind.MEMORANDUM,
            title,
            Wording.of(
                BlockIds.from(new Random(title.hashCode())),
                title,
                List.of("The Parties have agreed as follows."),
                List.of(Wording.Article.of("Purpose", "The Parties cooperate."))),
            "en");
    var others =
        sides.values().stream()
            .map(side -> side.delegate().holder().id())
            .filter(id -> !id.equals(drafter().holder().id()))
            .toList();
    var text = releasing.release(drafter(), draft, others);
    var revision = stages.frozen(drafter(), text);
    sides
        .values()
        .forEach(side -> agreeing.agree(side.head(), revision.id(), revision.fingerprint().hex()));
    return text;
  }

  private InstrumentId opened(String title, Terms terms) {
    var agencies = signatories().stream().map(who -> who.holder().id()).toList();
    var id = samples.opened(drafter(), agreed(title), agencies, terms);
    sides
        .values()
        .forEach(
            side -> {
              var presented =
                  powers.present(side.delegate(), id, SampleInstruments.powers(side.signatory()));
              powers.accept(depositary, id, presented);
            });
    return id;
  }

  private SigningOutcome sign(Actor who, InstrumentId id) {
    return sign(who, id, reading.page(who, id).shown());
  }

  private SigningOutcome sign(Actor who, InstrumentId id, List<String> shown) {
    return signing.sign(
        proved(who), id, shown, SignatureForm.SIMPLE, SampleInstruments.passphrase(who));
  }

  @Test
  void sixSignInTheirOrderAndEveryOriginalIsGenuine() throws IOException {
    var id = opened("Memorandum on measuring", new Terms(true, false));
    assertThatEachKeepsAnOriginalThatNamesItFirst(id);
    var six = signatories();
    for (int turn = 0; turn < six.size(); turn++) {
      for (int later = turn + 1; later < six.size(); later++) {
        var early = six.get(later);
        assertThatThrownBy(() -> sign(early, id))
            .isInstanceOfSatisfying(
                Refused.class, e -> assertThat(e.reason()).isEqualTo(SigningReason.NOT_IN_ORDER));
      }
      assertSigned(sign(six.get(turn), id), turn == six.size() - 1);
    }
    assertThatAllAreKeptAndGenuine(id);
  }

  @Test
  void fourSignInAnyOrderTwoOfThemAtOnceAndEveryOriginalIsGenuine() throws Exception {
    sides.keySet().retainAll(List.of("TJ", "RU", "KZ", "AM"));
    var id = opened("Memorandum on weighing", Terms.PLAIN);
    var four = new ArrayList<>(signatories());
    Collections.reverse(four);
    for (var who : four.subList(0, 2)) {
      assertSigned(sign(who, id), false);
    }
    var late = atOnce(four.subList(2, 4), id);
    assertSigned(sign(late, id), true);
    assertThatAllAreKeptAndGenuine(id);
  }

  /** Two press "Sign" on the same files: one signs, the other is told by whom. */
  private Actor atOnce(List<Actor> two, InstrumentId id) throws Exception {
    var start = new CyclicBarrier(2);
    var shown = reading.page(two.getFirst(), id).shown();
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts =
          two.stream()
              .map(
                  who ->
                      (Callable<SigningOutcome>)
                          () -> {
                            start.await();
                            return sign(who, id, shown);
                          })
              .toList();
      var outcomes = new ArrayList<SigningOutcome>();
      for (var act : both.invokeAll(acts)) {
        outcomes.add(act.get());
      }
      var late = outcomes.getFirst() instanceof SigningOutcome.Signed ? 1 : 0;
      assertThat(outcomes.get(1 - late)).isInstanceOf(SigningOutcome.Signed.class);
      assertThat(outcomes.get(late))
          .isInstanceOfSatisfying(
              SigningOutcome.SignedMeanwhile.class,
              meanwhile ->
                  assertThat(meanwhile.by())
                      .extracting(Office::mandate)
                      .isEqualTo(two.get(1 - late).id()));
      return two.get(late);
    }
  }

  private void assertThatEachKeepsAnOriginalThatNamesItFirst(InstrumentId id) throws IOException {
    var files = reading.page(drafter(), id).files();
    var keepers = new ArrayList<HolderId>();
    for (var file : files) {
      keepers.add(file.keeper());
    }
    assertThat(keepers)
        .containsExactlyElementsOf(signatories().stream().map(who -> who.holder().id()).toList());
    assertThat(files).extracting(InstrumentSheet.OriginalFile::sha256).doesNotHaveDuplicates();
    var states = sides.values().stream().map(Side::state).toList();
    for (int number = 1; number <= 6; number++) {
      try (var pdf = Loader.loadPDF(reading.file(drafter(), id, number).bytes())) {
        var words = new PDFTextStripper().getText(pdf);
        assertThat(states.stream().min(Comparator.comparingInt(words::indexOf)))
            .contains(states.get(number - 1));
      }
    }
  }

  private void assertThatAllAreKeptAndGenuine(InstrumentId id) throws IOException {
    assertThat(reading.page(depositary, id).row().state())
        .isInstanceOf(InstrumentState.Concluded.class);
    originals.deposit(depositary, id);
    assertThat(register.all(drafter()).entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.parties()).hasSize(sides.size()));
    for (var number : IntStream.rangeClosed(1, sides.size()).toArray()) {
      var bytes = reading.file(drafter(), id, number).bytes();
      assertThat(Verdicts.of(bytes, roots.now()))
          .as("original " + number)
          .isInstanceOfSatisfying(
              Verdict.Genuine.class,
              genuine -> {
                assertThat(genuine.signers()).hasSize(sides.size());
                assertThat(genuine.evidence())
                    .extracting(Evidence::kind)
                    .contains(Evidence.Kind.SEALED, Evidence.Kind.ARCHIVED);
              });
      try (var pdf = Loader.loadPDF(bytes)) {
        assertThat(pdf.getSignatureDictionaries())
            .filteredOn(signature -> !"ETSI.RFC3161".equals(signature.getSubFilter()))
            .as("the seal and all signatures in original " + number)
            .hasSize(sides.size() + 1);
      }
    }
  }

  private static void assertSigned(SigningOutcome outcome, boolean last) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SigningOutcome.Signed.class,
            signed -> {
              assertThat(signed.last()).isEqualTo(last);
              assertThat(signed.concluded()).isEqualTo(last);
            });
  }
}
