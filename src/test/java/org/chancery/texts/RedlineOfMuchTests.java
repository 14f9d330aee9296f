package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.junit.jupiter.api.Test;

/** How long two revisions of a hundred pages take. */
class RedlineOfMuchTests {

  private static final int CLAUSES = 1_200; // about twelve on a page
  private static final long MOST = 1_000_000_000L;

  @Test
  void twoRevisionsOfAHundredPagesAreComparedWithinASecond() {
    Wording before = pages(new Random(1), 0);
    Wording after = pages(new Random(1), 10);
    Redline.between(before, after); // class loading is not what is measured
    long start = System.nanoTime();

    Redline redline = Redline.between(before, after);

    long took = System.nanoTime() - start;
    System.out.printf(
        "redline of %,d characters in %,d blocks: %d ms, %s%n",
        before.canonical().length(), before.blocks().size(), took / 1_000_000, redline.summary());
    assertThat(redline.summary().changed()).isGreaterThan(100);
    assertThat(took).isLessThan(MOST);
  }

  @Test
  void aTextWrittenAnewTakesSecondsAtMost() {
    Wording before = pages(new Random(1), 0);
    Wording after = pages(new Random(2), 0);
    long start = System.nanoTime();

    assertThat(Redline.between(before, after).isEmpty()).isFalse();

    long took = System.nanoTime() - start;
    System.out.printf("redline of a text written anew: %d ms%n", took / 1_000_000);
    assertThat(took).isLessThan(5 * MOST);
  }

  /** Articles of ten clauses; every so many clauses, one has other words at three places. */
  private static Wording pages(Random random, int everySoMany) {
    List<Node> content = new ArrayList<>();
    content.add(words("title", "title000", "A long agreement"));
    for (int article = 0; article < CLAUSES / 10; article++) {
      List<Node> clauses = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        int clause = article * 10 + i;
        String text = sentence(random);
        boolean changed = everySoMany > 0 && clause % everySoMany == 0;
        clauses.add(
            words(
                "paragraph",
                "clause%06d".formatted(clause),
                changed ? text.replaceFirst("state", "party").replace("shall", "will") : text));
      }
      Map<String, String> id = Map.of("id", "article%04d".formatted(article));
      content.add(Schema.official().node("article", id, clauses));
    }
    return Wording.of(Schema.official().node("doc", Map.of(), content).check());
  }

  private static String sentence(Random random) {
    List<String> words =
        List.of("the", "state", "shall", "apply", "not", "a", "standard", "within");
    return IntStream.range(0, 45)
        .mapToObj(i -> words.get(random.nextInt(words.size())))
        .collect(Collectors.joining(" "));
  }

  private static Node words(String kind, String id, String text) {
    Node run = Schema.official().text(text, List.of());
    return Schema.official().node(kind, Map.of("id", id), List.of(run));
  }
}
