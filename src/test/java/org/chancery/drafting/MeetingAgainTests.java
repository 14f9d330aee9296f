package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.Offices;
import org.chancery.identity.SampleCommission;
import org.chancery.shell.Bells;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Somebody sleeps while another writes and goes, and the text is open nowhere: who wakes is told
 * who wrote.
 */
@HouseTest
class MeetingAgainTests {

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts reading;
  @Autowired WritingTogether writing;
  @Autowired FollowingTexts following;
  @Autowired StepLog log;
  @Autowired Bells bells;
  @Autowired Offices offices;
  @Autowired Clock clock;
  @Autowired AutowireCapableBeanFactory beans;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  TextId text;

  @BeforeEach
  void aSharedText() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    var wording =
        Wording.of(
            BlockIds.from(new Random(5)),
            "Memorandum",
            List.of("The Parties have agreed."),
            List.of(Wording.Article.of("Purpose", "The Parties cooperate.")));
    var draft = preparing.begin(tajikistan, TextKind.MEMORANDUM, "Memorandum", wording, "en");
    text = releasing.release(tajikistan, draft, List.of(russia.holder().id()));
  }

  private void russiaWritesAndGoes() {
    var editor =
        new VirtualEditor(
            writing, russia, text, reading.sheet(russia, text).wording().node(), 0, 1);
    editor.join();
    var words = List.of(Schema.official().text("written ", List.of()));
    assertThat(editor.commit(List.of(Steps.replace(1, 1, words)))).isEqualTo("kept");
    editor.leave();
  }

  @Test
  void whoeverWroteMeanwhileIsNamedAndStaysNamedWhenTheyReturn() {
    russiaWritesAndGoes();
    var anew = new OpenTexts(following, log, bells, clock); // as after the last one has left
    try {
      var use = new WritingTogether(following, anew, offices);
      var together = (WritingTogether) beans.initializeBean(use, "writingAnew");
      var woken = new Hearing();
      together.join(tajikistan, text, since(0), office -> office.holderCode() + " writes", woken);
      assertThat(woken.heard).element(0).asString().contains("\"opened\"", "written");
      assertThat(woken.introduced()).containsExactlyInAnyOrder("TJ writes", "RU writes");
      together.join(russia, text, since(1), office -> "", new Hearing());
      assertThat(woken.introduced()).containsExactlyInAnyOrder("TJ writes", "RU writes");
    } finally {
      anew.destroy();
    }
  }

  private static WritingTogether.Since since(int version) {
    return new WritingTogether.Since(version, false);
  }

  /** What one reader is told. */
  private static final class Hearing implements Audience {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void tell(ByteBuffer utf8) {
      heard.add(StandardCharsets.UTF_8.decode(utf8).toString());
    }

    @Override
    public void close(Parting why) {
      // the end of the test
    }

    List<String> introduced() {
      return heard.stream()
          .filter(frame -> frame.contains("\"t\":\"who\""))
          .map(frame -> frame.replaceAll(".*\"name\":\"([^\"]*)\".*", "$1"))
          .toList();
    }
  }
}
