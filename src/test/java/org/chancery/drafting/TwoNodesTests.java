package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.chancery.ChanceryApplication;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two portals on one database, both with the same text open. */
@HouseTest
class TwoNodesTests {

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired WritingTogether writing;
  @Autowired StagingTexts staging;

  @Test
  void bothWriteTheSameTextAndNoBellIsNeededForThemToAgree() throws Exception {
    var seed = System.nanoTime();
    System.out.println("two nodes: seed " + seed);
    var random = new Random(seed);
    var commission = commissions.found();
    var tajikistan = commission.delegateOf("TJ");
    var russia = commission.delegateOf("RU");
    var text = shared(tajikistan, russia);
    try (var second = secondNode()) {
      var there = second.getBean(WritingTogether.class);
      var editors = new ArrayList<VirtualEditor>();
      for (int i = 0; i < 12; i++) {
        var sheet = reading.sheet(tajikistan, text);
        var editor =
            new VirtualEditor(
                i % 2 == 0 ? writing : there,
                i % 3 == 0 ? tajikistan : russia,
                text,
                sheet.wording().node(),
                sheet.version(),
                random.nextLong());
        editor.join();
        editors.add(editor);
      }
      Set<String> refused = ConcurrentHashMap.newKeySet();
      var silence = new AtomicBoolean(true);
      var cut = new AtomicInteger();
      var silencing = Thread.ofVirtual().start(() -> cutBells(silence, cut));
      // both listen, and neither hears before anybody writes
      await().until(() -> cut.get() >= 2);
      try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < editors.size(); i++) {
          var number = i;
          people.execute(
              () -> {
                for (int turn = 0; turn < 15; turn++) {
                  var outcome = editors.get(number).doSomething("tok" + number + "x" + turn + "n");
                  if (!outcome.equals("kept")) {
                    refused.add(outcome);
                  }
                }
              });
        }
      }
      assertThat(refused).isSubsetOf("gone", "nothing");
      var head = reading.sheet(tajikistan, text).version();
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> editors.stream().allMatch(editor -> editor.version() == head));
      silence.set(false);
      silencing.join();
      var truth = reading.sheet(tajikistan, text).wording().canonical();
      for (var editor : editors) {
        assertThat(editor.gaps()).isZero();
        assertThat(editor.doc().canonical()).isEqualTo(truth);
      }
      // a stage that was changed on one node holds on the other
      staging.enter(tajikistan, text, Stage.NEGOTIATION);
      assertThat(editors.get(1).doSomething("unnamed")).isIn("not-yours");
      editors.forEach(VirtualEditor::leave);
    }
  }

  private static ConfigurableApplicationContext secondNode() {
    return new SpringApplicationBuilder(ChanceryApplication.class)
        .run(
            Stream.concat(Stream.of("server.port=0"), TestDatabase.properties().stream())
                .map(property -> "--" + property)
                .toArray(String[]::new));
  }

  /** Whoever listens for bells is cut off, again and again. */
  private static void cutBells(AtomicBoolean silence, AtomicInteger cut) {
    try (var database = TestDatabase.superuser();
        var cutting =
            database.prepareStatement(
                "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where application_name = 'bells-in'")) {
      while (silence.get()) {
        try (var ended = cutting.executeQuery()) {
          ended.next();
          cut.addAndGet(ended.getInt(1));
        }
        Thread.sleep(200);
      }
    } catch (SQLException | InterruptedException over) {
      throw new IllegalStateException(over);
    }
  }

  private TextId shared(Actor tajikistan, Actor russia) {
    var articles = new ArrayList<Wording.Article>();
    for (int i = 0; i < 6; i++) {
      articles.add(Wording.Article.of("Heading " + i, "The Parties cooperate.", "They meet."));
    }
    var wording =
        Wording.of(
            BlockIds.from(new Random(9)), "Memorandum", List.of("The Parties agree."), articles);
    var draft = preparing.begin(tajikistan, TextKind.MEMORANDUM, "Memorandum", wording, "en");
    return releasing.release(tajikistan, draft, List.of(russia.holder().id()));
  }
}
