package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.Holder;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;
import org.chancery.texts.engine.AddMarkStep;
import org.chancery.texts.engine.AddNodeMarkStep;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who accepts and rejects what was suggested, alone or together, and who takes it back. */
@HouseTest
class DecidingSuggestionsTests {

  private static final Schema SCHEMA = Schema.official();
  private static final String RU1 = "RU.aaaaaaaa";
  private static final String RU2 = "RU.bbbbbbbb";
  private static final String TJ1 = "TJ.aaaaaaaa";
  private static final String AM1 = "AM.aaaaaaaa";

  @Autowired SampleCommission commissions;
  @Autowired SampleTables tables;
  @Autowired StagingTexts staging;
  @Autowired DecidingSuggestions deciding;

  Actor tajikistan;
  Actor headOfTajikistan;
  Actor russia;
  Actor armenia;

  @BeforeEach
  void people() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    russia = commission.delegateOf("RU");
    armenia = commission.delegateOf("AM");
  }

  private void write(Actor actor, TextId text, String words, String suggestion) {
    assertThat(tables.write(actor, text, words, suggestion)).isEqualTo("kept");
  }

  private void write(Actor actor, TextId text, Step... steps) {
    assertThat(tables.write(actor, text, steps)).isEqualTo("kept");
  }

  private String title(TextId text) {
    return tables.title(tajikistan, text);
  }

  private List<String> standing(TextId text) {
    return Suggestions.in(tables.document(tajikistan, text)).stream().map(Suggestion::id).toList();
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(reason.key());
  }

  private static void decided(DecisionOutcome outcome, int count) {
    assertThat(outcome).isEqualTo(new DecisionOutcome.Decided(count));
  }

  private static void awaited(DecisionOutcome outcome, int count, int waiting, String... missing) {
    assertThat(outcome).isInstanceOf(DecisionOutcome.Awaited.class);
    var awaited = (DecisionOutcome.Awaited) outcome;
    assertThat(awaited.count()).isEqualTo(count);
    assertThat(awaited.waiting()).isEqualTo(waiting);
    assertThat(awaited.missing()).extracting(Holder::code).containsExactlyInAnyOrder(missing);
  }

  @Test
  void onlyThePenHolderAndTheHeadOfTheSameDelegationAccept() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    for (var other : List.of(russia, armenia)) {
      refused(DraftingReason.ONLY_THE_PEN_HOLDER, () -> deciding.accept(other, text, List.of(RU1)));
    }
    decided(deciding.accept(headOfTajikistan, text, List.of(RU1)), 1);
    assertThat(title(text)).isEqualTo("one Memorandum");
    assertThat(standing(text)).isEmpty();
  }

  @Test
  void onlyThePenHolderRejectsWhatOthersSuggest() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    write(russia, text, new AddMarkStep(5, 15, SampleTables.mark("deletion", RU2)));
    refused(DraftingReason.ONLY_THE_PEN_HOLDER, () -> deciding.reject(armenia, text, List.of(RU1)));
    decided(deciding.reject(tajikistan, text, List.of(RU1, RU2)), 2);
    assertThat(title(text)).isEqualTo("Memorandum");
    assertThat(standing(text)).isEmpty();
  }

  @Test
  void aSideTakesBackItsOwnAndNothingElse() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    write(armenia, text, "two ", AM1);
    refused(
        DraftingReason.ONLY_THE_PEN_HOLDER, () -> deciding.reject(russia, text, List.of(RU1, AM1)));
    decided(deciding.reject(russia, text, List.of(RU1)), 1);
    assertThat(standing(text)).containsExactly(AM1);
    assertThat(title(text)).isEqualTo("two Memorandum");
  }

  @Test
  void whoeverTakesBackTheirOwnTakesNothingOfOthersWithIt() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia, armenia);
    var end = tables.document(tajikistan, text).size();
    var at = endOfContent(text);
    write(russia, text, Steps.replace(at, at, List.of(article(RU1))));
    assertThat(tables.document(tajikistan, text).size()).isGreaterThan(end);
    write(armenia, text, SampleTables.inserts(at + 2, "never ", AM1));
    refused(DraftingReason.OTHERS_WITHIN, () -> deciding.reject(russia, text, List.of(RU1)));
    assertThat(standing(text)).containsExactly(RU1, AM1);
    decided(deciding.reject(tajikistan, text, List.of(RU1)), 1);
    assertThat(standing(text)).as("whoever decides sees both").isEmpty();
  }

  @Test
  void whatOthersWantGoneAnywayIsTakenBackFreely() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    write(armenia, text, new AddMarkStep(1, 5, SampleTables.mark("deletion", AM1)));
    decided(deciding.reject(russia, text, List.of(RU1)), 1);
    assertThat(title(text)).isEqualTo("Memorandum");
  }

  private int endOfContent(TextId text) {
    return tables.document(tajikistan, text).children().stream().mapToInt(Node::size).sum();
  }

  private static Node article(String insertion) {
    return SCHEMA.node(
        "article",
        Map.of("id", "newarticle01"),
        List.of(
            SCHEMA.node(
                "paragraph",
                Map.of("id", "newparagraph"),
                List.of(SCHEMA.text("They meet.", List.of())))),
        List.of(SampleTables.mark("insertion", insertion)));
  }

  @Test
  void allOfOneSegmentIsAcceptedAndTheRestStands() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    write(armenia, text, "two ", AM1);
    write(russia, text, "three ", RU2);
    decided(deciding.accept(tajikistan, text, List.of(RU1, RU2)), 2);
    assertThat(standing(text)).containsExactly(AM1);
    assertThat(title(text)).isEqualTo("three two one Memorandum");
  }

  @Test
  void whatIsGoneIsLeftOutAndNothingAtAllIsSaid() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia);
    write(russia, text, "one ", RU1);
    decided(deciding.accept(tajikistan, text, List.of(RU1, RU2)), 1);
    refused(
        DraftingReason.NO_SUCH_SUGGESTION,
        () -> deciding.accept(tajikistan, text, List.of(RU1, RU2)));
    refused(DraftingReason.NO_SUCH_SUGGESTION, () -> deciding.reject(russia, text, List.of(RU1)));
  }

  @Test
  void nothingIsDecidedInATextThatNobodyWrites() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia);
    staging.enter(tajikistan, text, Stage.CLEAN);
    refused(DraftingReason.STAGE, () -> deciding.accept(tajikistan, text, List.of(RU1)));
    refused(DraftingReason.STAGE, () -> deciding.reject(tajikistan, text, List.of(RU1)));
  }

  @Test
  void whatWouldBreakTheFormAloneIsAcceptedTogetherWithWhatStandsBesideIt() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia);
    deletesTheOnlyArticle(text);
    refused(DraftingReason.NOT_ALONE, () -> deciding.accept(tajikistan, text, List.of(RU1)));
    assertThat(standing(text)).containsExactly(RU1);
    var at = endOfContent(text);
    write(russia, text, Steps.replace(at, at, List.of(article(RU2))));
    decided(deciding.accept(tajikistan, text, List.of(RU1, RU2)), 2);
    assertThat(tables.document(tajikistan, text).textContent()).doesNotContain("They part.");
  }

  private void deletesTheOnlyArticle(TextId text) {
    write(
        russia,
        text,
        new AddNodeMarkStep(tables.article(tajikistan, text), SampleTables.mark("deletion", RU1)));
  }

  @Test
  void withoutAPenHolderEveryOtherPartyAccepts() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    awaited(deciding.accept(russia, text, List.of(RU1)), 0, 1, "AM", "TJ");
    awaited(deciding.accept(tajikistan, text, List.of(RU1)), 0, 1, "AM");
    awaited(deciding.accept(headOfTajikistan, text, List.of(RU1)), 0, 1, "AM");
    assertThat(standing(text)).containsExactly(RU1);
    decided(deciding.accept(armenia, text, List.of(RU1)), 1);
    assertThat(standing(text)).isEmpty();
    assertThat(title(text)).isEqualTo("one Memorandum");
  }

  @Test
  void withoutAPenHolderAYesIsToTheVeryWords() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    awaited(deciding.accept(tajikistan, text, List.of(RU1)), 0, 1, "AM");
    write(russia, text, "more than ", RU1);
    awaited(deciding.accept(armenia, text, List.of(RU1)), 0, 1, "TJ");
    decided(deciding.accept(tajikistan, text, List.of(RU1)), 1);
  }

  @Test
  void withoutAPenHolderAYesIsSpentWhenItIsDecidedAndDoesNotFollowToAnotherClause() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia);
    write(russia, text, "not ", RU1);
    decided(deciding.accept(tajikistan, text, List.of(RU1)), 1);
    write(russia, text, "not ", RU1);
    awaited(deciding.accept(russia, text, List.of(RU1)), 0, 1, "TJ");
    decided(deciding.accept(tajikistan, text, List.of(RU1)), 1);
    assertThat(title(text)).isEqualTo("not not Memorandum");
    var three = tables.together(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, three, "not ", RU2);
    awaited(deciding.accept(tajikistan, three, List.of(RU2)), 0, 1, "AM");
    write(
        russia,
        three,
        Steps.delete(1, 5),
        SampleTables.inserts(tables.article(russia, three) - 4 + 2, "not ", RU2));
    awaited(deciding.accept(armenia, three, List.of(RU2)), 0, 1, "TJ");
    decided(deciding.accept(tajikistan, three, List.of(RU2)), 1);
  }

  @Test
  void whatHasEveryYesIsAcceptedThoughTheRestOfASelectionWaits() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(tajikistan, text, "one ", TJ1);
    write(tajikistan, text, "two ", "TJ.bbbbbbbb");
    awaited(deciding.accept(russia, text, List.of(TJ1)), 0, 1, "AM");
    awaited(deciding.accept(armenia, text, List.of(TJ1, "TJ.bbbbbbbb")), 1, 1, "RU");
    assertThat(standing(text)).containsExactly("TJ.bbbbbbbb");
    decided(deciding.accept(russia, text, List.of("TJ.bbbbbbbb")), 1);
    assertThat(title(text)).isEqualTo("two one Memorandum");
  }

  @Test
  void whatHasEveryYesAndWouldBreakTheFormAloneWaitsWithTheRestOfTheSelection() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia, armenia);
    deletesTheOnlyArticle(text);
    write(russia, text, "one ", RU2);
    awaited(deciding.accept(tajikistan, text, List.of(RU1)), 0, 1, "AM");
    awaited(deciding.accept(armenia, text, List.of(RU1, RU2)), 0, 2, "TJ");
    assertThat(standing(text)).containsExactlyInAnyOrder(RU1, RU2);
    var at = endOfContent(text);
    write(russia, text, Steps.replace(at, at, List.of(article("RU.cccccccc"))));
    awaited(deciding.accept(armenia, text, List.of(RU1, "RU.cccccccc")), 1, 1, "TJ");
    assertThat(standing(text)).containsExactly(RU2, "RU.cccccccc");
  }

  @Test
  void withoutAPenHolderAnyPartyRejects() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, text, "one ", RU1);
    write(russia, text, "two ", RU2);
    decided(deciding.reject(armenia, text, List.of(RU1)), 1);
    decided(deciding.reject(russia, text, List.of(RU2)), 1);
    assertThat(title(text)).isEqualTo("Memorandum");
  }
}
