package org.chancery.drafting.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chancery.texts.Redline;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.junit.jupiter.api.Test;

class RedlinePaperTests {

  private static final TextWords WORDS = new TextWords(Locale.ENGLISH, ZoneOffset.UTC);
  private final String json = rich();
  private final Wording before = Wording.read(json).orThrow();

  @Test
  void everyBlockStandsInWhatHoldsIt() {
    assertThat(paper(Redline.between(before, before)))
        .containsSubsequence(
            "<h1>",
            "<section class=\"article\">",
            "<h2 class=\"heading\">",
            "Article 1.",
            "<p class=\"n\">",
            "<span class=\"no\">1.1</span>",
            "<p class=\"sub\">",
            "<span class=\"no\">1.1.1</span>",
            "<ol class=\"numbers\">",
            "<li class=\"item\">",
            "<span class=\"no\">(b)</span>",
            "<span class=\"no\">(ii)</span>",
            "<blockquote class=\"quotation\">",
            "<ul class=\"bullets\">",
            "<table class=\"grid\">",
            "<tr>",
            "<th>",
            "<td rowspan=\"2\">",
            "<p class=\"testimonium\">",
            "<div class=\"signatures\">",
            "<section class=\"annex\">",
            "Annex 1",
            "Annex 2")
        .doesNotContain("data-c");
  }

  @Test
  void whatChangedInACellAndInAnItemIsMarkedThere() {
    Wording after =
        Wording.read(json.replace("ISO 9001", "ISO 9002").replace("of measuring.", "of weighing."))
            .orThrow();

    assertThat(paper(Redline.between(before, after)))
        .containsSubsequence(
            "<p data-c=\"1\" id=\"change-1\" class=\"plain\">",
            "<del>",
            "measuring",
            "<ins>",
            "weighing",
            "<td rowspan=\"2\">",
            "<p data-c=\"2\" id=\"change-2\" class=\"plain\">",
            "9001",
            "9002");
  }

  @Test
  void aRowThatMovedSaysSoAtItsFirstWords() {
    Redline redline = Redline.between(before, Wording.of(moved(before.node())));

    assertThat(paper(redline))
        .containsSubsequence("<tr id=\"change-1\">", "data-c=\"1\"", "moved here", "</tr>")
        .doesNotContain("data-c=\"2\"");
  }

  @Test
  void aClauseOfAnotherKindSaysWhatItWas() {
    Wording after =
        Wording.read(
                json.replaceFirst(
                    "\"type\": \"paragraph\",(\\s+\"attrs\": \\{\\s+\"id\": \"claus002\")",
                    "\"type\": \"subclause\",$1"))
            .orThrow();

    assertThat(paper(Redline.between(before, after))).contains("was: Clause");
  }

  @Test
  void aChangeIsNamedByItsPlaceAlsoInAnAnnex() {
    Wording after =
        Wording.read(
                json.replace("Of the annex.", "Of this annex.")
                    .replace("First of the list.", "The first of the list.")
                    .replace("A second note.", "Another note."))
            .orThrow();

    assertThat(
            Redline.between(before, after).blocks().stream()
                .filter(block -> block.isTold())
                .map(block -> RedlineNotes.place(block, WORDS).replace('\u00a0', ' ')))
        .containsExactly(
            "Footnote 2, changed", "Annex 1, Clause 1, changed", "Annex 1, Article 1.1, changed");
  }

  private static String paper(Redline redline) {
    return new RedlinePaper(redline, "en", WORDS)
        .getElement()
        .getOuterHTML()
        .replaceAll(">\\s+", ">")
        .replaceAll("\\s+<", "<")
        .replace('\u00a0', ' ');
  }

  private static Node moved(Node node) {
    List<Node> children = new ArrayList<>(node.children());
    if (node.id().filter("table001"::equals).isPresent()) {
      children.add(1, children.remove(2));
      return Schema.official().node("table", Map.of("id", "table001"), children);
    }
    children.replaceAll(RedlinePaperTests::moved);
    boolean same = children.equals(node.children());
    Map<String, String> id = node.id().map(value -> Map.of("id", value)).orElse(Map.of());
    return same ? node : Schema.official().node(node.name(), id, children);
  }

  private static String rich() {
    try (var stream = RedlinePaperTests.class.getResourceAsStream("/wordings/valid/rich.json")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
