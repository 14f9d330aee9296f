package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class WhatWasShownTests {

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired Templates templates;

  Actor tajikistan;
  Actor russia;
  Actor secretary;

  @BeforeEach
  void peopleOfACommission() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    secretary = commission.secretary();
  }

  private TextId draftOf(Actor actor) {
    return preparing.begin(
        actor, TextKind.WORK_PLAN, "Plan", templates.wording(TextKind.WORK_PLAN, "en"), "en");
  }

  @Test
  void aDraftThatChangedAfterItWasShownStaysInTheVault() {
    var id = draftOf(tajikistan);
    var shown = reading.sheet(tajikistan, id).wording().fingerprint();
    editing.edit(
        tajikistan, new Edit(id, 0, templates.wording(TextKind.MEMORANDUM, "en").canonical()));
    assertThatThrownBy(
            () ->
                releasing.release(
                    tajikistan,
                    id,
                    List.of(russia.holder().id()),
                    shown,
                    ReleasingTexts.Beginning.AS_DRAFT))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(DraftingReason.CHANGED_MEANWHILE);
    assertThat(reading.documents(russia, TextFilter.ALL, 0, 10)).isEmpty();
  }

  @Test
  void aDraftThatIsStillWhatWasShownGoesOut() {
    var id = draftOf(tajikistan);
    var shown = reading.sheet(tajikistan, id).wording().fingerprint();
    var there =
        releasing.release(
            tajikistan,
            id,
            List.of(russia.holder().id()),
            shown,
            ReleasingTexts.Beginning.AS_DRAFT);
    assertThat(reading.sheet(russia, there).wording().fingerprint()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "IC", "IC/", "XX/21/2", "IC/21/ 2", "ic/21/2", "IC/21/<b>"})
  void aSymbolThatIsNoneIsRefused(String symbol) {
    var id = draftOf(secretary);
    assertThatThrownBy(() -> releasing.circulate(secretary, id, symbol))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(DraftingReason.SYMBOL_FORM);
  }
}
