package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.texts.engine.Applying;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.junit.jupiter.api.Test;

/** What one side may suggest, and what becomes of it. */
class SuggestionsTests {

  private static final Schema SCHEMA = Schema.official();
  private static final AtomicInteger IDS = new AtomicInteger(10_000_000);

  private static Mark inserted(String by) {
    return SCHEMA.mark("insertion", Map.of("id", by));
  }

  private static Mark deleted(String by) {
    return SCHEMA.mark("deletion", Map.of("id", by));
  }

  private static Node words(String words, Mark... marks) {
    return SCHEMA.text(words, List.of(marks));
  }

  private static Node block(String kind, String id, Node... content) {
    return SCHEMA.node(kind, Map.of("id", id), List.of(content));
  }

  /** A text of one article with these clauses. */
  private static Node text(Node... clauses) {
    var content = new ArrayList<Node>();
    content.add(block("title", "title001", words("Memorandum")));
    content.add(block("article", "artic001", clauses));
    return SCHEMA.node("doc", Map.of(), content).check();
  }

  private static Node clause(Node... content) {
    return block("paragraph", "parag001", content);
  }

  private static final Node BEFORE = text(clause(words("The Parties cooperate.")));

  private static boolean mayRussia(Node after) {
    return Suggestions.onlySuggests(BEFORE, after, "RU")
        && Suggestions.keepsNames(BEFORE, after, "RU");
  }

  @Test
  void wordsUnderTheNameOfTheirSideMayCome() {
    assertThat(
            mayRussia(
                text(
                    clause(
                        words("The Parties "),
                        words("closely ", inserted("RU.aaaaaaaa")),
                        words("cooperate.")))))
        .isTrue();
  }

  @Test
  void wordsWithoutANameMayNotCome() {
    assertThat(mayRussia(text(clause(words("The Parties closely cooperate."))))).isFalse();
  }

  @Test
  void wordsUnderAnotherNameMayNotCome() {
    assertThat(
            mayRussia(
                text(
                    clause(
                        words("The Parties "),
                        words("closely ", inserted("TJ.aaaaaaaa")),
                        words("cooperate.")))))
        .isFalse();
  }

  @Test
  void wordsOfOthersMayBeMarkedButNotGo() {
    assertThat(
            mayRussia(
                text(
                    clause(
                        words("The "),
                        words("Parties ", deleted("RU.aaaaaaaa")),
                        words("cooperate.")))))
        .isTrue();
    assertThat(mayRussia(text(clause(words("The cooperate."))))).isFalse();
  }

  @Test
  void wordsOfOthersCannotBePassedOffAsOwnInsertions() {
    assertThat(
            mayRussia(
                text(
                    clause(
                        words("The "),
                        words("Parties ", inserted("RU.aaaaaaaa")),
                        words("cooperate.")))))
        .isFalse();
  }

  @Test
  void whatAnotherSideSuggestsStaysAsItIs() {
    var theirs =
        text(clause(words("The "), words("two ", inserted("TJ.aaaaaaaa")), words("Parties.")));
    var taken = text(clause(words("The Parties.")));
    var accepted = text(clause(words("The two Parties.")));
    var asked =
        text(
            clause(
                words("The "),
                words("two ", inserted("TJ.aaaaaaaa"), deleted("RU.bbbbbbbb")),
                words("Parties.")));
    assertThat(Suggestions.onlySuggests(theirs, taken, "RU")).isFalse();
    assertThat(Suggestions.onlySuggests(theirs, accepted, "RU")).isFalse();
    assertThat(Suggestions.onlySuggests(theirs, asked, "RU")).isTrue();
    assertThat(Suggestions.onlySuggests(theirs, taken, "TJ")).isTrue();
  }

  @Test
  void aClauseMayBeSplitAndItsWordsFlowOn() {
    var second =
        SCHEMA.node(
            "paragraph",
            Map.of("id", "parag002"),
            List.of(words("cooperate.")),
            List.of(inserted("RU.aaaaaaaa")));
    assertThat(mayRussia(text(clause(words("The Parties ")), second))).isTrue();
    assertThat(
            mayRussia(
                text(
                    clause(words("The Parties ")),
                    block("paragraph", "parag002", words("cooperate.")))))
        .isFalse();
  }

  @Test
  void acceptedWordsStayAndRejectedOnesGo() {
    var suggested =
        text(
            clause(
                words("The "),
                words("Parties", deleted("RU.aaaaaaaa")),
                words("Agencies", inserted("RU.aaaaaaaa")),
                words(" cooperate.")));
    assertThat(settled(suggested, true)).isEqualTo("The Agencies cooperate.");
    assertThat(settled(suggested, false)).isEqualTo("The Parties cooperate.");
  }

  @Test
  void aRejectedBoundaryJoinsTheClauses() {
    var second =
        SCHEMA.node(
            "paragraph",
            Map.of("id", "parag002"),
            List.of(words("cooperate.")),
            List.of(inserted("RU.aaaaaaaa")));
    var split = text(clause(words("The Parties ")), second);
    assertThat(settled(split, false)).isEqualTo("The Parties cooperate.");
    assertThat(settled(split, true)).isEqualTo("The Parties |cooperate.");
  }

  @Test
  void settlingOneSideLeavesTheOther() {
    var both =
        text(
            clause(
                words("The "),
                words("two ", inserted("TJ.aaaaaaaa")),
                words("Parties ", deleted("RU.bbbbbbbb")),
                words("cooperate.")));
    var after =
        (Applying.Applied) Applying.apply(both, Settling.accept(both, Set.of("RU.bbbbbbbb")));
    assertThat(Suggestions.in(after.doc()))
        .extracting(Suggestion::id)
        .containsExactly("TJ.aaaaaaaa");
    assertThat(Suggestions.in(after.doc()).getFirst().code()).isEqualTo("TJ");
  }

  @Test
  void aSuggestionIsToldWithItsWordsAndItsPlace() {
    var suggested =
        text(
            clause(
                words("Parties", deleted("RU.aaaaaaaa")),
                words("Agencies", inserted("RU.aaaaaaaa")),
                words(" cooperate.")));
    assertThat(Suggestions.in(suggested))
        .containsExactly(new Suggestion("RU.aaaaaaaa", "Agencies", "Parties", 0, "parag001"));
  }

  private static String settled(Node document, boolean accept) {
    var ids = Set.of("RU.aaaaaaaa");
    var steps = accept ? Settling.accept(document, ids) : Settling.reject(document, ids);
    var after = ((Applying.Applied) Applying.apply(document, steps)).doc();
    assertThat(Suggestions.in(after)).isEmpty();
    var clauses = new ArrayList<String>();
    after.child(1).children().forEach(clause -> clauses.add(clause.textContent()));
    return String.join("|", clauses);
  }
}
