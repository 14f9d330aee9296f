package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.texts.Redline.Summary;
import org.chancery.texts.RedlineBlock.Status;
import org.chancery.texts.RedlineRun.Change;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.junit.jupiter.api.Test;

class RedlineTests {

  private final Wording before = wording(article("a", "one", "two", "three"), article("b", "four"));

  @Test
  void nothingIsToldOfTheSameText() {
    Redline redline = Redline.between(before, before);

    assertThat(redline.isEmpty()).isTrue();
    assertThat(redline.summary()).isEqualTo(new Summary(0, 0, 0, 0));
    assertThat(redline.blocks())
        .extracting(RedlineBlock::id)
        .containsExactlyElementsOf(idsOf(before));
  }

  @Test
  void changedWordsAreShownInTheirBlockAndTheRestStays() {
    Wording one = wording(article("a", "within thirty working days of its adoption"));
    Wording other = wording(article("a", "within ten working days after adoption"));

    assertThat(paragraph(Redline.between(one, other), "a000000p0"))
        .isEqualTo("CHANGED within [-thirty-][+ten+] working days [-of its-][+after+] adoption");
  }

  @Test
  void neighbouringChangedWordsReadAsOneChange() {
    Wording one = wording(article("a", "The old big house stands"));
    Wording other = wording(article("a", "The new small house stands"));

    assertThat(paragraph(Redline.between(one, other), "a000000p0"))
        .isEqualTo("CHANGED The [-old big-][+new small+] house stands");
  }

  @Test
  void newMarksOnTheSameWordsAreAChangeOfForm() {
    Wording marked =
        Wording.read(
                before
                    .canonical()
                    .replace(
                        "{\"text\":\"two\",", "{\"marks\":[{\"type\":\"em\"}],\"text\":\"two\","))
            .orThrow();
    Redline redline = Redline.between(before, marked);

    assertThat(paragraph(redline, "a000000p1")).isEqualTo("CHANGED [~two~]");
    assertThat(redline.summary()).isEqualTo(new Summary(1, 0, 0, 0));
  }

  @Test
  void aNewParagraphIsAddedAndTheOthersAreOnlyRenumbered() {
    Wording after =
        wording(
            new Parts(
                "a",
                List.of("a000000p0", "new00000", "a000000p1", "a000000p2"),
                List.of("one", "between", "two", "three")),
            article("b", "four"));
    Redline redline = Redline.between(before, after);

    assertThat(redline.summary()).isEqualTo(new Summary(0, 1, 0, 0));
    assertThat(redline.blocks())
        .extracting(block -> block.number() + " " + block.status())
        .contains("1.2 ADDED", "1.3 SAME", "1.4 SAME");
  }

  @Test
  void aRemovedParagraphStandsWhereItStoodWithItsOldNumber() {
    Wording after =
        wording(
            new Parts("a", List.of("a000000p0", "a000000p2"), List.of("one", "three")),
            article("b", "four"));
    Redline redline = Redline.between(before, after);

    assertThat(redline.summary()).isEqualTo(new Summary(0, 0, 1, 0));
    assertThat(redline.blocks().subList(3, 6))
        .extracting(block -> block.number() + " " + block.status() + " " + shown(block.runs()))
        .containsExactly("1.1 SAME one", "1.2 REMOVED [-two-]", "1.2 SAME three");
  }

  @Test
  void aMovedParagraphIsToldOnceAndNotAsRemovedAndAdded() {
    Wording after =
        wording(
            new Parts(
                "a",
                List.of("a000000p1", "a000000p2", "a000000p0"),
                List.of("two", "three", "one")),
            article("b", "four"));
    Redline redline = Redline.between(before, after);

    assertThat(redline.summary()).isEqualTo(new Summary(0, 0, 0, 1));
    assertThat(statusOf(redline, "a000000p0")).isEqualTo(Status.MOVED);
  }

  @Test
  void aParagraphThatWentToAnotherArticleHasMovedAndMayHaveChangedToo() {
    Wording after =
        wording(
            new Parts("a", List.of("a000000p0", "a000000p1"), List.of("one", "two")),
            new Parts("b", List.of("b000000p0", "a000000p2"), List.of("four", "three again")));
    Redline redline = Redline.between(before, after);

    assertThat(paragraph(redline, "a000000p2")).isEqualTo("MOVED three[+ again+]");
    assertThat(redline.summary()).isEqualTo(new Summary(1, 0, 0, 1));
  }

  @Test
  void aMovedArticleMovesOnceWithAllItHolds() {
    Redline redline =
        Redline.between(before, wording(article("b", "four"), article("a", "one", "two", "three")));

    assertThat(redline.summary()).isEqualTo(new Summary(0, 0, 0, 1));
    assertThat(redline.blocks())
        .filteredOn(block -> block.status() == Status.MOVED)
        .extracting(RedlineBlock::kind)
        .containsExactly(Block.Kind.ARTICLE);
  }

  @Test
  void aRemovedArticleTakesItsParagraphsWithItExceptThoseThatFoundAnotherPlace() {
    Wording after =
        wording(new Parts("b", List.of("b000000p0", "a000000p1"), List.of("four", "two")));
    Redline redline = Redline.between(before, after);

    assertThat(redline.summary()).isEqualTo(new Summary(0, 0, 2, 1));
    assertThat(statusOf(redline, "a0000000")).isEqualTo(Status.REMOVED);
    assertThat(statusOf(redline, "a000000p1")).isEqualTo(Status.MOVED);
  }

  @Test
  void aBlockThatOnlyLostItsIdIsStillTheSameBlock() {
    Wording after =
        wording(
            new Parts(
                "a", List.of("a000000p0", "pasted00", "a000000p2"), List.of("one", "two", "three")),
            article("b", "four"));

    assertThat(Redline.between(before, after).isEmpty()).isTrue();
  }

  @Test
  void aLongRewrittenParagraphTakesNoLongerThanReadingIt() {
    Wording one = wording(article("a", words(20_000, "a")));
    Wording other = wording(article("a", words(20_000, "b")));
    long start = System.nanoTime();

    Redline redline = Redline.between(one, other);

    assertThat(statusOf(redline, "a000000p0")).isEqualTo(Status.CHANGED);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void bothTextsCanBeReadBackFromAnyRedline() {
    Random random = new Random(20231123);
    for (int round = 0; round < 300; round++) {
      Wording one = randomWording(random);
      Wording other = randomWording(random);
      Redline redline = Redline.between(one, other);

      assertThat(reading(redline, Status.ADDED, Change.INSERTED))
          .containsExactlyInAnyOrderElementsOf(textsOf(one));
      assertThat(reading(redline, Status.REMOVED, Change.DELETED))
          .containsExactlyElementsOf(textsOf(other));
    }
  }

  /** The words of one side: the later without what went, the earlier without what came. */
  private static List<String> reading(Redline redline, Status without, Change absent) {
    return redline.blocks().stream()
        .filter(block -> block.status() != without)
        .map(
            block ->
                block.runs().stream()
                    .filter(run -> run.change() != absent)
                    .map(RedlineRun::text)
                    .collect(Collectors.joining()))
        .toList();
  }

  private static List<String> textsOf(Wording wording) {
    return wording.blocks().stream().map(Block::text).toList();
  }

  private static Wording randomWording(Random random) {
    List<String> ids = new ArrayList<>(List.of("para0001", "para0002", "para0003", "para0004"));
    Collections.shuffle(ids, random);
    List<String> some = ids.subList(0, 2 + random.nextInt(3));
    int cut = 1 + random.nextInt(some.size() - 1);
    List<Parts> parts = new ArrayList<>();
    parts.add(new Parts("a", some.subList(0, cut), texts(random, cut)));
    parts.add(new Parts("b", some.subList(cut, some.size()), texts(random, some.size() - cut)));
    Collections.shuffle(parts, random);
    return wording(parts.toArray(Parts[]::new));
  }

  private static List<String> texts(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                random
                    .ints(1 + random.nextInt(12), 0, 5)
                    .mapToObj(n -> List.of("the", "state", ",", "shall", "not").get(n))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "")))
        .toList();
  }

  private static String words(int count, String letter) {
    return IntStream.range(0, count).mapToObj(i -> letter + i).collect(Collectors.joining(" "));
  }

  private static List<String> idsOf(Wording wording) {
    return wording.blocks().stream().map(Block::id).toList();
  }

  private static Status statusOf(Redline redline, String id) {
    return block(redline, id).status();
  }

  private static String paragraph(Redline redline, String id) {
    return statusOf(redline, id) + " " + shown(block(redline, id).runs());
  }

  private static RedlineBlock block(Redline redline, String id) {
    return redline.blocks().stream()
        .filter(block -> block.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(List<RedlineRun> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run.change()) {
                  case SAME -> run.text();
                  case INSERTED -> "[+" + run.text() + "+]";
                  case DELETED -> "[-" + run.text() + "-]";
                  case FORMATTED -> "[~" + run.text() + "~]";
                })
        .collect(Collectors.joining());
  }

  /** An article by the first letter of its id, with the ids and words of its paragraphs. */
  private record Parts(String letter, List<String> ids, List<String> texts) {}

  private static Parts article(String letter, String... texts) {
    List<String> ids =
        IntStream.range(0, texts.length).mapToObj(i -> letter + "000000p" + i).toList();
    return new Parts(letter, ids, List.of(texts));
  }

  private static Wording wording(Parts... articles) {
    List<Node> content = new ArrayList<>();
    content.add(words("title", "title000", "Title"));
    content.add(words("preamble", "preamb00", ""));
    for (Parts parts : articles) {
      List<Node> paragraphs = new ArrayList<>();
      for (int i = 0; i < parts.ids().size(); i++) {
        paragraphs.add(words("paragraph", parts.ids().get(i), parts.texts().get(i)));
      }
      content.add(
          Schema.official().node("article", Map.of("id", parts.letter() + "0000000"), paragraphs));
    }
    return Wording.of(Schema.official().node("doc", Map.of(), content).check());
  }

  private static Node words(String kind, String id, String text) {
    List<Node> runs = text.isEmpty() ? List.of() : List.of(Schema.official().text(text, List.of()));
    return Schema.official().node(kind, Map.of("id", id), runs);
  }
}
