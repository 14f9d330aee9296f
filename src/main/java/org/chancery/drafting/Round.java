package org.chancery.drafting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;

/**
 * Those who have a text open: who they are to each other, where their carets stand, and what they
 * are told. Everybody is told the same in the same order, under the lock of the text; only what an
 * author is called differs.
 */
final class Round {

  private final List<Writer> hands = new CopyOnWriteArrayList<>();
  private final Bylines bylines = new Bylines();
  private final Carets carets = new Carets();

  List<Writer> hands() {
    return hands;
  }

  boolean isEmpty() {
    return hands.isEmpty();
  }

  Bylines bylines() {
    return bylines;
  }

  void meet(Map<MandateId, Office> known) {
    bylines.meet(known);
  }

  /** Asks the database, as one of these readers, who the authors are that nobody here knows yet. */
  void meet(List<Kept> steps, List<Writer> readers, Catching catching) {
    var strangers = bylines.strangers(steps);
    if (!strangers.isEmpty()) {
      meet(catching.offices(readers, strangers));
    }
  }

  /** One more: told first what came since its version, then who is here. */
  void add(Writer hand, Stage stage, int version, @Nullable Node doc, List<Kept> steps, int now) {
    hands.add(hand);
    hand.becomes(bylines.of(hand.mandate()));
    carets.arrived(hand);
    hand.tell(Frames.opened(hand, stage, version, doc, steps, bylines));
    steps.stream().map(Kept::by).distinct().forEach(author -> introduce(hand, author));
    for (var other : hands) {
      introduce(other, hand.mandate());
      introduce(hand, other.mandate());
    }
    say(carets.told(now));
  }

  /** Whether anybody has to be told that it left. */
  boolean remove(Writer hand) {
    return hands.remove(hand) && carets.forget(hand);
  }

  void caret(Writer hand, int from, int to, int now) {
    carets.put(hand, from, to);
    say(carets.told(now));
  }

  void whoIsHere(int now) {
    say(carets.told(now));
  }

  /** Steps that the database has: carets move with them on all sides without being told. */
  void steps(List<Kept> steps) {
    var authors = steps.stream().map(Kept::by).distinct().toList();
    for (var hand : hands) {
      authors.forEach(author -> introduce(hand, author));
    }
    say(Frames.steps(steps, bylines));
    carets.map(steps.stream().map(step -> step.step().getMap()).toList());
  }

  void stage(Stage stage) {
    hands.forEach(hand -> hand.tell(Frames.stage(hand, stage)));
  }

  void part(Audience.Parting why) {
    List.copyOf(hands).forEach(hand -> hand.part(why));
  }

  /** Whoever is not known yet is introduced when they are. */
  private void introduce(Writer hand, MandateId author) {
    var number = bylines.of(author);
    var office = bylines.office(author);
    if (office != null && hand.meets(number)) {
      hand.tell(Frames.who(hand, number, office));
    }
  }

  private void say(byte[] frame) {
    hands.forEach(hand -> hand.tell(frame));
  }
}
