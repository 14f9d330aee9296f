package org.chancery.drafting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.drafting.TextAwaiting.What;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comments beside a text, on a real database. */
@HouseTest
class CommentingTextsTests {

  private static final String CLAUSE = "The Parties recognise results of tests.";

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired WritingTogether writing;
  @Autowired EditingTexts editing;
  @Autowired CommentingTexts commenting;
  @Autowired SurveyingTexts surveying;
  @Autowired SampleStages stages;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor headOfTajikistan;
  Actor russia;
  Actor headOfRussia;
  Actor armenia;
  Actor secretary;
  Actor signatory;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    russia = commission.delegateOf("RU");
    headOfRussia = commission.headOf("RU");
    armenia = commission.delegateOf("AM");
    secretary = commission.secretary();
    signatory = commission.signatoryOf("ROSSTANDART");
  }

  private TextId draft() {
    var wording =
        Wording.of(
            BlockIds.from(new Random(7)),
            "Memorandum",
            List.of("The Parties have agreed."),
            List.of(
                Wording.Article.of("Subject", "They meet.", CLAUSE),
                Wording.Article.of("End", "They part.")));
    return preparing.begin(tajikistan, TextKind.MEMORANDUM, "Memorandum", wording, "en");
  }

  private TextId table() {
    return releasing.release(tajikistan, draft(), List.of(russia.holder().id()));
  }

  private Node now(TextId text) {
    return reading.sheet(tajikistan, text).wording().node();
  }

  /** Where some words stand now. */
  private Passage passage(TextId text, String words) {
    var sheet = reading.sheet(tajikistan, text);
    var at = at(sheet.wording().node(), -1, words);
    assertThat(at).as("where “%s” stands", words).isNotNegative();
    return new Passage(at, at + words.length(), sheet.version());
  }

  private static int at(Node node, int position, String words) {
    if (node.isText()) {
      var found = node.text().indexOf(words);
      return found < 0 ? -1 : position + found;
    }
    var at = position + 1;
    for (var child : node.children()) {
      var found = at(child, at, words);
      if (found >= 0) {
        return found;
      }
      at += child.size();
    }
    return -1;
  }

  private void write(Actor actor, TextId text, Step... steps) {
    var sheet = reading.sheet(actor, text);
    var editor =
        new VirtualEditor(writing, actor, text, sheet.wording().node(), sheet.version(), 1);
    editor.join();
    assertThat(editor.commit(List.of(steps))).isEqualTo("kept");
    editor.leave();
  }

  private static Step insert(int at, String words) {
    return Steps.replace(at, at, List.of(Schema.official().text(words, List.of())));
  }

  private CommentId say(Actor actor, TextId text, String on, boolean shared, Office... mentions) {
    return commenting.comment(
        actor,
        text,
        passage(text, on),
        shared,
        "About " + on,
        List.of(mentions).stream().map(Office::mandate).toList());
  }

  private CommentThread only(Actor actor, TextId text) {
    var threads = commenting.margin(actor, text).threads();
    assertThat(threads).hasSize(1);
    return threads.getFirst();
  }

  private String stands(TextId text, CommentThread thread) {
    var passage = thread.passage();
    return passage == null ? "nowhere" : Passages.quote(now(text), passage.from(), passage.to());
  }

  @Test
  void aPrivateCommentIsReadByItsOwnSegmentAndByNobodyElseAtTheTable() {
    var text = table();
    var id = say(russia, text, "results", false);
    assertThat(commenting.margin(headOfRussia, text).threads())
        .singleElement()
        .satisfies(thread -> assertThat(thread.shared()).isFalse())
        .satisfies(thread -> assertThat(thread.quote()).isEqualTo("results"));
    assertThat(commenting.margin(tajikistan, text).threads()).isEmpty();
    assertThatThrownBy(() -> commenting.reply(tajikistan, id, "What?", List.of()))
        .hasMessageContaining("nothing-here");
    assertThatThrownBy(() -> commenting.resolve(headOfTajikistan, id))
        .hasMessageContaining("nothing-here");
  }

  @Test
  void aSharedCommentIsReadAndAnsweredByAllPartiesAndByNobodyElse() {
    var text = table();
    var id = say(russia, text, "results", true);
    commenting.reply(tajikistan, id, "We agree.", List.of());
    var thread = only(russia, text);
    assertThat(thread.shared()).isTrue();
    assertThat(thread.said())
        .extracting(CommentThread.Said::words)
        .containsExactly("About results", "We agree.");
    assertThat(thread.said())
        .extracting(CommentThread.Said::by)
        .containsExactly(russia.id(), tajikistan.id());
    assertThat(commenting.margin(russia, text).offices()).containsKey(tajikistan.id());
    assertThatThrownBy(() -> commenting.margin(armenia, text)).hasMessageContaining("nothing-here");
  }

  @Test
  void inOurOwnVaultEveryCommentIsPrivate() {
    var text = draft();
    say(tajikistan, text, "results", true);
    var margin = commenting.margin(headOfTajikistan, text);
    assertThat(margin.hasChoice()).isFalse();
    assertThat(margin.ownKind()).isEqualTo(SpaceKind.VAULT);
    assertThat(margin.threads()).allMatch(margin::isPrivate);
  }

  @Test
  void aPassageIsFoundWhereItStandsNowThroughTheWordsWrittenSince() {
    var text = table();
    say(russia, text, "results", true);
    write(tajikistan, text, insert(1, "Great "));
    write(russia, text, insert(passage(text, "results").from(), "all "));
    write(russia, text, insert(passage(text, "sults").from(), "new"));
    assertThat(stands(text, only(russia, text))).isEqualTo("renewsults");
    assertThat(requireNonNull(only(russia, text).passage()).version()).isEqualTo(3);
  }

  @Test
  void aDeletedPassageLeavesItsThreadAndItsQuote() {
    var text = table();
    say(russia, text, "results", true);
    var at = passage(text, "results");
    write(tajikistan, text, Steps.delete(at.from() - 1, at.to()));
    var thread = only(russia, text);
    assertThat(thread.isOrphaned()).isTrue();
    assertThat(thread.quote()).isEqualTo("results");
  }

  @Test
  void aPassageWhoseDeletionIsUndoneIsFoundByItsWords() {
    var text = table();
    say(russia, text, "recognise results", true);
    var at = passage(text, "recognise results");
    write(tajikistan, text, Steps.delete(at.from(), at.to()));
    assertThat(only(russia, text).isOrphaned()).isTrue();
    write(tajikistan, text, insert(at.from(), "recognise results"));
    assertThat(stands(text, only(russia, text))).isEqualTo("recognise results");
  }

  @Test
  void aPassageMovesWithItsClause() {
    var text = table();
    say(russia, text, "results", true);
    var block = only(russia, text).block();
    var range = requireNonNull(Passages.range(now(text), block));
    var clause = requireNonNull(now(text).nodeAt(range[0]));
    var before = range[0] - now(text).resolve(range[0]).parent().child(1).size();
    write(
        tajikistan,
        text,
        Steps.delete(range[0], range[1]),
        Steps.replace(before, before, List.of(clause)));
    assertThat(requireNonNull(Passages.range(now(text), block))[0]).isLessThan(range[0]);
    assertThat(stands(text, only(russia, text))).isEqualTo("results");
  }

  @Test
  void aPassageSurvivesAnEditOfTheWholeText() {
    var text = table();
    say(russia, text, "results", true);
    var wording = reading.sheet(tajikistan, text).wording().canonical();
    editing.edit(tajikistan, new Edit(text, 0, wording.replace("They meet", "They often meet")));
    assertThat(stands(text, only(russia, text))).isEqualTo("results");
  }

  @Test
  void thePlaceIsKeptAnewWhenItLagsFarBehind() throws Exception {
    var text = table();
    var id = say(russia, text, "results", true);
    var steps = new ArrayList<Step>();
    for (int i = 0; i < 251; i++) {
      steps.add(insert(1, "x"));
    }
    write(tajikistan, text, steps.toArray(Step[]::new));
    write(tajikistan, text, steps.toArray(Step[]::new));
    assertThat(places(id)).isEqualTo(1);
    assertThat(stands(text, only(russia, text))).isEqualTo("results");
    assertThat(places(id)).isEqualTo(2);
    assertThat(stands(text, only(tajikistan, text))).isEqualTo("results");
    assertThat(places(id)).isEqualTo(2);
  }

  private static int places(CommentId id) throws Exception {
    try (var database = TestDatabase.superuser();
        var count =
            database.prepareStatement("select count(*) from comment_place where comment_id = ?")) {
      count.setObject(1, id.id());
      var rows = count.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aThreadIsResolvedAndOpenedAgainAndTheLatestCounts() {
    var text = table();
    var id = say(russia, text, "results", true);
    assertThat(only(russia, text).isResolved()).isFalse();
    commenting.resolve(tajikistan, id);
    commenting.resolve(tajikistan, id);
    assertThat(only(russia, text).isResolved()).isTrue();
    assertThat(requireNonNull(only(russia, text).settled()).by()).isEqualTo(tajikistan.id());
    commenting.reopen(russia, id);
    assertThat(only(russia, text).isResolved()).isFalse();
  }

  @Test
  void aFrozenTextTakesComments() {
    var text = table();
    stages.frozen(tajikistan, text);
    say(russia, text, "results", true);
    say(russia, text, "results", false);
    assertThat(commenting.margin(russia, text).threads()).hasSize(2);
    assertThat(commenting.margin(tajikistan, text).threads()).hasSize(1);
  }

  @Test
  void threadsComeInReadingOrderAndThoseWithoutAPlaceAtTheEnd() {
    var text = table();
    say(russia, text, "part", true);
    say(russia, text, "meet", true);
    say(russia, text, "results", true);
    var at = passage(text, "meet");
    write(tajikistan, text, Steps.delete(at.from(), at.to()));
    assertThat(commenting.margin(russia, text).threads())
        .extracting(CommentThread::quote)
        .containsExactly("results", "part", "meet");
  }

  @Test
  void onlyThoseCanBeMentionedWhoCanReadTheComment() {
    var text = table();
    assertThat(commenting.mentionable(russia, text, true))
        .extracting(Office::holderCode)
        .contains("RU", "TJ")
        .doesNotContain("AM");
    var ours = commenting.mentionable(russia, text, false);
    assertThat(ours).extracting(Office::mandate).containsExactly(headOfRussia.id());
    var theirs =
        commenting.mentionable(russia, text, true).stream()
            .filter(office -> office.mandate().equals(tajikistan.id()))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> say(russia, text, "results", false, theirs))
        .hasMessageContaining("cannot-read-it");
    assertThat(commenting.margin(russia, text).threads()).isEmpty();
  }

  @Test
  void whoeverIsMentionedIsAwaitedUntilTheyOpenTheText() {
    var text = table();
    reading.open(tajikistan, text);
    var mentioned =
        commenting.mentionable(russia, text, true).stream()
            .filter(office -> office.mandate().equals(tajikistan.id()))
            .findFirst()
            .orElseThrow();
    say(russia, text, "results", true, mentioned);
    assertThat(surveying.awaiting(tajikistan))
        .filteredOn(one -> one.what() == What.MENTION)
        .singleElement()
        .satisfies(one -> assertThat(one.text()).isEqualTo(text));
    assertThat(surveying.awaiting(headOfTajikistan)).noneMatch(one -> one.what() == What.MENTION);
    reading.open(tajikistan, text);
    assertThat(surveying.awaiting(tajikistan)).noneMatch(one -> one.what() == What.MENTION);
  }

  @Test
  void whatCannotBeKeptIsRefusedInASentence() {
    var text = table();
    var passage = passage(text, "results");
    for (var words : List.of("", "  ", "x".repeat(4001))) {
      assertThatThrownBy(() -> commenting.comment(russia, text, passage, true, words, List.of()))
          .hasMessageContaining("comment-length");
    }
    for (var words : List.of("a\u0000b", "a\ud800", "a\u202eb")) {
      assertThatThrownBy(() -> commenting.comment(russia, text, passage, true, words, List.of()))
          .hasMessageContaining("characters");
    }
    for (var nowhere :
        List.of(
            new Passage(5, 5, 0),
            new Passage(-1, 4, 0),
            new Passage(4, 100_000, 0),
            new Passage(1, 4, 1),
            new Passage(1, 4, -1))) {
      assertThatThrownBy(() -> commenting.comment(russia, text, nowhere, true, "Words", List.of()))
          .as("%s", nowhere)
          .hasMessageContaining("no-passage");
    }
    assertThat(commenting.margin(russia, text).threads()).isEmpty();
  }

  @Test
  void theQuoteIsWhatTheTextSaidInTheVersionThatWasSeen() {
    var text = table();
    var seen = passage(text, "results");
    write(tajikistan, text, insert(1, "Great "));
    commenting.comment(russia, text, seen, true, "Which?", List.of());
    assertThat(only(russia, text).quote()).isEqualTo("results");
    assertThat(stands(text, only(russia, text))).isEqualTo("results");
  }

  @Test
  void whoeverOnlyReadsCommentsAmongThemselves() {
    var plan =
        preparing.begin(
            secretary,
            TextKind.WORK_PLAN,
            "Plan",
            reading.sheet(tajikistan, draft()).wording(),
            "en");
    var text = releasing.circulate(secretary, plan, "IC/21/9");
    var sheet = reading.sheet(armenia, text);
    var at = at(sheet.wording().node(), -1, "results");
    var passage = new Passage(at, at + 7, sheet.version());
    assertThat(commenting.margin(armenia, text).mayShare()).isFalse();
    assertThatThrownBy(() -> commenting.comment(armenia, text, passage, true, "Words", List.of()))
        .hasMessageContaining("cannot-share");
    commenting.comment(armenia, text, passage, false, "Among us", List.of());
    assertThat(commenting.margin(armenia, text).threads()).hasSize(1);
    assertThat(commenting.margin(secretary, text).threads()).isEmpty();
  }

  @Test
  void aSignatoryOfAnAgencyDoesNotComment() {
    var text = table();
    assertThatThrownBy(() -> say(signatory, text, "results", true))
        .hasMessageContaining("only-drafters");
  }

  @Test
  void theDatabaseTakesNoCommentOnATextThatItsAuthorCannotSee() throws Exception {
    var text = table();
    var vault = requireNonNull(commenting.margin(armenia, armenian()).own());
    assertThat(insertRaw(armenia, vault, text)).isEqualTo("42501");
    assertThat(insertRaw(armenia, vault, new TextId(text.space(), UUID.randomUUID())))
        .isEqualTo("42501");
  }

  @Test
  void theDatabaseTakesNoWordsOfAVaultAtATable() throws Exception {
    var text = table();
    assertThat(insertRaw(tajikistan, text.space(), draft())).isEqualTo("42501");
  }

  private TextId armenian() {
    return preparing.begin(
        armenia, TextKind.NOTE, "Note", reading.sheet(tajikistan, draft()).wording(), "en");
  }

  private static String insertRaw(Actor actor, SpaceId vault, TextId text) throws Exception {
    try (var c = java.sql.DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
        enter.setObject(1, actor.id().id());
        enter.execute();
      }
      try (var insert =
          c.prepareStatement(
              "insert into comment (space_id, id, on_space, on_text, block_id, quote, by_mandate,"
                  + " at) values (?, gen_random_uuid(), ?, ?, 'block001', 'quote', ?, now())")) {
        insert.setObject(1, vault.id());
        insert.setObject(2, text.space().id());
        insert.setObject(3, text.id());
        insert.setObject(4, actor.id().id());
        insert.executeUpdate();
        return "accepted";
      } catch (java.sql.SQLException refused) {
        return refused.getSQLState();
      } finally {
        c.rollback();
      }
    }
  }

  @Test
  void factsOfAPrivateCommentLieInTheVaultAndHoldNoWord() throws Exception {
    var text = table();
    var id = say(russia, text, "results", false);
    commenting.resolve(russia, id);
    try (var database = TestDatabase.superuser();
        var facts =
            database.prepareStatement(
                "select space_id, type, payload::text from fact where type like 'Comment%' and"
                    + " space_id = ?")) {
      facts.setObject(1, id.space().id());
      var rows = facts.executeQuery();
      var types = new ArrayList<String>();
      while (rows.next()) {
        types.add(rows.getString(2));
        assertThat(rows.getString(3)).doesNotContain("About", "results");
      }
      assertThat(types).containsExactlyInAnyOrder("CommentMade", "CommentResolved");
    }
    assertThat(Map.of("space", id.space())).doesNotContainValue(text.space());
  }
}
