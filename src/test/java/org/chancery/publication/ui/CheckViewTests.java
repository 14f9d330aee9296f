package org.chancery.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.publication.CheckOutcome;
import org.chancery.signing.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The page for everybody, as somebody sees it who never signed in. */
@HouseTest
class CheckViewTests {

  private static final Locale RUSSIAN = Locale.of("ru");
  private static final Authentication VISITOR =
      new AnonymousAuthenticationToken(
          "visitor", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
  private static final List<CheckOutcome> UNCHECKED =
      List.of(
          new CheckOutcome.TooOften(Duration.ofSeconds(95)),
          new CheckOutcome.Crowded(),
          new CheckOutcome.NobodyTrusted(),
          new CheckOutcome.OutOfOrder());

  @Autowired ApplicationContext house;

  HousePages pages;

  @BeforeEach
  void openPages() {
    pages = HousePages.of(house, "org.chancery.publication.ui", "org.chancery.shell.ui");
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext window(Locale language) {
    var window = pages.window(VISITOR, language);
    window.navigate(CheckView.class);
    return window;
  }

  private static String said(BrowserlessUIContext window, CheckOutcome outcome) {
    window.activate();
    window.find(CheckView.class).single().show(new Shown(new FileLabel("a.pdf", 1_000), outcome));
    return HousePages.words(window).replace('\u00a0', ' ');
  }

  @Test
  void nobodySignsInToHaveADocumentChecked() {
    assertThat(HousePages.words(window(Locale.ENGLISH)))
        .contains("Check a document", "No account is needed, and the file is not kept.");
    assertThat(HousePages.words(window(RUSSIAN))).contains("Выбрать файл").doesNotContain("⟦");
  }

  @Test
  void whoeverAskedTooOftenHearsWhenToAskAgain() {
    var often = new CheckOutcome.TooOften(Duration.ofSeconds(95));
    assertThat(said(window(Locale.ENGLISH), often)).contains("Send it again in 95 s.");
    assertThat(said(window(RUSSIAN), often)).contains("Отправьте его снова через 95 с.");
  }

  @Test
  void whereNothingWasCheckedThePageSaysSoAndThatNothingIsKept() {
    for (var outcome : UNCHECKED) {
      assertThat(said(window(Locale.ENGLISH), outcome))
          .contains("Nothing was checked", "your file is not kept")
          .doesNotContain("⟦", "Genuine");
      assertThat(said(window(RUSSIAN), outcome))
          .contains("Ничего не проверено", "файл не сохранён")
          .doesNotContain("⟦");
    }
  }

  @Test
  void aFileBeyondTheBoundsIsSaidToBeSo() {
    for (var why : Verdict.Unreadable.values()) {
      var outcome = new CheckOutcome.Checked(new Verdict.NotAPdf(why, List.of()));
      assertThat(said(window(Locale.ENGLISH), outcome))
          .contains("This file was not checked")
          .doesNotContain("⟦");
      assertThat(said(window(RUSSIAN), outcome)).doesNotContain("⟦", "This file");
    }
  }
}
