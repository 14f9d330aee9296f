package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
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
  void aPageReadsAgainWhenItsSpaceRings() {
    bells.ring(second, "text");
    bells.ring(first, "another-kind");
    bells.ring(first, "text");
    assertRead("first");
  }

  @Test
  void aPageThatShowsAnotherThingHearsNothingOfTheFirst() {
    live.forget(page);
    live.on(page, second, "text", () -> read.add("second"));
    bells.ring(first, "text");
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
  void whoeverIsSeatedAtANewTableHearsItFromThenOn() {
    var rooms = new HashSet<>(Set.of(first));
    live.forget(page);
    live.everywhere(page, () -> rooms, Set.of("text"), () -> read.add("everywhere"));
    bells.ring(second, Seating.TOPIC); // somebody else's
    bells.ring(second, "text");
    bells.ring(first, "text");
    assertRead("everywhere");
    rooms.add(second);
    bells.ring(second, Seating.TOPIC);
    assertRead("everywhere", "everywhere");
    bells.ring(second, "text");
    assertRead("everywhere", "everywhere", "everywhere");
  }

  @Test
  void aPageThatHasLeftHearsNothingUntilItComesBack() {
    var other = new Span();
    window.getUI().add(other);
    live.on(other, first, "text", () -> read.add("other"));
    window.getUI().remove(page);
    bells.ring(first, "text");
    assertRead("other");
    window.getUI().add(page);
    window.getUI().remove(other);
    bells.ring(first, "text");
    assertRead("other", "first");
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
}
