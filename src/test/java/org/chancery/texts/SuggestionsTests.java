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

  private static Mark bracketed(String by) {
    return SCHEMA.mark("bracket", Map.of("id", by, "option", 0));
  }

  private static boolean may(String code, Node before, Node after) {
    return Suggestions.keepsNames(before, after, code)
        && Suggestions.onlySuggests(before, after, code);
  }

  /** A text with a second article that Russia suggests, of one clause. */
  private static Node withArticleOfRussia(Node... words) {
    var content = new ArrayList<>(BEFORE.children());
    content.add(
        SCHEMA.node(
            "article",
            Map.of("id", "artic002"),
            List.of(block("paragraph", "parag002", words)),
            List.of(inserted("RU.aaaaaaaa"))));
    return SCHEMA.node("doc", Map.of(), content).check();
  }

  @Test
  void whatOthersSuggestInAnArticleOfOursStaysWhileItsOtherWordsChange() {
    var theirs = withArticleOfRussia(words("They "), words("never ", inserted("TJ.aaaaaaaa")));
    var written =
        withArticleOfRussia(words("The Parties "), words("never ", inserted("TJ.aaaaaaaa")));
    var twisted = withArticleOfRussia(words("They "), words("ever ", inserted("TJ.aaaaaaaa")));
    var accepted = withArticleOfRussia(words("They never "));
    var gone = withArticleOfRussia(words("They "));
    assertThat(may("RU", theirs, written)).isTrue();
    for (var after : List.of(twisted, accepted, gone, BEFORE)) {
      assertThat(may("RU", theirs, after)).isFalse();
      assertThat(may("TJ", theirs, after)).isEqualTo(!after.equals(BEFORE) && after != accepted);
    }
    assertThat(may("RU", withArticleOfRussia(words("They ")), BEFORE)).isTrue();
  }

  @Test
  void whatOthersInsertAsAWholeWithinAnArticleOfOursStaysWithItsWords() {
    var theirs = withBullets("first");
    assertThat(may("RU", theirs, withBullets("second"))).isFalse();
    assertThat(may("RU", theirs, withArticleOfRussia(words("They ")))).isFalse();
    assertThat(may("TJ", theirs, withArticleOfRussia(words("They ")))).isTrue();
  }

  /** Tajikistan puts a list of one item into the article of Russia. */
  private static Node withBullets(String words) {
    var item = block("item", "item0001", block("plain", "plain001", words(words)));
    var bullets =
        SCHEMA.node(
            "bullets", Map.of("id", "bulle001"), List.of(item), List.of(inserted("TJ.aaaaaaaa")));
    var content = new ArrayList<>(BEFORE.children());
    content.add(
        SCHEMA.node(
            "article",
            Map.of("id", "artic002"),
            List.of(block("paragraph", "parag002", words("They ")), bullets),
            List.of(inserted("RU.aaaaaaaa"))));
    return SCHEMA.node("doc", Map.of(), content).check();
  }

  private static Node ours(Node... words) {
    var content = new ArrayList<>(List.of(words));
    content.add(words("cooperate."));
    return text(block("paragraph", "parag001", content.toArray(Node[]::new)));
  }

  @Test
  void ourOwnWordsGoButDoNotShakeOffWhatOthersAskOfThem() {
    for (var asked : List.of(deleted("TJ.aaaaaaaa"), bracketed("TJ.aaaaaaaa"))) {
      var theirs = ours(words("closely ", inserted("RU.aaaaaaaa"), asked));
      assertThat(may("RU", theirs, ours(words("closely ", inserted("RU.aaaaaaaa"))))).isFalse();
      assertThat(may("RU", theirs, ours())).isTrue();
      assertThat(may("RU", theirs, ours(words("closely ", asked)))).isFalse();
      assertThat(may("RU", theirs, ours(words("close ", inserted("RU.aaaaaaaa"), asked))))
          .as("some of the words")
          .isTrue();
    }
    var whole = withArticleOfRussia(words("They "), words("meet", deleted("TJ.aaaaaaaa")));
    assertThat(may("RU", whole, withArticleOfRussia(words("They meet")))).isFalse();
    assertThat(may("RU", whole, withArticleOfRussia(words("They ")))).isTrue();
    assertThat(may("RU", whole, BEFORE)).isTrue();
  }

  @Test
  void withinBracketsOfOthersOurOwnWordsComeAndGo() {
    var brackets = bracketed("TJ.aaaaaaaa");
    var one = ours(words("closely ", inserted("RU.aaaaaaaa"), brackets));
    var other = ours(words("firmly ", inserted("RU.aaaaaaaa"), brackets));
    assertThat(may("RU", one, other)).isTrue();
    assertThat(may("RU", ours(), one)).as("brackets of others are put by nobody else").isFalse();
  }

  @Test
  void inADraftNoWordsAreAddedToWhatOthersSuggested() {
    var theirs =
        ours(words("not ", inserted("TJ.aaaaaaaa")), words("ever ", deleted("TJ.bbbbbbbb")));
    var more =
        ours(words("nearly not ", inserted("TJ.aaaaaaaa")), words("ever ", deleted("TJ.bbbbbbbb")));
    var struck =
        ours(
            words("not ", inserted("TJ.aaaaaaaa")),
            words("ever cooperate", deleted("TJ.bbbbbbbb")));
    var other = ours(words("yes ", inserted("TJ.aaaaaaaa")));
    for (var after : List.of(more, struck, other)) {
      assertThat(Suggestions.keepsNames(theirs, after, "RU")).isFalse();
      assertThat(Suggestions.keepsNames(theirs, after, "TJ")).isTrue();
    }
    var between =
        ours(
            words("n", inserted("TJ.aaaaaaaa")),
            words("in between"),
            words("ot ", inserted("TJ.aaaaaaaa")));
    assertThat(Suggestions.keepsNames(theirs, between, "RU")).isTrue();
    assertThat(Suggestions.keepsNames(theirs, ours(words("not ever ")), "RU")).isTrue();
  }

  @Test
  void inADraftBlocksMoveWithWhatOthersSuggestedInThem() {
    var first = article("artic001", words("one ", inserted("TJ.aaaaaaaa")));
    var second = article("artic002", words("two ", inserted("TJ.aaaaaaaa")));
    var title = BEFORE.child(0);
    var before = SCHEMA.node("doc", Map.of(), List.of(title, first, second)).check();
    var moved = SCHEMA.node("doc", Map.of(), List.of(title, second, first)).check();
    assertThat(Suggestions.keepsNames(before, moved, "RU")).isTrue();
    var copied =
        SCHEMA
            .node(
                "doc",
                Map.of(),
                List.of(
                    title,
                    first,
                    second,
                    article("artic003", words("two ", inserted("TJ.aaaaaaaa")))))
            .check();
    assertThat(Suggestions.keepsNames(before, copied, "RU")).isFalse();
  }

  private static Node article(String id, Node... words) {
    return block("article", id, block("paragraph", id.replace("artic", "parag"), words));
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
