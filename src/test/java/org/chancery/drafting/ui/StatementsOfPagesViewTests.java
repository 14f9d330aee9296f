package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.StatementsCounted;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.CommentingTexts;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.Passage;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.drafting.TranslatingTexts;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the page of a text costs the database: the same however long its history is. */
@HouseTest
class StatementsOfPagesViewTests {

  private static final int MOST = 12;

  /** What comments and another language may ask beside it. */
  private static final int BESIDE = 7;

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired TranslatingTexts translating;
  @Autowired CommentingTexts commenting;
  @Autowired AgreeingTexts agreeing;
  @Autowired SampleStages stages;
  @Autowired ReadingTexts reading;
  @Autowired Templates templates;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  Actor headOfTajikistan;
  Actor headOfRussia;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    headOfTajikistan = commission.headOf("TJ");
    headOfRussia = commission.headOf("RU");
  }

  private TextId draft(int number) {
    return preparing.begin(
        tajikistan,
        TextKind.NOTE,
        "Note " + number,
        templates.wording(TextKind.WORK_PLAN, "en"),
        "en");
  }

  /** The page itself, without the frame around it, which every page shares. */
  private List<String> statements(Actor person, String address) {
    try (var pages = HousePages.of(house, "org.chancery.drafting.ui")) {
      var window = pages.window(SampleSignIn.of(commission, person));
      return StatementsCounted.in(() -> window.getUI().navigate(address));
    }
  }

  @Test
  void aTextCostsTheSameHoweverLongItsHistory() {
    var there = releasing.release(tajikistan, draft(1), List.of(russia.holder().id()));
    var first = statements(russia, DraftingNavigation.text(there));
    assertThat(first).as("%s", first).hasSizeBetween(2, MOST);
    for (int version = 0; version < 20; version++) {
      var wording = templates.wording(TextKind.WORK_PLAN, "en").canonical();
      editing.edit(russia, new Edit(there, version, wording));
    }
    stages.frozen(tajikistan, there);
    assertThat(statements(russia, DraftingNavigation.text(there))).hasSameSizeAs(first);
    agree(headOfRussia, there);
    agree(headOfTajikistan, there);
    assertThat(statements(russia, DraftingNavigation.text(there))).hasSizeBetween(2, MOST);
  }

  @Test
  void commentsAndAnotherLanguageCostTheSameHoweverManyThereAre() {
    var there = releasing.release(tajikistan, draft(1), List.of(russia.holder().id()));
    translating.begin(tajikistan, there, "ru", "Записка");
    comment(there);
    var few = statements(russia, DraftingNavigation.text(there));
    assertThat(few).as("%s", few).hasSizeBetween(MOST, MOST + BESIDE);
    for (int i = 0; i < 30; i++) {
      comment(there);
    }
    assertThat(statements(russia, DraftingNavigation.text(there))).hasSameSizeAs(few);
  }

  private void comment(TextId text) {
    commenting.comment(russia, text, new Passage(1, 5, 0), true, "What is this?", List.of());
  }

  private void agree(Actor head, TextId text) {
    var latest = reading.sheet(head, text).revisions().getLast();
    agreeing.agree(head, latest.id(), latest.fingerprint().hex());
  }
}
