package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.KeepingMandates;
import org.chancery.identity.SampleCommission;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Many people in one text, on a real database. */
@HouseTest
class ManyHandsTests {

  /** Listens to nothing. */
  private static final Audience DEAF =
      new Audience() {
        @Override
        public void tell(java.nio.ByteBuffer utf8) {
          // not even to this
        }

        @Override
        public void close(Parting why) {
          // nor to the end
        }
      };

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired WritingTogether writing;
  @Autowired StagingTexts staging;
  @Autowired DecidingSuggestions deciding;
  @Autowired KeepingMandates mandates;
  @Autowired Clock clock;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  Actor armenia;
  Actor headOfRussia;
  Actor secretary;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    armenia = commission.delegateOf("AM");
    headOfRussia = commission.headOf("RU");
    secretary = commission.secretary();
  }

  private TextId shared() {
    var ids = BlockIds.from(new Random(7));
    var articles = new ArrayList<Wording.Article>();
    for (int i = 0; i < 12; i++) {
      articles.add(Wording.Article.of("Heading " + i, "The Parties cooperate.", "They meet."));
    }
    var wording = Wording.of(ids, "Memorandum", List.of("The Parties have agreed."), articles);
    var draft = preparing.begin(tajikistan, TextKind.MEMORANDUM, "Memorandum", wording, "en");
    return releasing.release(tajikistan, draft, List.of(russia.holder().id()));
  }

  private VirtualEditor editor(Actor actor, TextId text, long seed) {
    var sheet = reading.sheet(actor, text);
    var editor =
        new VirtualEditor(writing, actor, text, sheet.wording().node(), sheet.version(), seed);
    editor.join();
    return editor;
  }

  private String now(TextId text) {
    return reading.sheet(tajikistan, text).wording().canonical();
  }

  @Test
  void fiftyEditorsConvergeAndNoAcknowledgedWordIsLostUnlessSomebodyDeletedIt() throws Exception {
    var seed = System.nanoTime();
    System.out.println("many hands: seed " + seed);
    var text = shared();
    var random = new Random(seed);
    var editors = new ArrayList<VirtualEditor>();
    for (int i = 0; i < 50; i++) {
      editors.add(editor(i % 2 == 0 ? tajikistan : russia, text, random.nextLong()));
    }
    Set<String> refused = ConcurrentHashMap.newKeySet();
    var negotiated = new Phaser(editors.size() + 1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < editors.size(); i++) {
        var person = new Person(editors.get(i), "tok" + i, new Random(random.nextLong()), refused);
        all.add(people.submit(() -> person.writesThroughAllStages(negotiated)));
      }
      // meanwhile the pen-holder changes the stage
      await().until(() -> acknowledged(editors) > 150);
      staging.enter(tajikistan, text, Stage.NEGOTIATION);
      negotiated.awaitAdvanceInterruptibly(negotiated.arrive(), 60, TimeUnit.SECONDS);
      assertThat(suggestedBy(text)).contains("RU", "TJ");
      decideEverything(text);
      staging.enter(tajikistan, text, Stage.CLEAN);
      negotiated.awaitAdvanceInterruptibly(negotiated.arrive(), 60, TimeUnit.SECONDS);
      await().until(() -> refused.contains("stage"));
      // and back, while all of them wait for it
      staging.enter(tajikistan, text, Stage.NEGOTIATION);
      for (var one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    }
    assertThat(suggestedBy(text)).contains("RU", "TJ");
    assertThat(refused).isSubsetOf("gone", "nothing", "not-yours", "stage");
    var head = reading.sheet(tajikistan, text).version();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> editors.stream().allMatch(editor -> editor.version() == head));
    var truth = now(text);
    for (var editor : editors) {
      assertThat(editor.gaps()).isZero();
      assertThat(editor.doc().canonical()).isEqualTo(truth);
    }
    var deleted = deletions(text);
    var words = editors.getFirst().doc().textContent();
    int present = 0;
    for (var editor : editors) {
      for (var token : editor.acknowledged()) {
        if (words.contains(token)) {
          present++;
        } else {
          assertThat(deleted).as("who deleted a part of " + token).containsKey(token);
        }
      }
    }
    assertThat(present).isPositive();
    editors.forEach(VirtualEditor::leave);
  }

  /** Somebody at a page, whose line breaks now and then. */
  private record Person(VirtualEditor editor, String token, Random chance, Set<String> refused) {

    private static final int TURNS = 6;

    /** Freely, in negotiation, into a text that is clean, and in negotiation again. */
    @Nullable Void writesThroughAllStages(Phaser negotiated) throws Exception {
      for (int turn = 0; turn < 2 * TURNS; turn++) {
        does(turn);
      }
      negotiated.awaitAdvanceInterruptibly(negotiated.arrive(), 60, TimeUnit.SECONDS);
      negotiated.awaitAdvanceInterruptibly(negotiated.arrive(), 60, TimeUnit.SECONDS);
      does(2 * TURNS);
      editor.awaitWriting();
      for (int turn = 2 * TURNS + 1; turn < 3 * TURNS; turn++) {
        does(turn);
      }
      return null;
    }

    private void does(int turn) {
      if (chance.nextInt(8) == 0) {
        editor.leave();
        editor.join();
      }
      var outcome = editor.doSomething(token + "x" + turn + "n", chance.nextInt(8) == 0);
      if (!outcome.equals("kept")) {
        refused.add(outcome);
      }
    }
  }

  private Set<String> suggestedBy(TextId text) {
    return Suggestions.in(reading.sheet(tajikistan, text).wording().node()).stream()
        .map(Suggestion::code)
        .collect(Collectors.toSet());
  }

  /** Accepts what one side suggests, and rejects what the other does. */
  private void decideEverything(TextId text) {
    var standing = Suggestions.in(reading.sheet(tajikistan, text).wording().node());
    deciding.accept(tajikistan, text, idsOf(standing, "RU"));
    deciding.reject(tajikistan, text, idsOf(standing, "TJ"));
  }

  private static List<String> idsOf(List<Suggestion> standing, String code) {
    return standing.stream().filter(one -> one.code().equals(code)).map(Suggestion::id).toList();
  }

  private static int acknowledged(List<VirtualEditor> editors) {
    return editors.stream().mapToInt(editor -> editor.acknowledged().size()).sum();
  }

  /** Which tokens lost a letter, and by whose step: the log tells. */
  private static Map<String, UUID> deletions(TextId text) throws Exception {
    var json = JsonMapper.builder().build();
    var deleted = new HashMap<String, UUID>();
    try (var database = TestDatabase.superuser();
        var first =
            database.prepareStatement(
                "select body from text_version where text_id = ? and version = 0");
        var log =
            database.prepareStatement(
                "select body, by_mandate from step where text_id = ? order by version")) {
      first.setObject(1, text.id());
      var whole = first.executeQuery();
      whole.next();
      Node doc = Node.fromJson(json.readTree(whole.getString(1)));
      log.setObject(1, text.id());
      var rows = log.executeQuery();
      var standing = new java.util.HashSet<String>();
      while (rows.next()) {
        var step = Step.read(json.readTree(rows.getString(1)));
        doc = org.chancery.texts.engine.Applying.replay(doc, List.of(step));
        var words = doc.textContent();
        for (var token : List.copyOf(standing)) {
          if (!words.contains(token)) {
            standing.remove(token);
            deleted.put(token, rows.getObject(2, UUID.class));
          }
        }
        java.util.regex.Pattern.compile("tok\\d+x\\d+n")
            .matcher(step.inserted().text())
            .results()
            .forEach(found -> standing.add(found.group()));
      }
    }
    return deleted;
  }

  @Test
  void whatIsToldAsKeptIsInTheDatabase() {
    var text = shared();
    var editor = editor(russia, text, 1);
    assertThat(editor.commit(insert(1, "Draft "))).isEqualTo("kept");
    assertThat(reading.sheet(tajikistan, text).wording().title()).isEqualTo("Draft Memorandum");
    assertThat(reading.sheet(tajikistan, text).changedBy()).isEqualTo(russia.id());
  }

  @Test
  void aCommitThatComesTwiceIsKeptOnce() {
    var text = shared();
    var commit = new Commit(UUID.randomUUID(), 0, insert(1, "once "));
    var other = editor(tajikistan, text, 2);
    var hand = writing.join(russia, text, new WritingTogether.Since(0, false), o -> "", DEAF);
    hand.commit(commit);
    hand.commit(commit);
    await().until(() -> other.version() >= 1);
    hand.commit(commit);
    assertThat(editor(armeniaIsNotHere(text), text, 3).commit(insert(1, "later ")))
        .isEqualTo("kept");
    assertThat(now(text)).containsOnlyOnce("once ");
  }

  /** The head of Russia, who may write here too. */
  private Actor armeniaIsNotHere(TextId text) {
    assertThatThrownBy(() -> editor(armenia, text, 4)).hasMessageContaining("nothing-here");
    return headOfRussia;
  }

  @Test
  void inNegotiationAForeignWordCannotGoAndANewOneNeedsTheNameOfItsSide() {
    var text = shared();
    staging.enter(tajikistan, text, Stage.NEGOTIATION);
    var editor = editor(russia, text, 1);
    assertThat(editor.commit(List.of(Steps.delete(1, 5)))).isEqualTo("not-yours");
    assertThat(editor.commit(insert(1, "free "))).isEqualTo("not-yours");
    assertThat(editor.commit(insert(1, "theirs ", "TJ.aaaaaaaa"))).isEqualTo("not-yours");
    assertThat(editor.commit(insert(1, "ours ", "RU.aaaaaaaa"))).isEqualTo("kept");
    assertThat(reading.sheet(tajikistan, text).wording().unsettled()).isNotEmpty();
    deciding.accept(tajikistan, text, List.of("RU.aaaaaaaa"));
    assertThat(reading.sheet(tajikistan, text).wording().title()).isEqualTo("ours Memorandum");
    assertThat(reading.sheet(tajikistan, text).wording().unsettled()).isEmpty();
    await().until(() -> editor.doc().child(0).textContent().equals("ours Memorandum"));
  }

  @Test
  void aFrozenTextTakesNoStepWhateverAnEditorSends() {
    var text = shared();
    var editor = editor(russia, text, 1);
    for (var stage : List.of(Stage.NEGOTIATION, Stage.CLEAN, Stage.FROZEN)) {
      staging.enter(tajikistan, text, stage);
    }
    assertThat(editor.commit(insert(1, "late "))).isEqualTo("stage");
    assertThat(reading.sheet(tajikistan, text).version()).isZero();
  }

  @Test
  void whoseMandateEndsHearsNothingMore() {
    var text = shared();
    var editor = editor(russia, text, 1);
    assertThat(editor(tajikistan, text, 2).commit(insert(1, "before "))).isEqualTo("kept");
    await().until(() -> editor.version() == 1);
    mandates.end(secretary, russia.id(), clock.instant());
    await().until(() -> editor.parted() == Audience.Parting.NOTHING_HERE);
    assertThat(editor(tajikistan, text, 3).commit(insert(1, "meanwhile "))).isEqualTo("kept");
    assertThat(editor.commit(insert(1, "after "))).isIn("no-right", "closed");
    assertThat(editor.version()).isEqualTo(1);
    assertThat(editor.doc().textContent()).doesNotContain("meanwhile");
    assertThat(now(text)).contains("meanwhile ").doesNotContain("after ");
    assertThatThrownBy(() -> editor(russia, text, 4)).hasMessageContaining("nothing-here");
  }

  @Test
  void whoseMandateEndsUnheardWritesNothingMoreEither() throws Exception {
    var text = shared();
    var editor = editor(russia, text, 1);
    try (var database = TestDatabase.superuser();
        var end = database.prepareStatement("update mandate set until = now() where id = ?")) {
      end.setObject(1, russia.id().id());
      end.executeUpdate();
    }
    assertThat(editor.commit(insert(1, "after "))).isIn("no-right", "closed");
    assertThat(now(text)).doesNotContain("after ");
  }

  private static List<Step> insert(int at, String words, String... suggestion) {
    var schema = org.chancery.texts.engine.Schema.official();
    var marks =
        suggestion.length == 0
            ? List.<org.chancery.texts.engine.Mark>of()
            : List.of(schema.mark("insertion", Map.of("id", suggestion[0])));
    return List.of(Steps.replace(at, at, List.of(schema.text(words, marks))));
  }
}
