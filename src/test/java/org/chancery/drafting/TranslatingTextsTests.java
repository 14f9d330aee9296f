package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One document, a text for each language, aligned by the ids of their blocks. */
@HouseTest
class TranslatingTextsTests {

  private static final Schema SCHEMA = Schema.official();

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired TranslatingTexts translating;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired WritingTogether writing;
  @Autowired StagingTexts staging;
  @Autowired SampleStages stages;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  Actor armenia;
  Actor secretary;
  Actor chair;
  TextId russian;
  int clause;

  @BeforeEach
  void aRussianDraft() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    armenia = commission.delegateOf("AM");
    secretary = commission.secretary();
    chair = commission.chair();
    var wording =
        Wording.of(
            BlockIds.from(new Random(7)),
            "Меморандум",
            List.of("Стороны договорились."),
            List.of(Wording.Article.of("", "Они встречаются ежегодно.", "Они расстаются.")));
    russian = preparing.begin(tajikistan, TextKind.MEMORANDUM, "Меморандум", wording, "ru");
    clause = wording.node().child(0).size() + wording.node().child(1).size() + 2;
  }

  private TextId english() {
    return translating.begin(tajikistan, russian, "en", "Memorandum");
  }

  private String write(Actor actor, TextId text, Step step) {
    var sheet = reading.sheet(actor, text);
    var editor =
        new VirtualEditor(writing, actor, text, sheet.wording().node(), sheet.version(), 1);
    editor.join();
    var outcome = editor.commit(List.of(step));
    editor.leave();
    return outcome;
  }

  private static Step words(int at, String words) {
    return Steps.replace(at, at, List.of(SCHEMA.text(words, List.of())));
  }

  private OtherLanguage only(Actor actor, TextId text) {
    var others = reading.sheet(actor, text).others();
    assertThat(others).hasSize(1);
    return others.getFirst();
  }

  @Test
  void anotherLanguageBeginsBlockByBlockWithTheSameIds() {
    var english = english();
    var here = reading.sheet(tajikistan, russian);
    var there = reading.sheet(tajikistan, english);
    assertThat(there.language()).isEqualTo("en");
    assertThat(there.title()).isEqualTo("Memorandum");
    assertThat(there.wording()).isEqualTo(here.wording());
    assertThat(only(tajikistan, russian).text()).isEqualTo(english);
    assertThat(only(tajikistan, english).text()).isEqualTo(russian);
    assertThat(here.missingLanguages()).isEmpty();
  }

  @Test
  void eachHasVersionsOfItsOwnAndWhatHasNoCounterpartIsCounted() {
    var english = english();
    assertThat(write(tajikistan, english, words(clause + 1, "Yearly. "))).isEqualTo("kept");
    var clauses = Steps.replace(clause - 1, clause - 1, List.of(newClause("Они учатся.")));
    assertThat(write(tajikistan, russian, clauses)).isEqualTo("kept");
    var here = reading.sheet(tajikistan, russian);
    assertThat(here.version()).isEqualTo(1);
    assertThat(here.wording().node().textContent()).doesNotContain("Yearly");
    var concordance = translating.concordance(tajikistan, here, only(tajikistan, russian));
    assertThat(concordance.onlyInOne()).isEqualTo(1);
    assertThat(concordance.onlyInOther()).isZero();
    assertThat(concordance.isComplete()).isFalse();
  }

  private static org.chancery.texts.engine.Node newClause(String words) {
    return SCHEMA.node(
        "paragraph",
        Map.of("id", BlockIds.from(new Random(8)).get()),
        List.of(SCHEMA.text(words, List.of())),
        List.of());
  }

  @Test
  void whatIsOnlySuggestedIsLeftOut() {
    var table = releasing.release(tajikistan, russian, List.of(russia.holder().id()));
    staging.enter(tajikistan, table, Stage.NEGOTIATION);
    var insertion = SCHEMA.mark("insertion", Map.of("id", "RU.aaaaaaaaaaaa"));
    var suggested =
        Steps.replace(clause + 1, clause + 1, List.of(SCHEMA.text("Всегда. ", List.of(insertion))));
    assertThat(write(russia, table, suggested)).isEqualTo("kept");
    var english = translating.begin(russia, table, "en", "Memorandum");
    var there = reading.sheet(russia, english);
    assertThat(there.wording().node().textContent()).doesNotContain("Всегда");
    assertThat(there.wording().unsettled()).isEmpty();
    assertThat(there.stage()).isEqualTo(Stage.DRAFT);
    assertThat(there.penHolder()).isEqualTo(russia.id());
  }

  @Test
  void aDocumentHasOneTextForEachLanguage() {
    english();
    assertThatThrownBy(this::english)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(DraftingReason.LANGUAGE_TAKEN));
    assertThatThrownBy(() -> translating.begin(tajikistan, russian, "ru", "Ещё раз"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void nobodyElseLearnsOfItInTheVault() {
    var english = english();
    for (var outsider : List.of(russia, secretary, chair)) {
      assertThatThrownBy(() -> reading.sheet(outsider, english))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(IdentityReason.NOTHING_HERE));
    }
    assertThatThrownBy(() -> translating.begin(russia, russian, "en", "Memorandum"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void releasedOneAfterTheOtherTheyMeetAtTheSameTableUnderTheSameSymbol() {
    var english = english();
    var parties = List.of(russia.holder().id());
    var first = releasing.release(tajikistan, russian, parties);
    assertThat(reading.sheet(russia, first).others()).isEmpty();
    var second = releasing.release(tajikistan, english, parties);
    assertThat(second.space()).isEqualTo(first.space());
    assertThat(reading.sheet(russia, second).symbol())
        .isEqualTo(reading.sheet(russia, first).symbol());
    assertThat(reading.sheet(russia, second).symbol()).endsWith("/1");
    assertThat(only(russia, first).text()).isEqualTo(second);
  }

  @Test
  void releasedToOthersNothingTellsThemOfTheOtherLanguage() {
    var english = english();
    releasing.release(tajikistan, russian, List.of(russia.holder().id()));
    var there = releasing.release(tajikistan, english, List.of(armenia.holder().id()));
    assertThat(reading.sheet(armenia, there).others()).isEmpty();
    assertThat(reading.documents(armenia, TextFilter.ALL, 0, 50)).hasSize(1);
  }

  @Test
  void revisionsOfAllLanguagesHaveTheSameSymbols() {
    var english = english();
    var parties = List.of(russia.holder().id());
    var first = releasing.release(tajikistan, russian, parties);
    var second = releasing.release(tajikistan, english, parties);
    var one = stages.frozen(tajikistan, first);
    assertThat(one.symbol()).endsWith("/1/Rev.1");
    staging.enter(tajikistan, first, Stage.NEGOTIATION);
    var two = stages.frozen(tajikistan, first);
    assertThat(two.symbol()).endsWith("/1/Rev.2");
    assertThat(reading.sheet(tajikistan, second).nextSymbol(tajikistan.commission()))
        .isEqualTo(two.symbol());
    assertThat(stages.frozen(tajikistan, second).symbol()).isEqualTo(two.symbol());
    staging.enter(tajikistan, second, Stage.NEGOTIATION);
    assertThat(stages.frozen(tajikistan, second).symbol()).endsWith("/1/Rev.3");
  }

  @Test
  void whatWasBegunAtATableGoesThroughEveryStageThere() {
    var table = releasing.release(tajikistan, russian, List.of(russia.holder().id()));
    var english = translating.begin(tajikistan, table, "en", "Memorandum");
    assertThat(reading.sheet(russia, english).standing()).isEqualTo(new Standing.NeverAsked());
    assertThat(stages.frozen(tajikistan, english).symbol()).endsWith("/1");
    assertThat(reading.sheet(russia, english).standing()).isInstanceOf(Standing.Proposed.class);
  }

  @Test
  void aPartyThatNeverSawOneOfThemNeverDoesOnceTheyAreWithdrawn() {
    var english = english();
    var parties = List.of(russia.holder().id());
    var first = releasing.release(tajikistan, russian, parties);
    var second = releasing.release(tajikistan, english, parties);
    reading.open(russia, first);
    releasing.withdraw(tajikistan, first);
    assertThatThrownBy(() -> reading.sheet(russia, second)).isInstanceOf(Refused.class);
  }

  @Test
  void withdrawingOneWithdrawsTheWork() {
    var english = english();
    var parties = List.of(russia.holder().id());
    var first = releasing.release(tajikistan, russian, parties);
    var second = releasing.release(tajikistan, english, parties);
    releasing.withdraw(tajikistan, first);
    assertThat(reading.sheet(tajikistan, second).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(reading.sheet(tajikistan, second).releasedByUs()).isFalse();
  }

  @Test
  void inTheHallLanguagesShareASymbolThatNoOtherDocumentMayTake() {
    var note =
        preparing.begin(
            secretary,
            TextKind.NOTE,
            "Записка",
            reading.sheet(tajikistan, russian).wording(),
            "ru");
    var inEnglish = translating.begin(secretary, note, "en", "Note");
    var other =
        preparing.begin(
            secretary, TextKind.NOTE, "Other", reading.sheet(secretary, note).wording(), "en");
    var symbol = secretary.commission().symbolPrefix() + "/21/7";
    var first = releasing.circulate(secretary, note, symbol);
    assertThatThrownBy(() -> releasing.circulate(secretary, other, symbol))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(DraftingReason.SYMBOL_TAKEN));
    var second = releasing.circulate(secretary, inEnglish, symbol);
    assertThat(only(russia, first).text()).isEqualTo(second);
    assertThat(reading.sheet(russia, second).symbol()).isEqualTo(symbol);
  }
}
