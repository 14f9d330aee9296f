package org.chancery.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.identity.Actor;
import org.chancery.identity.MandateEnded;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.shell.Bells;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The texts that are open on this node. Other nodes wake them by a bell, which may be lost: every
 * two seconds each open text looks at its head in the database, and every half minute whether its
 * readers may still read.
 */
@Component
class OpenTexts implements DisposableBean {

  /** The bell that says: there are new steps in a space. Rung for other nodes only. */
  static final String STEPS = "steps";

  private static final Logger LOG = LoggerFactory.getLogger(OpenTexts.class);
  private static final long LOOK_SECONDS = 2;
  private static final long RIGHTS_SECONDS = 30;
  private static final long CATCHING_UP = 2_000_000;
  private static final long LONGEST_CATCHING_UP = 1_000_000_000;

  private final Map<TextId, OpenText> open = new ConcurrentHashMap<>();
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("open-texts").factory());
  private final FollowingTexts following;
  private final StepLog log;
  private final Bells bells;
  private final Clock clock;
  private final Stirring stirring;

  OpenTexts(FollowingTexts following, StepLog log, Bells bells, Clock clock) {
    this.following = following;
    this.log = log;
    this.bells = bells;
    this.clock = clock;
    this.stirring = new Stirring(bells, clockwork);
    bells.hearOthers(STEPS, this::wake);
    clockwork.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    clockwork.scheduleWithFixedDelay(
        this::askForRights, RIGHTS_SECONDS, RIGHTS_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Lets somebody join the open text, which is opened now if it was not; inside their own
   * transaction. Nobody closes it meanwhile. Whoever has read a later version than it knows is not
   * told that their words come from nowhere: it is brought there first, or opened anew.
   */
  void join(TextId id, FollowingTexts.Whereabouts now, Consumer<OpenText> joining) {
    bringTo(id, now.head());
    open.compute(
        id,
        (same, known) -> {
          var text =
              known == null || (known.isQuiet() && known.version() < now.head())
                  ? opened(id, now)
                  : known;
          joining.accept(text);
          return text;
        });
  }

  private void bringTo(TextId id, int head) {
    var text = open.get(id);
    if (text == null || text.isQuiet() || text.version() >= head) {
      return;
    }
    text.lookAgain();
    for (var end = System.nanoTime() + LONGEST_CATCHING_UP;
        text.version() < head && System.nanoTime() < end; ) {
      LockSupport.parkNanos(CATCHING_UP);
    }
  }

  private OpenText opened(TextId id, FollowingTexts.Whereabouts now) {
    var from = log.snapshot(id, now.head()).orElseThrow();
    return new OpenText(
        id,
        now.stage(),
        from,
        log.between(id, from.version(), now.head()),
        log,
        new Reading(id),
        hands,
        clock,
        () -> stirring.stirred(id.space()),
        () -> left(id));
  }

  /** A page that is loaded again leaves and joins within a moment. */
  private void left(TextId id) {
    if (clockwork.isShutdown()) {
      return;
    }
    clockwork.schedule(
        () -> open.computeIfPresent(id, (same, text) -> text.isQuiet() ? null : text),
        LOOK_SECONDS,
        TimeUnit.SECONDS);
  }

  /** An act of this node on a text, such as another stage: its open pages follow at once. */
  @TransactionalEventListener
  void on(TextStirred stirred) {
    follow(stirred.text());
  }

  @TransactionalEventListener
  void on(TextStaged staged) {
    follow(new TextId(staged.space(), staged.text()));
  }

  @TransactionalEventListener
  void on(SuggestionsDecided decided) {
    follow(new TextId(decided.space(), decided.text()));
  }

  @TransactionalEventListener
  void on(BracketSettled settled) {
    follow(new TextId(settled.space(), settled.text()));
  }

  @TransactionalEventListener
  void on(TextHandedToSignature handed) {
    follow(new TextId(handed.space(), handed.text()));
  }

  @TransactionalEventListener
  void on(TableWithdrawn withdrawn) {
    follow(new TextId(withdrawn.space(), withdrawn.text()));
  }

  private void follow(TextId id) {
    var text = open.get(id);
    if (text != null) {
      text.lookAgain();
    }
    hands.execute(() -> bells.ringOthers(id.space(), STEPS));
  }

  /** Whoever has no mandate any more hears nothing any more. */
  @TransactionalEventListener
  void on(MandateEnded ended) {
    hands.execute(this::askForRights);
  }

  private void wake(SpaceId space) {
    open.values().stream()
        .filter(text -> text.id().space().equals(space))
        .forEach(OpenText::lookAgain);
  }

  private void look() {
    for (var text : open.values()) {
      hands.execute(() -> look(text));
    }
  }

  private void look(OpenText text) {
    try {
      for (var hand : text.hands()) {
        var now = following.whereabouts(hand.actor(), text.id());
        if (now.isPresent()) {
          if (now.get().head() != text.version() || now.get().stage() != text.stage()) {
            text.lookAgain();
          }
          return;
        }
      }
    } catch (RuntimeException unreachable) {
      LOG.debug("The heads of open texts could not be read", unreachable);
    }
  }

  private void askForRights() {
    for (var text : open.values()) {
      for (var hand : text.hands()) {
        try {
          if (following.whereabouts(hand.actor(), text.id()).isEmpty()) {
            hand.part(Audience.Parting.NOTHING_HERE);
          }
        } catch (RuntimeException unreachable) {
          LOG.debug("A reader's right could not be read", unreachable);
        }
      }
    }
  }

  @Override
  public void destroy() {
    clockwork.shutdownNow();
    open.values()
        .forEach(text -> text.hands().forEach(hand -> hand.part(Audience.Parting.COME_BACK)));
    hands.close();
  }

  /** What an open text asks of the database, as one of its readers. */
  private final class Reading implements Catching {

    private final TextId text;

    Reading(TextId text) {
      this.text = text;
    }

    @Override
    public @Nullable Ahead since(List<Writer> readers, int version) {
      for (var reader : readers) {
        var now = following.whereabouts(reader.actor(), text);
        if (now.isPresent()) {
          return new Ahead(
              now.get().stage(),
              following.between(reader.actor(), text, version, now.get().head()));
        }
      }
      return null;
    }

    @Override
    public List<Kept> between(Writer reader, int from, int to) {
      return following.between(reader.actor(), text, from, to);
    }

    @Override
    public Node at(Writer reader, int version) {
      return following.at(reader.actor(), text, version);
    }

    @Override
    public Map<MandateId, Office> offices(List<Writer> readers, Set<MandateId> authors) {
      return readers.isEmpty() ? Map.of() : following.offices(readers.getFirst().actor(), authors);
    }

    @Override
    public void snapshot(Writer author, int version, Node doc) {
      Actor actor = author.actor();
      following.keep(actor, text, version, doc, clock.instant());
    }
  }
}
