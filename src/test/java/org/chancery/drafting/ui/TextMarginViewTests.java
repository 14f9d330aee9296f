package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.drafting.BracketingTexts;
import org.chancery.drafting.CommentId;
import org.chancery.drafting.CommentThread;
import org.chancery.drafting.CommentingTexts;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.Passage;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.identity.ShowingNames;
import org.chancery.shell.AwaitingItem;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Brackets;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside a text, at the pages of two sides. */
@HouseTest
class TextMarginViewTests {

  private static final String BRACKET = "RU.aaaaaaaaaaaa";

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired CommentingTexts commenting;
  @Autowired ShowingNames showing;
  @Autowired BracketingTexts bracketing;
  @Autowired SampleStages stages;
  @Autowired DraftingAwaiting awaiting;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  Actor headOfRussia;
  Actor administratorOfRussia;
  HousePages pages;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    headOfRussia = commission.headOf("RU");
    administratorOfRussia = commission.administratorOf("RU");
    pages = HousePages.of(house, "org.chancery.drafting.ui", "org.chancery.shell.ui");
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private TextId draft() {
    var wording =
        Wording.of(
            BlockIds.from(new Random(7)),
            "Memorandum",
            List.of("The Parties have agreed."),
            List.of(Wording.Article.of("", "They meet each year.", "They part.")));
    return preparing.begin(tajikistan, TextKind.MEMORANDUM, "Memorandum", wording, "en");
  }

  private TextId table() {
    return releasing.release(tajikistan, draft(), List.of(russia.holder().id()));
  }

  /** "Memo" in the title. */
  private static Passage title() {
    return new Passage(1, 5, 0);
  }

  private BrowserlessUIContext at(Actor person, TextId text) {
    return at(person, text, Locale.ENGLISH);
  }

  private BrowserlessUIContext at(Actor person, TextId text, Locale language) {
    var window = pages.window(SampleSignIn.of(commission, person), language);
    window.navigate(
        TextView.class, Map.of("space", text.space().id().toString(), "id", text.id().toString()));
    return window;
  }

  private static void ask(BrowserlessUIContext window, Passage on) {
    window.activate();
    var editor = window.find(TextEditor.class).single();
    ComponentUtil.fireEvent(
        editor,
        new EditorEvents.CommentAsked(editor, true, on.from(), on.to(), on.version(), "Memo"));
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).all().getLast();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  private static boolean offers(BrowserlessUIContext window, String verb) {
    window.activate();
    return !window.find(NativeButton.class).withText(verb).all().isEmpty();
  }

  private static String words(BrowserlessUIContext window) {
    return HousePages.words(window);
  }

  private static TextArea field(BrowserlessUIContext window) {
    window.activate();
    return window.find(TextArea.class).all().getLast();
  }

  private static void type(BrowserlessUIContext window, String words) {
    field(window).setValue(words);
  }

  @SuppressWarnings("unchecked") // the one choice of the form
  private static void choose(BrowserlessUIContext window, boolean shared) {
    window.activate();
    ((RadioButtonGroup<Boolean>) window.find(RadioButtonGroup.class).single()).setValue(shared);
  }

  private static JsonNode drawn(BrowserlessUIContext window) {
    window.activate();
    return JsonMapper.shared()
        .readTree(
            String.valueOf(
                window.find(TextEditor.class).single().getElement().getPropertyRaw("comments")));
  }

  private CommentId shared(TextId text, String words) {
    return commenting.comment(russia, text, title(), true, words, List.of());
  }

  @Test
  void atATableThePersonChoosesWhoReadsTheComment() {
    var text = table();
    var window = at(russia, text);
    ask(window, title());
    type(window, "Too long a title");
    press(window, "Comment");
    assertThat(words(window)).contains("Choose who reads the comment.");
    assertThat(field(window).getValue()).isEqualTo("Too long a title");
    choose(window, false);
    press(window, "Comment");
    assertThat(words(window))
        .contains("Comments (1)", "Private: only Russia", "Too long a title", "Memo");
    assertThat(words(at(headOfRussia, text))).contains("Too long a title");
    assertThat(words(at(tajikistan, text)))
        .contains("Comments (0)")
        .doesNotContain("Too long a title", "only Russia");
    assertThat(drawn(window).at("/list/0/private").booleanValue()).isTrue();
    assertThat(drawn(window).at("/list/0/from").intValue()).isEqualTo(1);
  }

  @Test
  void aSharedCommentSaysSoAndNamesItsAuthorBySegmentAndCapacity() {
    var text = table();
    var window = at(russia, text);
    ask(window, title());
    type(window, "Too long a title");
    choose(window, true);
    press(window, "Comment");
    assertThat(words(at(tajikistan, text)))
        .contains(
            "Shared at the table: Russia and Tajikistan", "Too long a title", "Delegate, Russia")
        .doesNotContain(russia.office().en());
    assertThat(words(at(headOfRussia, text))).contains(russia.office().en());
    showing.show(administratorOfRussia, true);
    assertThat(words(at(tajikistan, text))).contains(russia.office().en());
  }

  @Test
  void inOurOwnVaultThereIsNoChoiceAndOnlyWeReadIt() {
    var text = draft();
    var window = at(tajikistan, text);
    ask(window, title());
    assertThat(window.find(RadioButtonGroup.class).all()).isEmpty();
    assertThat(words(window)).contains("Private: only Tajikistan");
    type(window, "Among ourselves");
    press(window, "Comment");
    assertThat(commenting.margin(tajikistan, text).threads()).hasSize(1);
    assertThat(drawn(window).at("/list/0/private").booleanValue()).isTrue();
  }

  @Test
  void aRefusalLeavesWhatWasTypedAndSoDoesAPageThatIsReadAgain() {
    var text = table();
    shared(text, "First");
    var window = at(russia, text);
    press(window, "Reply");
    type(window, "Half a sentence");
    var before = field(window);
    commenting.comment(tajikistan, text, new Passage(6, 9, 0), true, "Another", List.of());
    ((TextView) window.getUI().getInternals().getActiveRouterTargetsChain().getFirst()).reread();
    assertThat(words(window)).contains("Another", "Comments (2)");
    assertThat(field(window)).isSameAs(before);
    type(window, "a\u0000b");
    press(window, "Send the reply");
    assertThat(words(window)).contains("There are characters in it that nobody can read.");
    assertThat(field(window).getValue()).isEqualTo("a\u0000b");
    type(window, "A whole sentence");
    press(window, "Send the reply");
    assertThat(words(window)).contains("A whole sentence");
    assertThat(window.find(TextArea.class).all()).isEmpty();
  }

  @Test
  void whatWasTypedIsThereAgainAfterThePageWasLoadedAnew() {
    var text = table();
    var window = at(russia, text);
    ask(window, title());
    type(window, "Half a sentence");
    window.navigate(WorkspaceView.class);
    window.navigate(
        TextView.class, Map.of("space", text.space().id().toString(), "id", text.id().toString()));
    ask(window, title());
    assertThat(field(window).getValue()).isEqualTo("Half a sentence");
  }

  @Test
  void aThreadIsResolvedOutOfSightAndFoundAgain() {
    var text = table();
    shared(text, "Settle this");
    var window = at(tajikistan, text);
    press(window, "Resolve");
    assertThat(words(window)).contains("Comments (0)").doesNotContain("Settle this");
    assertThat(drawn(window).at("/list").size()).isZero();
    press(window, "Resolved too (1)");
    assertThat(words(window)).contains("Settle this", "Resolved by");
    assertThat(drawn(window).at("/list/0/resolved").booleanValue()).isTrue();
    press(window, "Open again");
    assertThat(words(window)).contains("Comments (1)");
  }

  @Test
  void aPassageThatWasDeletedIsToldWithItsQuote() {
    var text = table();
    shared(text, "Why this?");
    var wording = reading.sheet(russia, text).wording().canonical();
    editing.edit(russia, new Edit(text, 0, wording.replace("Memorandum", "Agreement")));
    var window = at(tajikistan, text);
    assertThat(words(window)).contains("Deleted since: “Memo”", "Why this?");
    assertThat(drawn(window).at("/list").size()).isZero();
  }

  @Test
  void aFrozenTextIsCommentedOnAndAMentionedColleagueIsNamed() {
    var text = table();
    stages.frozen(tajikistan, text);
    var window = at(russia, text);
    ask(window, title());
    choose(window, false);
    mention(window, headOfRussia);
    type(window, "Can we sign this?");
    press(window, "Comment");
    assertThat(words(window))
        .contains("Can we sign this?", "Mentioned: " + headOfRussia.office().en());
    assertThat(awaiting.awaiting(headOfRussia, Locale.ENGLISH))
        .extracting(AwaitingItem::title)
        .contains("You were mentioned in a comment: Memorandum");
  }

  @SuppressWarnings("unchecked") // the one choice of people in the form
  private static void mention(BrowserlessUIContext window, Actor who) {
    MultiSelectComboBox<Office> people = window.find(MultiSelectComboBox.class).single();
    people.select(
        people.getListDataView().getItems().filter(o -> o.mandate().equals(who.id())).toList());
  }

  @Test
  void aClickOnAPassageMakesItsThreadTheCurrentOne() {
    var text = table();
    var first = shared(text, "First");
    commenting.comment(russia, text, new Passage(6, 9, 0), true, "Second", List.of());
    var window = at(tajikistan, text);
    var editor = window.find(TextEditor.class).single();
    ComponentUtil.fireEvent(
        editor, new EditorEvents.CommentChosen(editor, true, first.id().toString()));
    assertThat(window.find(ThreadItem.class).withClassName("current").all())
        .extracting(item -> item.thread().id())
        .containsExactly(first);
  }

  @Test
  void theCaretsClauseSaysWhoChangedItLast() {
    var text = table();
    var wording = reading.sheet(russia, text).wording().canonical();
    editing.edit(russia, new Edit(text, 0, wording.replace("each year", "twice a year")));
    var node = reading.sheet(russia, text).wording().node();
    var window = at(tajikistan, text);
    var editor = window.find(TextEditor.class).single();
    var clause = node.child(2).child(0).id().orElseThrow();
    ComponentUtil.fireEvent(editor, new EditorEvents.BlockAsked(editor, true, clause));
    assertThat(lastChange(editor)).matches("Last changed by Delegate, Russia, \\d\\d:\\d\\d");
    ComponentUtil.fireEvent(editor, new EditorEvents.BlockAsked(editor, true, "nothing00000"));
    assertThat(lastChange(editor)).isEmpty();
  }

  private static String lastChange(TextEditor editor) {
    return JsonMapper.shared()
        .readTree(String.valueOf(editor.getElement().getPropertyRaw("lastChange")))
        .at("/words")
        .stringValue();
  }

  /** Russia puts "each year" in brackets, and "always" beside it. */
  private TextId bracketed() {
    var text = table();
    var before = "{\"text\":\"They meet each year.\",\"type\":\"text\"}";
    var wording = reading.sheet(russia, text).wording().canonical();
    assertThat(wording).contains(before);
    var after =
        "{\"text\":\"They meet \",\"type\":\"text\"},"
            + piece("each year", 0)
            + ","
            + piece("always", 1)
            + ",{\"text\":\".\",\"type\":\"text\"}";
    editing.edit(russia, new Edit(text, 0, wording.replace(before, after)));
    return text;
  }

  private static String piece(String words, int option) {
    return "{\"marks\":[{\"attrs\":{\"id\":\""
        + BRACKET
        + "\",\"option\":"
        + option
        + "},\"type\":\"bracket\"}],\"text\":\""
        + words
        + "\",\"type\":\"text\"}";
  }

  @Test
  void whatStandsInBracketsIsListedWithWhoAndWhyAndItsOptions() {
    var text = bracketed();
    var window = at(russia, text);
    assertThat(words(window))
        .contains("Still in brackets (1)", "[each year]", "[always]", "Option 1", "Option 2")
        .contains("No reason was given.");
    press(window, "Say why");
    type(window, "The budget is not known");
    press(window, "Give this reason");
    var theirs = at(tajikistan, text);
    assertThat(words(theirs))
        .contains("Why: The budget is not known", "Put by Delegate, Russia", "after ");
    assertThat(offers(theirs, "Say why anew")).isFalse();
    press(theirs, "Keep option 2");
    assertThat(words(theirs)).contains("The brackets are gone.");
    var node = reading.sheet(russia, text).wording().node();
    assertThat(Brackets.in(node)).isEmpty();
    assertThat(node.child(2).child(0).textContent()).isEqualTo("They meet always.");
  }

  @Test
  void everythingIsSaidInRussian() {
    var text = bracketed();
    bracketing.explain(russia, text, BRACKET, "Бюджет неизвестен");
    var thread = commenting.comment(russia, text, title(), true, "Слова", List.of());
    commenting.resolve(russia, thread);
    commenting.reopen(tajikistan, thread);
    var window = at(russia, text, Locale.of("ru"));
    ask(window, title());
    press(window, "Ответить");
    assertThat(words(window))
        .contains("Комментарии (1)", "скобках (1)", "Почему: Бюджет неизвестен")
        .doesNotContain("⟦");
    assertThat(commenting.margin(russia, text).threads()).noneMatch(CommentThread::isResolved);
  }
}
