package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.chancery.texts.Concordance.Pair;
import org.junit.jupiter.api.Test;

/** Two languages of one document, block by block. */
class ConcordanceTests {

  private static Wording wording(long seed, String... clauses) {
    return Wording.of(
        BlockIds.from(new Random(seed)),
        "Title",
        List.of("Preamble."),
        List.of(Wording.Article.of("Heading", clauses)));
  }

  @Test
  void isCompleteWhereEveryBlockHasItsCounterpart() {
    var concordance = Concordance.of(wording(1, "One.", "Two."), wording(1, "Один.", "Два."));
    assertThat(concordance.isComplete()).isTrue();
    assertThat(concordance.pairs()).hasSize(5).allMatch(pair -> pair.one() != null);
    assertThat(concordance.pairs().getLast().other()).isNotNull();
  }

  @Test
  void countsWhatOnlyOneOfThemHasAndPutsItWhereItStands() {
    var concordance = Concordance.of(wording(1, "One."), wording(1, "Один.", "Два."));
    assertThat(concordance.onlyInOne()).isZero();
    assertThat(concordance.onlyInOther()).isEqualTo(1);
    assertThat(concordance.isComplete()).isFalse();
    assertThat(concordance.pairs().getLast().one()).isNull();
  }

  @Test
  void hasNoPairWithoutEither() {
    var concordance = Concordance.of(wording(1, "One."), wording(2, "Один."));
    assertThat(concordance.pairs()).noneMatch(pair -> pair.one() == null && pair.other() == null);
    assertThat(concordance.onlyInOne()).isEqualTo(concordance.onlyInOther()).isEqualTo(4);
    assertThat(concordance.pairs()).extracting(Pair::id).doesNotHaveDuplicates();
  }

  @Test
  void saysThatBlocksThatBothHaveComeInAnotherOrder() {
    var one = wording(1, "One.", "Two.");
    var blocks = one.node().child(2).children();
    var turned =
        one.canonical()
            .replace(
                blocks.get(1).canonical() + "," + blocks.get(2).canonical(),
                blocks.get(2).canonical() + "," + blocks.get(1).canonical());
    assertThat(turned).isNotEqualTo(one.canonical());
    var concordance = Concordance.of(one, Wording.read(turned).orThrow());
    assertThat(concordance.onlyInOne() + concordance.onlyInOther()).isZero();
    assertThat(concordance.sameOrder()).isFalse();
    assertThat(concordance.isComplete()).isFalse();
  }
}
