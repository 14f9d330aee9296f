package org.chancery.drafting.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleWordFiles;
import org.chancery.drafting.SurveyingTexts;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.drafting.TextRow;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.shell.Download;
import org.chancery.shell.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Word files at the pages of drafting. */
@HouseTest
class WordFilesViewTests {

  private static final byte[] NO_WORD_FILE = "%PDF-1.7".getBytes(UTF_8);

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired SurveyingTexts surveying;
  @Autowired Templates templates;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  HousePages pages;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    pages = HousePages.of(house, "org.chancery.drafting.ui", "org.chancery.shell.ui");
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext asking(String verb, Locale language) {
    var window = pages.window(SampleSignIn.of(commission, tajikistan), language);
    window.navigate(WorkspaceView.class);
    press(window, verb);
    return window;
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).all().getLast();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  private static void choose(BrowserlessUIContext window, String name, byte[] file) {
    choose(window, name, new ByteArrayInputStream(file));
  }

  private static void choose(BrowserlessUIContext window, String name, InputStream file) {
    window.activate();
    window.find(WordDialog.class).single().read(window.getUI(), name, file);
  }

  private static String words(BrowserlessUIContext window) {
    return HousePages.words(window).replace('\u00a0', ' ');
  }

  private List<TextRow> drafts() {
    return surveying.workspace(tajikistan).orElseThrow().drafts();
  }

  private static boolean canBegin(BrowserlessUIContext window) {
    var verb = window.find(NativeButton.class).withText("Begin the draft").all().getLast();
    return !"true".equals(verb.getElement().getAttribute("aria-disabled"));
  }

  @Test
  void whatWasReadIsShownAndOnlyTheVerbStoresIt() {
    var window = asking("Begin from a Word file", Locale.ENGLISH);
    assertThat(canBegin(window)).isFalse();
    choose(window, "From Almaty.docx", SampleWordFiles.memorandum());
    assertThat(words(window))
        .contains(
            "What was read from “From Almaty.docx”",
            "Memorandum of Understanding on standardisation and metrology",
            "2. Direct application of standards",
            "Clauses",
            "in Word by: A. Author (1). They become suggestions of Tajikistan.",
            "Nothing was left out.");
    assertThat(drafts()).isEmpty();
    press(window, "Begin the draft");
    assertThat(drafts())
        .extracting(TextRow::title)
        .containsExactly("Memorandum of Understanding on standardisation and metrology");
    var begun = reading.sheet(tajikistan, drafts().getFirst().id());
    assertThat(begun.wording().title()).isEqualTo(begun.title());
  }

  @Test
  void whatWasTypedStaysWhateverBecomesOfAFile() {
    var window = asking("Begin from a Word file", Locale.ENGLISH);
    window.find(TextField.class).single().setValue("Our own title");
    choose(window, "scan.pdf", NO_WORD_FILE);
    assertThat(words(window))
        .contains("This is not a Word file.", "Nothing was taken over. Choose a file");
    assertThat(canBegin(window)).isFalse();
    choose(window, "right.docx", SampleWordFiles.memorandum());
    assertThat(words(window)).doesNotContain("This is not a Word file.");
    press(window, "Choose another file");
    assertThat(canBegin(window)).isFalse();
    assertThat(words(window)).doesNotContain("right.docx").contains("Drop a Word file here");
    choose(window, "better.docx", SampleWordFiles.memorandum());
    press(window, "Begin the draft");
    assertThat(drafts()).extracting(TextRow::title).containsExactly("Our own title");
  }

  @Test
  void anOldFileIsRefusedBeforeItIsSentWithItsOwnAdvice() {
    var window = asking("Begin from a Word file", Locale.ENGLISH);
    var upload = window.find(Upload.class).single();
    assertThat(upload.getAcceptedFileExtensions()).containsExactly(".docx");
    ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "refused", "old.DOC"));
    assertThat(words(window)).contains("This is a Word file of the form used before 2007 (.doc).");
  }

  @Test
  void aFileThatBreaksOffOnItsWayLeavesThePlaceForAnother() {
    var window = asking("Begin from a Word file", Locale.ENGLISH);
    choose(
        window,
        "half.docx",
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken off");
          }
        });
    assertThat(words(window))
        .contains("The file did not arrive whole.", "Drop a Word file here")
        .doesNotContain("half.docx");
  }

  @Test
  void aMissingTitleIsSaidAtItsField() {
    var window = asking("Begin from a Word file", Locale.ENGLISH);
    choose(window, "right.docx", SampleWordFiles.memorandum());
    var title = window.find(TextField.class).single();
    title.setValue("");
    press(window, "Begin the draft");
    assertThat(title.isInvalid()).isTrue();
    assertThat(drafts()).isEmpty();
  }

  @Test
  void theDialogSpeaksRussian() {
    var window = asking(Words.say(Locale.of("ru"), "drafting.word"), Locale.of("ru"));
    choose(window, "скан.pdf", NO_WORD_FILE);
    assertThat(words(window)).contains("Это не файл Word.").doesNotContain("⟦");
    choose(window, "проект.docx", SampleWordFiles.memorandum());
    assertThat(words(window))
        .contains("Что прочитано из файла «проект.docx»", "A. Author (1)", "Таджикистан")
        .doesNotContain("⟦");
  }

  @Test
  void everyReaderOfATextCanTakeItAlong() {
    var draft =
        preparing.begin(
            tajikistan,
            TextKind.MEMORANDUM,
            "Memorandum",
            templates.wording(TextKind.MEMORANDUM, "en"),
            "en");
    var there = releasing.release(tajikistan, draft, List.of(russia.holder().id()));
    var window = pages.window(SampleSignIn.of(commission, russia));
    window.navigate(TextView.class, address(there));
    assertThat(window.find(Download.class).withText("Download as Word").all()).hasSize(1);
    var first = reading.sheet(russia, there).revisions().getFirst();
    window
        .getUI()
        .navigate(
            DraftingNavigation.text(there) + "/changes",
            QueryParameters.of("to", first.id().id().toString()));
    assertThat(window.find(Download.class).withText("Download as Word").all()).hasSize(1);
    assertThat(window.find(Download.class).withText("Download as Akoma Ntoso").all()).hasSize(1);
  }

  private static Map<String, String> address(TextId id) {
    return Map.of("space", id.space().id().toString(), "id", id.id().toString());
  }
}
