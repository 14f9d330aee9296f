package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import java.util.List;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Pages that were open before a text was released to their readers. */
@HouseTest
class SeatedMeanwhileViewTests {

  private static final String TITLE = "Memorandum on weighing";

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired Templates templates;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  Actor armenia;
  HousePages pages;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    armenia = commission.delegateOf("AM");
    pages = HousePages.of(house, "org.chancery.drafting.ui", "org.chancery.shell.ui");
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  @Test
  void thePartiesSeeItAtOnceAndNobodyElseEver() {
    var documents = open(russia, DocumentsView.class);
    var others = open(armenia, DocumentsView.class);
    assertThat(HousePages.words(documents)).doesNotContain(TITLE);
    var wording = templates.wording(TextKind.MEMORANDUM, "en");
    var draft = preparing.begin(tajikistan, TextKind.MEMORANDUM, TITLE, wording, "en");
    releasing.release(tajikistan, draft, List.of(russia.holder().id()));
    awaitWords(documents, TITLE);
    var theirs = preparing.begin(tajikistan, TextKind.MEMORANDUM, "Of Armenia", wording, "en");
    releasing.release(tajikistan, theirs, List.of(armenia.holder().id()));
    awaitWords(others, "Of Armenia");
    assertThat(HousePages.words(others)).doesNotContain(TITLE);
    assertThat(HousePages.words(documents)).doesNotContain("Of Armenia");
  }

  private void awaitWords(BrowserlessUIContext window, String words) {
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> {
              pages.hear(window);
              assertThat(HousePages.words(window)).contains(words);
            });
  }

  private BrowserlessUIContext open(Actor reader, Class<DocumentsView> view) {
    var window = pages.window(SampleSignIn.of(commission, reader));
    window.navigate(view);
    return window;
  }
}
