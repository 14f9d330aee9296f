package org.chancery.drafting;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.StepMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One text that is open on this node: brings what many hands write into one order. A commit is
 * placed at once, on what others wrote meanwhile; it is told to anybody, its author included, only
 * after the database has it. The database is the arbiter between nodes: where it is ahead, what
 * waits here is placed anew.
 */
final class OpenText {

  private static final Logger LOG = LoggerFactory.getLogger(OpenText.class);
  private static final int MOST_WAITING = 2_000;

  /**
   * The first stroke is kept at once; what comes on its heels waits the longer the more read it.
   */
  private static final long NANOS_PER_READER = 100_000;

  private static final long LONGEST_PAUSE = 12_000_000;
  private static final long REST_AFTER_FAILURE = 500_000_000;

  /** Accepted here and not yet kept. */
  private record Waiting(
      Writer hand, Commit commit, List<Step> placed, List<StepMap> maps, Node after) {}

  private final TextId id;
  private final StepLog log;
  private final Catching catching;
  private final Executor executor;
  private final Clock clock;
  private final Runnable stirred;
  private final Runnable left;

  private final ReentrantLock lock = new ReentrantLock();
  private final Round round = new Round();
  private final RecentSteps recent;
  private final Snapshots snapshots;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private volatile Stage stage;
  private Node kept;
  private int keptVersion;
  private boolean working;
  private boolean behind;

  OpenText(
      TextId id,
      Stage stage,
      StepLog.Snapshot from,
      List<Kept> tail,
      StepLog log,
      Catching catching,
      Executor executor,
      Clock clock,
      Runnable stirred,
      Runnable left) {
    this.id = id;
    this.stage = stage;
    this.snapshots = new Snapshots(from.version(), catching, executor);
    this.kept = from.doc();
    this.keptVersion = from.version();
    this.recent = new RecentSteps(from.version());
    this.log = log;
    this.catching = catching;
    this.executor = executor;
    this.clock = clock;
    this.stirred = stirred;
    this.left = left;
    advance(tail);
  }

  TextId id() {
    return id;
  }

  boolean isQuiet() {
    return round.isEmpty();
  }

  List<Writer> hands() {
    return round.hands();
  }

  int version() {
    lock.lock();
    try {
      return keptVersion;
    } finally {
      lock.unlock();
    }
  }

  /** From now on this hand is told everything; what came after its version is told first. */
  void join(Writer hand, int since, boolean wantsDoc) {
    var base = since < 0 || since > version() ? version() : since;
    var doc = wantsDoc ? catching.at(hand, base) : null;
    var asked = false;
    while (true) {
      var steps = new ArrayList<>(older(hand, base));
      lock.lock();
      try {
        if (isGap(steps, base)) {
          continue; // others wrote so much meanwhile that some of it is only in the database now
        }
        steps.addAll(recent.keptSince(base));
        if (asked || round.bylines().strangers(steps).isEmpty()) {
          round.add(hand, stage, base, doc, steps, keptVersion);
          return;
        }
      } finally {
        lock.unlock();
      }
      round.meet(steps, List.of(hand), catching);
      asked = true;
    }
  }

  /** What is between a version and those steps that are at hand. */
  private List<Kept> older(Writer hand, int from) {
    var oldest = oldest();
    return from >= 0 && from < oldest ? catching.between(hand, from, oldest) : List.of();
  }

  private boolean isGap(List<Kept> before, int from) {
    return from >= 0 && oldest() > (before.isEmpty() ? from : before.getLast().version());
  }

  void introduce(Map<MandateId, Office> known) {
    round.meet(known);
  }

  Stage stage() {
    return stage;
  }

  void leave(Writer hand) {
    if (round.remove(hand)) {
      locked(() -> round.whoIsHere(keptVersion));
      snapshots.rest(round.isEmpty());
      left.run();
    }
  }

  void caret(Writer hand, int version, int from, int to) {
    locked(
        () -> {
          if (version >= recent.oldest() && version <= keptVersion) {
            var over = recent.mapsSince(version);
            round.caret(
                hand, Placing.position(from, over), Placing.position(to, over), keptVersion);
          }
        });
  }

  void commit(Writer hand, Commit commit) {
    while (true) {
      var before = older(hand, commit.version());
      lock.lock();
      try {
        if (isGap(before, commit.version())) {
          continue;
        }
        if (knows(commit.id())) {
          return; // its echo is on the way, or was among what the hand was told on joining
        }
        if (waiting.size() >= MOST_WAITING) {
          hand.refuse(commit, new Misplaced("too-busy"));
          return;
        }
        admit(hand, commit, before);
        wake();
        return;
      } finally {
        lock.unlock();
      }
    }
  }

  /** The database may have more than is known here. */
  void lookAgain() {
    lock.lock();
    try {
      behind = true;
      wake();
    } finally {
      lock.unlock();
    }
  }

  private boolean knows(UUID commit) {
    return waiting.stream().anyMatch(one -> one.commit().id().equals(commit))
        || recent.hold(commit);
  }

  private int oldest() {
    lock.lock();
    try {
      return recent.oldest();
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  private void admit(Writer hand, Commit commit, List<Kept> before) {
    var over = new ArrayList<StepMap>();
    before.forEach(step -> over.add(step.step().getMap()));
    over.addAll(recent.mapsSince(commit.version()));
    waiting.forEach(one -> over.addAll(one.maps()));
    var now = waiting.isEmpty() ? kept : waiting.getLast().after();
    switch (Placing.place(now, commit, over, ahead(), stage, hand.code())) {
      case Placing.Placed(List<Step> steps, Node after) ->
          waiting.add(
              new Waiting(hand, commit, steps, steps.stream().map(Step::getMap).toList(), after));
      case Placing.Nowhere(Misplaced why) -> hand.refuse(commit, why);
    }
  }

  private int ahead() {
    return keptVersion + waiting.stream().mapToInt(one -> one.placed().size()).sum();
  }

  private void wake() {
    if (!working && (behind || !waiting.isEmpty())) {
      working = true;
      executor.execute(this::work);
    }
  }

  private void work() {
    while (true) {
      List<Waiting> batch;
      boolean look;
      lock.lock();
      try {
        if (!behind && waiting.isEmpty()) {
          working = false;
          return;
        }
        look = behind;
        behind = false;
        batch = List.copyOf(waiting);
      } finally {
        lock.unlock();
      }
      try {
        if (look) {
          catchUp();
        } else {
          flush(batch);
        }
      } catch (RuntimeException | Error failure) {
        // nothing was acknowledged: the words wait here and with their authors; whatever it was,
        // the text must not stand still for ever
        LOG.warn("A text could not be kept for now", failure);
        LockSupport.parkNanos(REST_AFTER_FAILURE);
        lookAgain();
      }
      LockSupport.parkNanos(Math.min(LONGEST_PAUSE, round.hands().size() * NANOS_PER_READER));
    }
  }

  private void flush(List<Waiting> batch) {
    var at = clock.instant();
    var steps = new ArrayList<Kept>();
    for (var one : batch) {
      for (var step : one.placed()) {
        steps.add(
            new Kept(
                keptVersion + steps.size() + 1, step, one.commit().id(), one.hand().mandate(), at));
      }
    }
    switch (log.flush(id, stage, keptVersion, steps, at)) {
      case KEPT -> told(batch, steps);
      case MOVED_ON -> catchUp();
      case NO_RIGHT -> withoutRight(batch);
    }
  }

  private void told(List<Waiting> batch, List<Kept> steps) {
    lock.lock();
    try {
      for (int i = 0; i < batch.size(); i++) {
        waiting.removeFirst();
      }
      kept = batch.getLast().after();
      keptVersion += steps.size();
      remember(steps);
    } finally {
      lock.unlock();
    }
    stirred.run();
    snapshots.reached(keptVersion, kept, batch.getLast().hand());
  }

  /** One of several authors lost the right to write: the others are not to wait for that. */
  private void withoutRight(List<Waiting> batch) {
    var authors = batch.stream().map(Waiting::hand).collect(Collectors.toSet());
    if (authors.size() > 1) {
      var first = batch.getFirst().hand();
      flush(batch.stream().takeWhile(one -> one.hand().equals(first)).toList());
      return;
    }
    lock.lock();
    try {
      var left = waiting.stream().filter(one -> !authors.contains(one.hand())).toList();
      waiting.stream()
          .filter(one -> authors.contains(one.hand()))
          .forEach(one -> one.hand().refuse(one.commit(), new Misplaced("no-right")));
      placeAnew(left);
    } finally {
      lock.unlock();
    }
  }

  private void catchUp() {
    var ahead = catching.since(round.hands(), keptVersion);
    if (ahead != null) {
      round.meet(ahead.steps(), round.hands(), catching);
    }
    lock.lock();
    try {
      if (ahead == null) {
        List.copyOf(waiting)
            .forEach(one -> one.hand().refuse(one.commit(), new Misplaced("no-right")));
        waiting.clear();
        round.part(Audience.Parting.NOTHING_HERE);
        return;
      }
      var known = ahead.steps().stream().map(Kept::commit).collect(Collectors.toSet());
      var moved = !ahead.stage().equals(stage);
      stage = ahead.stage();
      advance(ahead.steps());
      if (!ahead.steps().isEmpty() || moved) {
        placeAnew(without(known));
      }
      if (moved) {
        round.stage(stage);
      }
    } finally {
      lock.unlock();
    }
    if (!ahead.steps().isEmpty()) {
      stirred.run();
    }
  }

  private List<Waiting> without(Set<UUID> known) {
    return waiting.stream().filter(one -> !known.contains(one.commit().id())).toList();
  }

  private void placeAnew(List<Waiting> again) {
    waiting.clear();
    again.forEach(one -> admit(one.hand(), one.commit(), List.of()));
  }

  private void advance(List<Kept> steps) {
    if (steps.isEmpty()) {
      return;
    }
    kept = StepLog.replay(kept, steps);
    keptVersion = steps.getLast().version();
    remember(steps);
  }

  /** Keeps them at hand and tells all readers, in this order and no other. */
  private void remember(List<Kept> steps) {
    recent.add(steps);
    round.steps(steps);
  }
}
