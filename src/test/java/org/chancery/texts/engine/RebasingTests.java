package org.chancery.texts.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two write at once: what the later one sent is placed after what came before. */
class RebasingTests {

  private static final Schema SCHEMA = Schema.official();

  private final Node doc = SampleDocuments.small();

  @Test
  void wordsStayWhereTheirAuthorPutThem() {
    Rebasing.Rebased rebased =
        rebased(List.of(words(12, "Today, ")), List.of(words(30, " They shake hands.")));
    assertThat(rebased.doc().child(1).child(0).textContent())
        .isEqualTo("Today, The Parties agree. They shake hands.");
    assertThat(rebased.missed()).isEmpty();
  }

  @Test
  void laterStepsOfACommitFindWhatTheEarlierOnesInserted() {
    Rebasing.Rebased rebased =
        rebased(
            List.of(words(12, "Today, ")),
            List.of(words(16, "x"), words(17, "y"), Steps.delete(16, 17)));
    assertThat(rebased.doc().child(1).child(0).textContent())
        .isEqualTo("Today, The yParties agree.");
    assertThat(rebased.steps()).hasSize(3);
  }

  @Test
  void whatTwoWriteAtOneSpotStaysInOnePieceEach() {
    Rebasing.Rebased rebased =
        rebased(List.of(words(12, "One ")), List.of(words(12, "An"), words(14, "other ")));
    assertThat(rebased.doc().child(1).child(0).textContent())
        .isEqualTo("Another One The Parties agree.");
    // what the first one goes on with stands behind its own words, whatever came before them
    Rebasing.Rebased on =
        (Rebasing.Rebased)
            Rebasing.rebase(rebased.doc(), List.of(words(16, "says. ")), rebased.maps());
    assertThat(on.doc().child(1).child(0).textContent())
        .isEqualTo("Another One says. The Parties agree.");
  }

  @Test
  void wordsWrittenIntoWhatWasDeletedComeBackToTheirAuthor() {
    Rebasing.Rebased rebased =
        rebased(List.of(Steps.delete(11, 31)), List.of(words(16, "wise "), words(21, "old ")));
    assertThat(rebased.steps()).isEmpty();
    assertThat(rebased.missed()).extracting(Rebasing.Lost::why).containsOnly("gone");
    assertThat(rebased.lostWords()).isEqualTo("wise \nold ");
    assertThat(rebased.doc()).isEqualTo(Applying.replay(doc, List.of(Steps.delete(11, 31))));
  }

  @Test
  void whatTwoDeleteIsDeletedOnceAndNobodyMissesIt() {
    Rebasing.Rebased rebased =
        rebased(List.of(Steps.delete(11, 31)), List.of(Steps.delete(14, 18), words(31, "So. ")));
    assertThat(rebased.fates().getFirst()).isInstanceOf(Rebasing.Lost.class);
    assertThat(rebased.missed()).isEmpty();
    assertThat(rebased.doc().textContent()).isEqualTo("On waterSo. Done.");
  }

  @Test
  void aMarkOnWhatWasDeletedIsMissedByNobody() {
    Mark strong = SCHEMA.mark("strong", Map.of());
    Rebasing.Rebased rebased =
        rebased(List.of(Steps.delete(11, 31)), List.of(new AddMarkStep(14, 18, strong)));
    assertThat(rebased.missed()).isEmpty();
  }

  @Test
  void aPlaceholderInWhatWasDeletedIsMissed() {
    Node placeholder = SCHEMA.node("placeholder", Map.of("label", "date"), List.of());
    Rebasing.Rebased rebased =
        rebased(
            List.of(Steps.delete(11, 31)), List.of(Steps.replace(16, 16, List.of(placeholder))));
    assertThat(rebased.missed()).hasSize(1);
    assertThat(rebased.lostWords()).isEmpty();
  }

  @Test
  void aStepThatDoesNotFitAnyMoreSaysWhy() {
    Step join = new ReplaceStep(30, 32, Slice.EMPTY, true);
    Rebasing.Rebased rebased =
        rebased(
            List.of(
                Steps.replace(31, 31, List.of(SampleDocuments.block("plain", "plain009", "x")))),
            List.of(join));
    assertThat(rebased.missed()).extracting(Rebasing.Lost::why).containsExactly("would-overwrite");
  }

  @Test
  void anIdThatTwoTookIsRefused() {
    List<Step> same =
        List.of(Steps.replace(34, 34, List.of(SampleDocuments.block("plain", "plain009", "x"))));
    assertThat(rebase(same, same)).isEqualTo(new Refused("repeated-id", 1));
  }

  @Test
  void aCommitMadeForTheTextAsItIsStaysAsItIs() {
    Rebasing.Rebased rebased = rebased(List.of(), List.of(words(16, "x"), words(17, "y")));
    assertThat(rebased.steps()).containsExactly(words(16, "x"), words(17, "y"));
    assertThat(rebased.maps()).hasSize(2);
  }

  private Rebasing.Rebased rebased(List<Step> others, List<Step> own) {
    return assertThat(rebase(others, own)).asInstanceOf(type(Rebasing.Rebased.class)).actual();
  }

  private Rebasing.Result rebase(List<Step> others, List<Step> own) {
    return Rebasing.rebase(
        Applying.replay(doc, others), own, others.stream().map(Step::getMap).toList());
  }

  private static Step words(int at, String text) {
    return Steps.replace(at, at, List.of(SCHEMA.text(text, List.of())));
  }
}
