package org.chancery.drafting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.texts.Bracket;
import org.chancery.texts.Brackets;
import org.chancery.texts.Suggestions;
import org.chancery.texts.engine.AddMarkStep;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Square brackets as data, and who changed a clause last. */
@HouseTest
class BracketingTextsTests {

  private static final String OURS = "RU.aaaaaaaaaaaa";
  private static final Schema SCHEMA = Schema.official();

  @Autowired SampleCommission commissions;
  @Autowired SampleTables tables;
  @Autowired ReadingTexts reading;
  @Autowired StagingTexts staging;
  @Autowired BracketingTexts bracketing;
  @Autowired TracingTexts tracing;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  Actor headOfRussia;
  Actor armenia;
  TextId text;
  int clause;

  @BeforeEach
  void aTableWithOneClause() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    headOfRussia = commission.headOf("RU");
    armenia = commission.delegateOf("AM");
    text = tables.withPenHolder(Stage.DRAFT, tajikistan, russia);
    clause = tables.article(tajikistan, text) + 2;
  }

  private void negotiate() {
    staging.enter(tajikistan, text, Stage.NEGOTIATION);
  }

  private String write(Actor actor, Step... steps) {
    return tables.write(actor, text, steps);
  }

  /** "each year" in brackets. */
  private Step brackets(String id) {
    return new AddMarkStep(clause + 10, clause + 19, SampleTables.bracket(id, 0));
  }

  private Step alternative(String id, int option, String words, String... suggestion) {
    var marks = new ArrayList<Mark>();
    marks.add(SampleTables.bracket(id, option));
    for (var one : suggestion) {
      marks.add(SCHEMA.mark("insertion", Map.of("id", one)));
    }
    return Steps.replace(clause + 19, clause + 19, List.of(SCHEMA.text(words, marks)));
  }

  private TextSheet sheet() {
    return reading.sheet(tajikistan, text);
  }

  private String clauseNow() {
    return sheet().wording().node().child(2).child(0).textContent();
  }

  private StandingBracket only(Actor actor) {
    var all = bracketing.standing(actor, reading.sheet(actor, text));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void aSidePutsWordsOfOthersInItsBracketsAndNobodyDoesItInAnothersName() {
    negotiate();
    assertThat(write(russia, brackets("TJ.aaaaaaaaaaaa"))).isEqualTo("not-yours");
    assertThat(write(russia, brackets(OURS))).isEqualTo("kept");
    var bracket = only(russia);
    assertThat(bracket.bracket().options()).containsExactly(new Bracket.Option(0, "each year"));
    assertThat(bracket.ours()).isTrue();
    assertThat(only(tajikistan).ours()).isFalse();
    assertThat(sheet().wording().unsettled()).hasSize(1);
  }

  @Test
  void theLogSaysWhoAskedForABracketAndSinceWhichRevision() {
    negotiate();
    write(
        tajikistan,
        Steps.replace(
            1,
            1,
            List.of(
                SCHEMA.text(
                    "A ", List.of(SCHEMA.mark("insertion", Map.of("id", "TJ.bbbbbbbbbbbb")))))));
    var named = staging.name(tajikistan, text, "Before the brackets");
    write(russia, brackets(OURS));
    staging.name(tajikistan, text, "With the brackets");
    var bracket = only(tajikistan);
    assertThat(requireNonNull(requireNonNull(bracket.asked()).by()).mandate())
        .isEqualTo(russia.id());
    assertThat(requireNonNull(bracket.asked()).version()).isEqualTo(2);
    assertThat(requireNonNull(bracket.since()).id()).isEqualTo(named.id());
    assertThat(only(tajikistan)).isEqualTo(bracket);
  }

  @Test
  void onlyTheSideItselfSaysWhy() {
    negotiate();
    write(russia, brackets(OURS));
    assertThat(only(tajikistan).reason()).isNull();
    bracketing.explain(headOfRussia, text, OURS, "To be checked");
    bracketing.explain(russia, text, OURS, "The budget is not known");
    assertThat(only(tajikistan).reason()).isEqualTo("The budget is not known");
    assertThatThrownBy(() -> bracketing.explain(tajikistan, text, OURS, "They hesitate"))
        .hasMessageContaining("not-yours");
    assertThatThrownBy(() -> bracketing.explain(russia, text, "RU.cccccccccccc", "Why"))
        .hasMessageContaining("no-such-bracket");
    for (var words : List.of(" ", "x".repeat(1001))) {
      assertThatThrownBy(() -> bracketing.explain(russia, text, OURS, words))
          .hasMessageContaining("reason-length");
    }
  }

  @Test
  void inNegotiationAnAlternativeIsASuggestionOfItsSide() {
    negotiate();
    write(russia, brackets(OURS));
    assertThat(write(russia, alternative(OURS, 1, "every two years"))).isEqualTo("not-yours");
    assertThat(write(russia, alternative(OURS, 1, "every two years", "RU.bbbbbbbbbbbb")))
        .isEqualTo("kept");
    assertThat(only(russia).bracket().options())
        .extracting(Bracket.Option::words)
        .containsExactly("each year", "every two years");
    assertThat(only(russia).bracket().hasAlternatives()).isTrue();
    assertThat(write(tajikistan, alternative(OURS, 61_234_567, "always", "TJ.bbbbbbbbbbbb")))
        .as("another side adds an option of its own")
        .isEqualTo("kept");
    assertThat(only(russia).bracket().options())
        .as("as they stand, whatever their numbers")
        .extracting(Bracket.Option::words)
        .containsExactly("each year", "always", "every two years");
  }

  @Test
  void thePenHolderKeepsOneOptionAndTheOthersGo() {
    negotiate();
    write(russia, brackets(OURS), alternative(OURS, 1, "every two years", "RU.bbbbbbbbbbbb"));
    assertThatThrownBy(() -> bracketing.settle(russia, text, OURS, 1))
        .hasMessageContaining("only-the-pen-holder");
    assertThatThrownBy(() -> bracketing.settle(tajikistan, text, OURS, 5))
        .hasMessageContaining("no-such-bracket");
    bracketing.settle(tajikistan, text, OURS, 1);
    assertThat(clauseNow()).isEqualTo("They meet every two years.");
    assertThat(sheet().wording().unsettled()).isEmpty();
    assertThatThrownBy(() -> bracketing.settle(tajikistan, text, OURS, 1))
        .hasMessageContaining("no-such-bracket");
  }

  @Test
  void thePenHolderKeepsTheFirstWordsAndTheAlternativeGoes() {
    negotiate();
    write(russia, brackets(OURS), alternative(OURS, 1, "every two years", "RU.bbbbbbbbbbbb"));
    bracketing.settle(tajikistan, text, OURS, 0);
    assertThat(clauseNow()).isEqualTo("They meet each year.");
    assertThat(sheet().wording().unsettled()).isEmpty();
  }

  @Test
  void whatOthersSuggestInTheOptionThatStaysIsStillASuggestion() {
    negotiate();
    write(russia, brackets(OURS), alternative(OURS, 1, "every two years", "RU.bbbbbbbbbbbb"));
    write(
        tajikistan,
        Steps.replace(
            clause + 25,
            clause + 25,
            List.of(
                SCHEMA.text(
                    "single ",
                    List.of(
                        SampleTables.bracket(OURS, 1),
                        SCHEMA.mark("insertion", Map.of("id", "TJ.bbbbbbbbbbbb")))))));
    bracketing.settle(tajikistan, text, OURS, 1);
    assertThat(Suggestions.in(sheet().wording().node()))
        .singleElement()
        .satisfies(one -> assertThat(one.inserted()).isEqualTo("single "));
  }

  @Test
  void aSideTakesItsOwnBracketsAwayButNoWordsOfOthers() {
    negotiate();
    write(russia, brackets(OURS), alternative(OURS, 1, "every two years", "RU.bbbbbbbbbbbb"));
    for (int option : List.of(0, 1)) { // whose words the alternatives are, is not asked
      assertThatThrownBy(() -> bracketing.settle(russia, text, OURS, option))
          .hasMessageContaining("only-the-pen-holder");
    }
    bracketing.settle(tajikistan, text, OURS, 0);
    assertThat(write(russia, brackets("RU.cccccccccccc"))).isEqualTo("kept");
    bracketing.settle(russia, text, "RU.cccccccccccc", 0);
    assertThat(Brackets.in(sheet().wording().node())).isEmpty();
    assertThat(clauseNow()).isEqualTo("They meet each year.");
  }

  @Test
  void aTextWithBracketsIsNotClean() {
    negotiate();
    write(russia, brackets(OURS));
    assertThatThrownBy(() -> staging.enter(tajikistan, text, Stage.CLEAN))
        .hasMessageContaining("unsettled");
    bracketing.settle(tajikistan, text, OURS, 0);
    staging.enter(tajikistan, text, Stage.CLEAN);
    assertThatThrownBy(() -> bracketing.settle(tajikistan, text, OURS, 0))
        .hasMessageContaining("stage");
  }

  @Test
  void withoutAPenHolderAnOptionStaysWhenEveryPartySpokeForIt() {
    text = tables.together(Stage.NEGOTIATION, tajikistan, russia, armenia);
    write(russia, brackets(OURS), alternative(OURS, 1, "every two years", "RU.bbbbbbbbbbbb"));
    awaited(bracketing.settle(russia, text, OURS, 1), "AM", "TJ");
    awaited(bracketing.settle(tajikistan, text, OURS, 0), "AM", "RU");
    assertThat(only(armenia).voices())
        .containsExactlyInAnyOrder(
            new StandingBracket.Voice(russia.holder().id(), 1),
            new StandingBracket.Voice(tajikistan.holder().id(), 0));
    awaited(bracketing.settle(armenia, text, OURS, 0), "RU");
    awaited(bracketing.settle(headOfRussia, text, OURS, 1), "AM", "TJ");
    assertThat(only(tajikistan).bracket().hasAlternatives()).isTrue();
    assertThat(bracketing.settle(russia, text, OURS, 0)).isEqualTo(new DecisionOutcome.Decided(1));
    assertThat(clauseNow()).isEqualTo("They meet each year.");
    assertThat(sheet().wording().unsettled()).isEmpty();
  }

  @Test
  void aVoiceIsForTheVeryWordsOfAllOptions() {
    text = tables.together(Stage.NEGOTIATION, tajikistan, russia);
    write(russia, brackets(OURS), alternative(OURS, 1, "every two years", "RU.bbbbbbbbbbbb"));
    awaited(bracketing.settle(tajikistan, text, OURS, 1), "RU");
    write(russia, alternative(OURS, 1, "at most ", "RU.bbbbbbbbbbbb"));
    assertThat(only(russia).voices()).isEmpty();
    awaited(bracketing.settle(russia, text, OURS, 1), "TJ");
    bracketing.settle(tajikistan, text, OURS, 1);
    assertThat(clauseNow()).isEqualTo("They meet at most every two years.");
  }

  @Test
  void withoutAPenHolderASideTakesItsOwnBracketsAwayAndAllTakeAwayThoseOfOthers() {
    text = tables.together(Stage.NEGOTIATION, tajikistan, russia);
    write(russia, brackets(OURS));
    awaited(bracketing.settle(tajikistan, text, OURS, 0), "RU");
    assertThat(bracketing.settle(russia, text, OURS, 0)).isEqualTo(new DecisionOutcome.Decided(1));
    write(russia, brackets("RU.cccccccccccc"));
    awaited(bracketing.settle(tajikistan, text, "RU.cccccccccccc", 0), "RU");
    assertThat(only(tajikistan).voices()).hasSize(1);
  }

  private static void awaited(DecisionOutcome outcome, String... missing) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            DecisionOutcome.Awaited.class,
            awaited ->
                assertThat(awaited.missing())
                    .extracting(org.chancery.segments.Holder::code)
                    .containsExactlyInAnyOrder(missing));
  }

  private LastChange last(int child) {
    var block = sheet().wording().node().child(2).child(child).id().orElseThrow();
    return tracing.lastChange(tajikistan, text, block).orElseThrow();
  }

  @Test
  void aClauseNamesWhoChangedItLastAndNotWhoWroteBesideIt() {
    assertThat(last(0).sinceTheBeginning()).isTrue();
    assertThat(requireNonNull(last(0).by()).mandate()).isEqualTo(tajikistan.id());
    write(russia, Steps.replace(clause, clause, List.of(SCHEMA.text("Now ", List.of()))));
    write(tajikistan, Steps.replace(1, 1, List.of(SCHEMA.text("A ", List.of()))));
    assertThat(requireNonNull(last(0).by()).mandate()).isEqualTo(russia.id());
    assertThat(last(0).sinceTheBeginning()).isFalse();
    assertThat(last(1).sinceTheBeginning()).isTrue();
  }

  @Test
  void aBracketIsAChangeOfItsClauseAndADeletedNeighbourIsNone() {
    var second = sheet().wording().node().child(2).child(1).id().orElseThrow();
    write(russia, brackets(OURS));
    assertThat(requireNonNull(last(0).by()).mandate()).isEqualTo(russia.id());
    var first = sheet().wording().node().child(2).child(0);
    write(headOfRussia, Steps.delete(clause - 1, clause - 1 + first.size()));
    assertThat(tracing.lastChange(tajikistan, text, second).orElseThrow().sinceTheBeginning())
        .isTrue();
    assertThat(tracing.lastChange(tajikistan, text, "gone00000000")).isEmpty();
  }

  @Test
  void aForeignTextTellsNobodyWhoChangedIt() {
    assertThatThrownBy(() -> tracing.lastChange(armenia, text, "any000000000"))
        .hasMessageContaining("nothing-here");
  }
}
