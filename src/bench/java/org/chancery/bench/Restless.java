package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chancery.drafting.Commit;
import org.chancery.drafting.Hand;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;

/** Changes a text many times, by commits of a hand that waits for each. */
final class Restless {

  private static final int AT_ONCE = 100;
  private static final Schema SCHEMA = Schema.official();
  private static final String WORD = "further ";

  private final Hand hand;
  private final WaitingReader reader;
  private final Random random = new Random(1);
  private final List<Integer> paragraphs = new ArrayList<>();
  private int version;

  Restless(Node document, int version, Hand hand, WaitingReader reader) {
    this.version = version;
    this.hand = hand;
    this.reader = reader;
    gather(document, -1);
  }

  private void gather(Node node, int position) {
    if (node.name().equals("paragraph")) {
      paragraphs.add(position + 1);
    }
    var at = position + 1;
    for (var child : node.children()) {
      gather(child, at);
      at += child.size();
    }
  }

  /** Puts a word in and takes it out again, here and there: the text stays as long as it is. */
  void write(int changes) {
    for (int written = 0; written < changes; written += AT_ONCE) {
      var steps = new ArrayList<Step>();
      while (steps.size() < Math.min(AT_ONCE, changes - written)) {
        var at = paragraphs.get(random.nextInt(paragraphs.size()));
        steps.add(insertion(at));
        steps.add(Steps.delete(at, at + WORD.length()));
      }
      commit(steps);
    }
  }

  /** Puts a word into every other paragraph, from the end. */
  void revise() {
    var steps = new ArrayList<Step>();
    for (int i = paragraphs.size() - 1; i >= 0; i -= 2) {
      steps.add(insertion(paragraphs.get(i)));
      if (steps.size() == AT_ONCE) {
        commit(steps);
        steps.clear();
      }
    }
    commit(steps);
  }

  private static Step insertion(int at) {
    return Steps.replace(at, at, List.of(SCHEMA.text(WORD, List.of())));
  }

  private void commit(List<Step> steps) {
    if (!steps.isEmpty()) {
      hand.commit(new Commit(UUID.randomUUID(), version, steps));
      version += steps.size();
      reader.await(version);
    }
  }
}
