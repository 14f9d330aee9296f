package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chancery.texts.Block;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Run;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is named first in the original that it keeps. */
class AlternatTests {

  private static final List<String> NORTH =
      List.of("Северное агентство", "Северного агентства", "Северным агентством");
  private static final List<String> SOUTH =
      List.of("Агентство Юга", "Агентства Юга", "Агентством Юга");
  private static final List<String> EAST =
      List.of("Служба Востока", "Службы Востока", "Службой Востока");
  private static final List<String> NORTH_EN = List.of("Northern Agency", "the Northern Agency");
  private static final List<String> SOUTH_EN =
      List.of("Agency of the South", "the Agency of the South");

  private static String in(List<List<String>> order, String words) {
    return new Alternat(order).of(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Меморандум между Северным агентством и Агентством Юга | Меморандум между Агентством Юга и"
            + " Северным агентством",
        "Северное агентство (Север) и Агентство Юга, далее именуемые Сторонами, | Агентство Юга и"
            + " Северное агентство (Север), далее именуемые Сторонами,",
        "СЕВЕРНОЕ АГЕНТСТВО И АГЕНТСТВО ЮГА | АГЕНТСТВО ЮГА И СЕВЕРНОЕ АГЕНТСТВО",
        "Северное агентство уведомляет Агентство Юга | Северное агентство уведомляет Агентство Юга",
        "Северное агентство | Северное агентство",
      })
  void anEnumerationIsPutIntoTheOrderOfTheOriginalAndNothingElse(String agreed, String original) {
    assertThat(in(List.of(SOUTH, NORTH), agreed)).isEqualTo(original);
    assertThat(in(List.of(NORTH, SOUTH), agreed)).isEqualTo(agreed);
  }

  @Test
  void threePartiesKeepTheirCommas() {
    assertThat(
            in(
                List.of(EAST, NORTH, SOUTH),
                "между Северным агентством, Агентством Юга и Службой Востока о сотрудничестве"))
        .isEqualTo("между Службой Востока, Северным агентством и Агентством Юга о сотрудничестве");
  }

  @Test
  void anArticleTakesTheCaseOfItsPlace() {
    assertThat(
            in(
                List.of(SOUTH_EN, NORTH_EN),
                "The Northern Agency and the Agency of the South, hereinafter the Parties,"))
        .isEqualTo("The Agency of the South and the Northern Agency, hereinafter the Parties,");
  }

  @Test
  void aNameKeepsItsMarksWhenItMoves() {
    var strong = new Run.Words("Северное агентство", Set.of(Run.Mark.STRONG));
    var block =
        new Block(
            "a",
            Kind.PREAMBLE,
            0,
            "",
            List.of(strong, Run.plain(" и Агентство "), Run.plain("Юга договорились")));
    var turned = new Alternat(List.of(SOUTH, NORTH)).of(List.of(block)).getFirst();
    assertThat(turned.text()).isEqualTo("Агентство Юга и Северное агентство договорились");
    assertThat(turned.runs()).contains(strong);
  }

  @Test
  void signatureBlocksStandInTheOrderOfTheOriginal() {
    var north = signature("n", "За Северное агентство");
    var south = signature("s", "За Агентство Юга");
    var other = signature("o", "Совершено в двух экземплярах");
    assertThat(new Alternat(List.of(SOUTH, NORTH)).of(List.of(other, north, south)))
        .containsExactly(other, south, north);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void onlyTitlePreambleAndTestimoniumPutThePartiesIntoAnotherOrder(Kind kind) {
    var agreed =
        new Block("a", kind, 0, "", List.of(Run.plain("Северное агентство и Агентство Юга")));
    assertThat(new Alternat(List.of(SOUTH, NORTH)).of(List.of(agreed)).getFirst().text())
        .isEqualTo(
            Set.of(Kind.TITLE, Kind.PREAMBLE, Kind.TESTIMONIUM).contains(kind)
                ? "Агентство Юга и Северное агентство"
                : agreed.text());
  }

  @Test
  void allOriginalsCarryTheSameClauses() {
    var wording =
        Wording.of(
            BlockIds.from(new Random(1)),
            "Меморандум между Северным агентством и Агентством Юга",
            List.of("Северное агентство и Агентство Юга, далее именуемые Сторонами,"),
            List.of(
                Wording.Article.of(
                    "Северное агентство и Агентство Юга",
                    "Северное агентство и Агентство Юга сотрудничают.")));
    var one = new Alternat(List.of(NORTH, SOUTH)).of(wording.blocks());
    var two = new Alternat(List.of(SOUTH, NORTH)).of(wording.blocks());
    assertThat(one).isEqualTo(wording.blocks());
    assertThat(two).hasSameSizeAs(one).isNotEqualTo(one);
    for (int i = 0; i < one.size(); i++) {
      var naming = Set.of(Kind.TITLE, Kind.PREAMBLE).contains(one.get(i).kind());
      assertThat(two.get(i).id()).isEqualTo(one.get(i).id());
      if (naming) {
        assertThat(letters(two.get(i).text())).isEqualTo(letters(one.get(i).text()));
        assertThat(two.get(i).text())
            .contains("Агентств")
            .matches(".*(Агентство|Агентством) Юга и .*");
      } else {
        assertThat(two.get(i)).isEqualTo(one.get(i));
      }
    }
    assertThat(new Alternat(List.of(NORTH, SOUTH)).finds(wording.blocks())).isTrue();
    assertThat(new Alternat(List.of(NORTH, EAST)).finds(wording.blocks())).isFalse();
  }

  private static List<Integer> letters(String text) {
    return text.chars().sorted().boxed().toList();
  }

  private static Block signature(String id, String words) {
    return new Block(id, Kind.SIGNATURE, 1, "", List.of(Run.plain(words)));
  }
}
