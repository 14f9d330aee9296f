package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.segments.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.chancery.shell.nowhere")
class PiecesTests extends BrowserlessTest {

  private static final SpaceId SPACE = new SpaceId(UUID.randomUUID());

  @BeforeEach
  void english() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
  }

  @Test
  void aBlockedVerbCanBeFocusedAndSaysWhy() {
    var blocked = shown(new BlockedButton("Release to…", "Not cleared by the head of delegation."));
    var button = find(NativeButton.class, blocked).single();
    var why = find(Paragraph.class, blocked).single();
    assertThat(button.isEnabled()).isTrue();
    assertThat(button.getElement().getAttribute("aria-disabled")).isEqualTo("true");
    assertThat(button.getElement().getAttribute("aria-describedby"))
        .isEqualTo(why.getId().orElseThrow());
    assertThat(why.getText()).isEqualTo("Not cleared by the head of delegation.");
  }

  @Test
  void aPlateHasItsFullNameForThoseWhoListen() {
    var plate = shown(new Plate("TJ", "Tajikistan").own());
    assertThat(plate.getText()).isEqualTo("TJ");
    assertThat(plate.getElement().getAttribute("aria-label")).isEqualTo("Tajikistan");
    assertThat(plate.getClassNames()).contains("plate", "own");
  }

  @Test
  void exactlyOneStageIsTheCurrentOne() {
    var steps = shown(new StageSteps(List.of("Draft", "Negotiation", "Clean", "Frozen"), 1));
    var states =
        steps
            .getChildren()
            .map(c -> c.getElement().getAttribute("aria-current") + " " + c.hasClassName("done"))
            .toList();
    assertThat(states).containsExactly("null true", "step false", "null false", "null false");
  }

  @Test
  void consentClosesWhenDoneAndStaysWithTheSentenceWhenRefused() {
    var said = new AtomicInteger();
    var dialog =
        new ConsentDialog("Approve the agenda?", "You approve this revision, and no later one.")
            .about(new ObjectBlock("Agenda").symbol("IC/21/1").fingerprint("9f".repeat(32)))
            .verb(
                "Not yet",
                "Approve IC/21/1",
                () -> {
                  if (said.getAndIncrement() == 0) {
                    throw new Refused(IdentityReason.NOTHING_HERE);
                  }
                });
    dialog.open();
    roundTrip();
    var verb =
        find(NativeButton.class, dialog).all().stream()
            .filter(b -> b.getText().equals("Approve IC/21/1"))
            .findFirst()
            .orElseThrow();
    test(verb).click();
    assertThat(dialog.isOpened()).isTrue();
    assertThat(find(Notices.class, dialog).single().getElement().getOuterHTML())
        .contains("role=\"alert\"");
    test(verb).click();
    assertThat(dialog.isOpened()).isFalse();
  }

  @Test
  void aHeadShowsPathTitleAndActsInThatOrder() {
    var head =
        shown(
            new PageHead("Agenda")
                .crumb("meetings", "Meetings")
                .sub("IC/21/1")
                .acts(Act.go("Approve", () -> {})));
    assertThat(find(H1.class, head).single().getText()).isEqualTo("Agenda");
    assertThat(head.getElement().getTextRecursively()).isEqualTo("MeetingsAgendaIC/21/1Approve");
  }

  @Test
  void manyBellsAreHeardAtMostFourTimesASecondAndNoneAfterThePageLeft() throws Exception {
    var bells = new Bells();
    var live = new Live(bells);
    var heard = new AtomicInteger();
    var page = new Div();
    live.on(page, SPACE, "text", heard::incrementAndGet);
    shown(page);
    for (int i = 0; i < 100; i++) {
      bells.ring(SPACE, "text");
      bells.ring(SPACE, "other");
      bells.ring(new SpaceId(UUID.randomUUID()), "text");
      Thread.sleep(10);
      doWaitingWork();
    }
    Thread.sleep(300);
    doWaitingWork();
    assertThat(heard.get()).isBetween(2, 6);
    UI.getCurrent().remove(page);
    assertThat(bells.listening()).isZero();
    live.destroy();
    bells.destroy();
  }

  @Test
  void aThousandPagesLeaveNoListenerBehind() {
    var bells = new Bells();
    var live = new Live(bells);
    for (int i = 0; i < 1_000; i++) {
      var page = new Div();
      live.on(page, SPACE, "text", () -> {});
      shown(page);
      UI.getCurrent().remove(page);
      shown(page); // a component may come back
      UI.getCurrent().remove(page);
    }
    assertThat(bells.listening()).isZero();
    live.destroy();
    bells.destroy();
  }

  /** What the server does when the page's lock becomes free. */
  private static void doWaitingWork() {
    var session = VaadinSession.getCurrent();
    session.getService().runPendingAccessTasks(session);
  }

  private static <T extends Component> T shown(T component) {
    UI.getCurrent().add(component);
    return component;
  }
}
