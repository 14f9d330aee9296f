package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.texts.Block.Cell;
import org.chancery.texts.Block.Kind;
import org.junit.jupiter.api.Test;

class ReadingOrderTests {

  private final Wording rich = Wording.read(SampleWordings.file("valid/rich.json")).orThrow();

  private Block block(String id) {
    return rich.blocks().stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void clausesAreCountedToThreeLevelsAndAnewInAnAnnex() {
    assertThat(
            Stream.of(
                    "claus001",
                    "subcl002",
                    "claus002",
                    "claus003",
                    "claus004",
                    "claus005",
                    "claus006",
                    "subcl003")
                .map(id -> block(id).number()))
        .containsExactly("1.1", "1.1.2", "1.2", "2.1", "1.", "2.", "1.1", "1.1.1");
    assertThat(block("claus006").annex()).isEqualTo(1);
    assertThat(block("claus001").annex()).isZero();
  }

  @Test
  void anAnnexAndItsHeadingAreNoArticle() {
    assertThat(rich.blocks())
        .filteredOn(block -> Set.of(Kind.ANNEX, Kind.ANNEX_HEADING).contains(block.kind()))
        .extracting(Block::kind, Block::number, Block::text)
        .containsExactly(
            tuple(Kind.ANNEX, "1", ""),
            tuple(Kind.ANNEX_HEADING, "1", "List of standards"),
            tuple(Kind.ANNEX, "2", ""));
  }

  @Test
  void anItemKnowsItsPlaceAndHowDeepItsListIs() {
    assertThat(Stream.of("item0001", "item0002", "item0004", "item0006").map(this::block))
        .extracting(Block::number, Block::level)
        .containsExactly(tuple("1", 0), tuple("2", 0), tuple("2", 1), tuple("", 0));
  }

  @Test
  void aCellKnowsItsRowAndColumnAlsoBesideOneThatGoesOverTwoRows() {
    assertThat(block("cellh001").cell()).isEqualTo(new Cell(0, 0, 1, 1, 120));
    assertThat(block("cell0001").cell()).isEqualTo(new Cell(1, 0, 1, 2, 120));
    assertThat(block("cell0003").cell()).isEqualTo(new Cell(2, 1, 1, 1, 0));
    assertThat(block("claus001").cell()).isNull();
  }

  @Test
  void aFootnoteIsABlockOfItsOwnAfterTheOneItBelongsTo() {
    List<String> ids = rich.blocks().stream().map(Block::id).toList();

    assertThat(ids.indexOf("footn001")).isEqualTo(ids.indexOf("claus001") + 1);
    assertThat(block("footn002").number()).isEqualTo("2");
    assertThat(block("footn001").text()).isEqualTo("In the edition of the day of exchange.");
    assertThat(block("claus001").text()).doesNotContain("edition");
    assertThat(rich.words()).contains("edition", "payer", "register");
  }

  @Test
  void wordsKnowTheirMarksAndWhereTheyLead() {
    assertThat(block("claus001").runs())
        .contains(
            new Run.Words("in force", Set.of(Run.Mark.STRONG, Run.Mark.UNDERLINE)),
            new Run.Reference("footn001", "1"),
            new Run.Words("the register", Set.of(), "https://example.org/register"));
    assertThat(block("claus002").runs()).contains(new Run.Placeholder("the payer"));
  }

  @Test
  void aPassageInBracketsHasItsSignsOnceEvenWhenItGoesOverTwoBlocks() {
    Wording bracketed = SampleWordings.bracketed();

    assertThat(
            bracketed.blocks().stream()
                .filter(block -> block.kind() == Kind.PARAGRAPH)
                .map(block -> String.join("", block.runs().stream().map(Run::text).toList())))
        .containsExactly("within [thirty] [ten] days", "[The list", "is open.] And more.");
    assertThat(bracketed.blocks().getLast().text()).isEqualTo("is open. And more.");
  }

  @Test
  void everyBlockStandsInTheOneBeforeItThatIsLessDeep() {
    int before = -1;
    for (Block block : rich.blocks()) {
      assertThat(block.depth()).isBetween(0, before + 1);
      before = block.depth();
    }
  }

  @Test
  void itemsAreCountedInTheLettersOfTheLanguage() {
    ItemNumbers english = ItemNumbers.of("abcdefghijklmnopqrstuvwxyz", "({a}) ({i}) ({1})");
    ItemNumbers russian = ItemNumbers.of("абвгдежзиклмнопрстуфхцчшщэюя", "({a}) ({1})");

    assertThat(Stream.of(1, 26, 27, 53).map(place -> english.of(place, 0)))
        .containsExactly("(a)", "(z)", "(aa)", "(ba)");
    assertThat(Stream.of(4, 9, 14).map(place -> english.of(place, 1)))
        .containsExactly("(iv)", "(ix)", "(xiv)");
    assertThat(english.of(3, 7)).isEqualTo("(3)");
    assertThat(russian.of(block("item0002"))).isEqualTo("(б)");
    assertThat(russian.of(block("item0004"))).isEqualTo("(2)");
    assertThat(russian.of(block("item0005"))).isEmpty();
  }
}
