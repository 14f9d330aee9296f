package org.chancery.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.Test;

class AgendaChangesTests {

  private static AgendaBody agenda(int... items) {
    return new AgendaBody(
        "IC/21/1",
        new MeetingDate("2023-04-27", DatePrecision.DAY),
        Arrays.stream(items).mapToObj(AgendaChangesTests::item).toList());
  }

  private static AgendaItem item(int number) {
    var words = "Item " + number;
    return new AgendaItem(
        new UUID(0, number), ItemKind.DECISION, new Bilingual(words, words), List.of());
  }

  @Test
  void oneItemThatMovedIsOneChange() {
    assertThat(AgendaChanges.between(agenda(1, 2, 3, 4, 5), agenda(5, 1, 2, 3, 4)))
        .containsExactly(new AgendaChange.Moved(1, 5));
    assertThat(AgendaChanges.between(agenda(1, 2, 3, 4, 5), agenda(2, 3, 4, 1, 5)))
        .containsExactly(new AgendaChange.Moved(4, 1));
  }

  @Test
  void itemsPushedByANewOneDidNotMove() {
    assertThat(AgendaChanges.between(agenda(1, 2, 3), agenda(4, 1, 2, 3)))
        .containsExactly(new AgendaChange.Added(1, new Bilingual("Item 4", "Item 4")));
    assertThat(AgendaChanges.between(agenda(1, 2, 3), agenda(2, 3)))
        .containsExactly(new AgendaChange.Removed(1, new Bilingual("Item 1", "Item 1")));
  }

  @Test
  void theSameAgendaHasNoChanges() {
    assertThat(AgendaChanges.between(agenda(1, 2, 3), agenda(1, 2, 3))).isEmpty();
  }

  @Test
  void theFingerprintFollowsTheOrder() {
    assertThat(agenda(1, 2).fingerprint()).isNotEqualTo(agenda(2, 1).fingerprint());
    assertThat(agenda(1, 2).fingerprint()).isEqualTo(agenda(1, 2).fingerprint());
  }
}
