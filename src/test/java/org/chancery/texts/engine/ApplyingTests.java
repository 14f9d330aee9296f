package org.chancery.texts.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commits that are applied, and those of which nothing is. */
class ApplyingTests {

  private static final Schema SCHEMA = Schema.official();
  private static final Mark TAJIK = SCHEMA.mark("insertion", Map.of("id", "TJ.aaaaaaaa"));
  private static final Mark RUSSIAN = SCHEMA.mark("insertion", Map.of("id", "RU.bbbbbbbb"));

  private final Node doc = SampleDocuments.small().check();

  @Test
  void aCommitIsAppliedStepByStep() {
    Applying.Applied applied = applied(words(16, "two "), words(20, "kind "));
    assertThat(applied.doc().textContent()).isEqualTo("On waterThe two kind Parties agree.Done.");
    assertThat(applied.maps())
        .extracting(StepMap::toString)
        .containsExactly("[16, 0, 4]", "[20, 0, 5]");
  }

  @Test
  void ofACommitWithOneBadStepNothingIsApplied() {
    assertRefused("out-of-range", 1, words(16, "two "), words(400, "x"));
  }

  @Test
  void aBlockMayBeSplitFirstAndNamedInTheNextStep() {
    Step split = replace(16, 16, slice(1, 1, plainly("paragraph", "clause00"), nameless()));
    assertRefused("bad-id", 1, split);
    Applying.Applied applied = applied(split, new AttrStep(17, "id", "clause02"));
    assertThat(applied.doc().child(1).children())
        .extracting(block -> block.id().orElse(""))
        .containsExactly("clause00", "clause02", "clause01");
  }

  @Test
  void noIdIsThereTwice() {
    assertRefused("repeated-id", 1, insert(34, SampleDocuments.block("plain", "clause00", "x")));
    assertRefused("repeated-id", 1, new AttrStep(10, "id", "plain000"));
    Node twins = SampleDocuments.block("plain", "newplain", "x");
    assertRefused("repeated-id", 2, insert(34, twins), insert(34, twins));
  }

  @Test
  void anIdIsFreeAgainWhenItsBlockIsGone() {
    Step away = Steps.delete(34, 41);
    applied(away, insert(34, SampleDocuments.block("plain", "plain000", "Anew.")));
  }

  @Test
  void anIdIsWellFormed() {
    assertRefused("bad-id", 1, new AttrStep(10, "id", "No Id"));
    assertRefused("bad-id", 1, new AttrStep(10, "id", null));
  }

  @Test
  void anAttributeIsKnownToItsNodeAndKeepsItsRule() {
    assertRefused("unknown-attribute", 0, new AttrStep(10, "colspan", 2));
    Node table = table(SampleDocuments.block("plain", "plain001", ""));
    Step colspan = new AttrStep(36, "colspan", 0);
    assertRefused("bad-span", 1, insert(34, table), colspan);
    applied(insert(34, table), new AttrStep(36, "colspan", 2));
  }

  @Test
  void whatASliceBringsInItsDepthIsCheckedAsWell() {
    assertRefused("missing", 0, insert(34, table()));
    Node article = SCHEMA.node("article", Map.of("id", "article1"), List.of());
    assertRefused("missing", 0, insert(34, article));
    Node quoted = SampleDocuments.block("paragraph", "clause09", "x");
    Node quotation = SCHEMA.node("quotation", Map.of("id", "quotatio"), List.of(quoted));
    assertRefused("misplaced", 0, insert(34, quotation));
  }

  @Test
  void whatStandsWhereItMayNotIsRefused() {
    assertRefused("misplaced", 0, insert(0, SampleDocuments.block("plain", "plain001", "")));
    assertRefused("misplaced", 0, Steps.delete(0, 10));
    assertRefused("unevenly-open", 0, Steps.delete(5, 14));
    assertRefused("too-open", 0, replace(0, 0, slice(1, 1, nameless())));
    assertRefused("not-joinable", 0, Steps.delete(5, 31));
  }

  @Test
  void aRangeThatHoldsWordsIsNotDeletedAsStructure() {
    assertRefused("would-overwrite", 0, new ReplaceStep(14, 20, Slice.EMPTY, true));
    applied(new ReplaceStep(30, 32, Slice.EMPTY, true));
  }

  @Test
  void charactersNoTextMayHoldAreRefused() {
    for (String each : List.of("\0", "\t", "\ud83d", "\ude00", "\u202e", "\u2028", "\ufffe")) {
      assertRefused("bad-character", 0, words(16, each));
    }
    applied(words(16, "\ud83d\ude00 \u00ab\u0436\u00bb"));
  }

  @Test
  void halfACharacterIsNotDeleted() {
    assertRefused("bad-character", 1, words(16, "\ud83d\ude00"), Steps.delete(16, 17));
  }

  @Test
  void aSpaceWithoutWidthStandsOnlyForASuggestion() {
    assertRefused("bad-character", 0, words(16, "a\u200b"));
    applied(insert(16, SCHEMA.text("\u200b", List.of(TAJIK))));
  }

  @Test
  void marksThatExcludeEachOtherDoNotMeet() {
    Node both = new Node(SCHEMA.nodeType("text"), "x", List.of(TAJIK, RUSSIAN));
    assertRefused("excluded-mark", 0, insert(16, both));
    Mark strong = SCHEMA.mark("strong", Map.of());
    Node disordered = new Node(SCHEMA.nodeType("text"), "x", List.of(TAJIK, strong));
    assertRefused("excluded-mark", 0, insert(16, disordered));
  }

  @Test
  void aBlockIsNotBold() {
    assertRefused("misplaced", 0, new AddNodeMarkStep(11, SCHEMA.mark("strong", Map.of())));
    applied(new AddNodeMarkStep(11, TAJIK));
  }

  @Test
  void wordsHaveNeitherAttributesNorMarksOfNodes() {
    assertRefused("misplaced", 0, new AddNodeMarkStep(14, TAJIK));
    assertRefused("misplaced", 0, new AttrStep(14, "id", "clause09"));
  }

  @Test
  void nodesBeyondTheDeepestLevelAreRefused() {
    Node list = item(SampleDocuments.block("plain", "plain001", ""), 0);
    for (int i = 1; i < Limits.NODE_DEPTH / 2 - 1; i++) {
      list = item(list, i);
    }
    Node deepest = list;
    applied(insert(34, bullets(deepest, 90)));
    assertRefused("too-deep", 0, insert(34, bullets(item(bullets(deepest, 90), 91), 92)));
  }

  @Test
  void aTextDoesNotGrowBeyondItsLimits() {
    List<Node> blocks = new ArrayList<>();
    blocks.add(SampleDocuments.block("title", "title000", ""));
    for (int i = 1; i < Limits.BLOCKS; i++) {
      blocks.add(SampleDocuments.block("plain", "plain%06d".formatted(i), ""));
    }
    Node full = SampleDocuments.document(blocks.toArray(Node[]::new)).check();
    Step more = insert(2, SampleDocuments.block("plain", "plainmore", ""));
    assertThat(Applying.apply(full, List.of(more))).isEqualTo(new Refused("too-many-blocks", 1));
    Step large = words(16, "\u0436".repeat(Limits.DOCUMENT_BYTES / 2));
    assertRefused("too-large", 1, large);
  }

  @Test
  void theCensusNeverCountsFewerBytesThanTheJsonHas() {
    Node text = SampleDocuments.long_(3, 3);
    assertThat(text.census().bytes())
        .isBetween(text.canonical().length(), text.canonical().length() * 2);
  }

  @Test
  void everyStepIsTakenBackByItsInverse() {
    Mark link = SCHEMA.mark("link", Map.of("href", "https://example.org/a"));
    Mark other = SCHEMA.mark("link", Map.of("href", "https://example.org/b"));
    Step marked = new AddMarkStep(12, 20, link);
    Node before = applied(marked, new AddMarkStep(24, 26, link)).doc();
    for (Step step :
        List.of(
            words(16, "x"),
            new AddMarkStep(14, 28, other),
            new RemoveMarkStep(14, 28, link),
            new AddNodeMarkStep(11, TAJIK),
            new AttrStep(10, "id", "article9"),
            new ReplaceStep(30, 32, Slice.EMPTY, true))) {
      Node after = Applying.replay(before, List.of(step));
      assertThat(after).isNotEqualTo(before);
      assertThat(Applying.replay(after, List.of(step.invert(before)))).isEqualTo(before);
    }
  }

  @Test
  void theServerTakesAMarkFromEveryStretchThatHasIt() {
    Node marked = applied(new AddMarkStep(12, 15, TAJIK), new AddMarkStep(24, 26, TAJIK)).doc();
    List<Step> steps = Steps.removeMark(marked, 0, marked.size() - 2, TAJIK);
    assertThat(steps).hasSize(2);
    assertThat(Applying.replay(marked, steps)).isEqualTo(doc);
  }

  private Applying.Applied applied(Step... steps) {
    return assertThat(Applying.apply(doc, List.of(steps)))
        .asInstanceOf(type(Applying.Applied.class))
        .actual();
  }

  private void assertRefused(String code, int at, Step... steps) {
    assertThat(Applying.apply(doc, List.of(steps))).isEqualTo(new Refused(code, at));
  }

  private static Step words(int at, String words) {
    return insert(at, SCHEMA.text(words, List.of()));
  }

  private static Step insert(int at, Node node) {
    return Steps.replace(at, at, List.of(node));
  }

  private static Step replace(int from, int to, Slice slice) {
    return ReplaceStep.of(from, to, slice);
  }

  private static Slice slice(int openStart, int openEnd, Node... nodes) {
    return new Slice(Fragment.of(List.of(nodes)), openStart, openEnd);
  }

  private static Node plainly(String kind, String id) {
    return SampleDocuments.block(kind, id, "");
  }

  private static Node nameless() {
    return SCHEMA.node("paragraph", Map.of(), List.of());
  }

  private static Node table(Node... inCell) {
    Node cell = SCHEMA.node("table_cell", Map.of("id", "cell0000"), List.of(inCell));
    Node row = SCHEMA.node("table_row", Map.of("id", "row00000"), List.of(cell));
    return SCHEMA.node("table", Map.of("id", "table000"), List.of(row));
  }

  private static Node item(Node last, int number) {
    Node inside = last.name().equals("item") ? bullets(last, number) : last;
    List<Node> content =
        inside.name().equals("plain")
            ? List.of(inside)
            : List.of(SampleDocuments.block("plain", "inside%03d".formatted(number), ""), inside);
    return SCHEMA.node("item", Map.of("id", "item%04d".formatted(number)), content);
  }

  private static Node bullets(Node item, int number) {
    return SCHEMA.node("bullets", Map.of("id", "list%04d".formatted(number)), List.of(item));
  }
}
