package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.segments.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class LiveTests {

  private final SpaceId first = new SpaceId(UUID.randomUUID());
  private final SpaceId second = new SpaceId(UUID.randomUUID());
  private final List<String> read = new ArrayList<>();
  private final Span page = new Span();
  private final Sitting rooms = new Sitting(first);

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired Bells bells;
  @Autowired Live live;

  private HousePages pages;
  private BrowserlessUIContext window;

  @BeforeEach
  void anOpenPage() {
    var commission = commissions.found();
    var signIn = SampleSignIn.of(commission, commission.delegateOf("TJ"));
    pages = HousePages.of(house, "org.chancery.shell.ui");
    window = pages.window(signIn);
    window.getUI().add(page);
    live.on(page, first, "text", () -> read.add("first"));
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void aPageReadsAgainWhenItsSpaceRings() throws InterruptedException {
    bells.ring(second, "text");
    bells.ring(second, Seating.TOPIC);
    bells.ring(first, "another-kind");
    assertNothingRead();
    bells.ring(first, "text");
    assertRead("first");
  }

  @Test
  void aPageThatShowsAnotherThingHearsNothingOfTheFirst() throws InterruptedException {
    int listening = bells.listening();
    live.forget(page);
    assertThat(bells.listening()).isEqualTo(listening - 1);
    live.on(page, second, "text", () -> read.add("second"));
    assertThat(bells.listening()).isEqualTo(listening);
    bells.ring(first, "text");
    assertNothingRead();
    bells.ring(second, "text");
    assertRead("second");
  }

  @Test
  void aBellThatRangBeforeIsForgottenToo() {
    bells.ring(first, "text");
    live.forget(page);
    live.on(page, Set.of(second), Set.of(), () -> read.add("second"));
    bells.ring(second, "text");
    assertRead("second");
  }

  @Test
  void whoeverIsSeatedAtANewTableHearsItFromThenOn() throws InterruptedException {
    live.forget(page);
    live.everywhere(page, rooms, Set.of("text"), () -> read.add("everywhere"));
    bells.ring(second, Seating.TOPIC); // somebody else's
    bells.ring(second, "text");
    assertNothingRead();
    rooms.are = Set.of(first, second);
    bells.ring(second, "text"); // not known yet
    assertNothingRead();
    bells.ring(second, Seating.TOPIC);
    assertRead("everywhere");
    bells.ring(second, "text");
    assertRead("everywhere", "everywhere");
  }

  @Test
  void whoeverHasNoMandateAnyMoreIsToldNothingOfStrangersTables() throws InterruptedException {
    live.forget(page);
    live.everywhere(page, rooms, Set.of("text"), () -> read.add("everywhere"));
    rooms.are = Set.of();
    bells.ring(second, Seating.TOPIC);
    assertNothingRead();
  }

  @Test
  void aPageThatHasLeftHearsNothingUntilItComesBack() throws InterruptedException {
    int listening = bells.listening();
    live.forget(page);
    live.everywhere(page, rooms, Set.of("text"), () -> read.add("everywhere"));
    window.getUI().remove(page);
    assertThat(bells.listening()).isEqualTo(listening - 1);
    rooms.are = Set.of(first, second);
    bells.ring(second, Seating.TOPIC);
    assertNothingRead();
    window.getUI().add(page);
    assertThat(bells.listening()).isEqualTo(listening);
    bells.ring(second, "text");
    assertRead("everywhere");
  }

  private void assertNothingRead() throws InterruptedException {
    Thread.sleep(400); // longer than the pause between two readings
    pages.hear(window);
    assertThat(read).isEmpty();
  }

  private void assertRead(String... whatFor) {
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> {
              pages.hear(window);
              assertThat(read).containsExactly(whatFor);
            });
  }

  /** Where somebody sits; a test changes it. */
  private static final class Sitting implements Rooms {

    private Set<SpaceId> are;

    Sitting(SpaceId first) {
      are = Set.of(first);
    }

    @Override
    public Set<SpaceId> known() {
      return are;
    }

    @Override
    public Set<SpaceId> now() {
      return are;
    }
  }
}
