package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chancery.texts.RedlineBlock.Status;
import org.chancery.texts.RedlineRun.Change;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.junit.jupiter.api.Test;

/** Redlines of tables, lists, footnotes, annexes and of kinds that change. */
class RichRedlineTests {

  private static final String RICH = SampleWordings.file("valid/rich.json");
  private final Wording rich = Wording.read(RICH).orThrow();

  private Redline changed(UnaryOperator<String> change) {
    return Redline.between(rich, Wording.read(change.apply(RICH)).orThrow());
  }

  private static List<String> told(Redline redline) {
    return redline.blocks().stream()
        .filter(RedlineBlock::isTold)
        .map(block -> block.id() + " " + block.status() + " " + shown(block))
        .toList();
  }

  private static String shown(RedlineBlock block) {
    return block.runs().stream()
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

  @Test
  void aCellAndAnItemAreComparedWordByWord() {
    assertThat(
            told(
                changed(
                    json ->
                        json.replace("\"ISO 9001\"", "\"ISO 9001:2015\"")
                            .replace("of measuring.", "of weighing."))))
        .containsExactly(
            "plain004 CHANGED of [-measuring-][+weighing+].", "plain013 CHANGED ISO 9001[+:2015+]");
  }

  @Test
  void aFootnoteIsComparedByItselfAndItsNewNumberIsNoChange() {
    Redline redline =
        changed(
            json ->
                json.replace(
                        "\"The Parties,\"",
                        "\"The"
                            + " Parties,\"},{\"type\":\"footnote\",\"attrs\":{\"id\":\"newnote1\"},\"content\":[{\"type\":\"text\",\"text\":\"Two"
                            + " of them.\"}]")
                    .replace("A second note.", "Another note."));

    assertThat(told(redline))
        .containsExactly(
            "preamb01 CHANGED The Parties,[+1+]",
            "newnote1 ADDED [+Two of them.+]",
            "footn002 CHANGED [-A second-][+Another+] note.");
  }

  @Test
  void aClauseThatBecameASubclauseIsTheSameBlockOfAnotherKind() {
    Redline redline =
        changed(
            json ->
                json.replaceFirst(
                    "\"type\": \"paragraph\",(\\s+\"attrs\": \\{\\s+\"id\": \"claus002\")",
                    "\"type\": \"subclause\",$1"));

    assertThat(redline.blocks())
        .filteredOn(RedlineBlock::turned)
        .singleElement()
        .satisfies(
            block -> {
              assertThat(block.id()).isEqualTo("claus002");
              assertThat(block.status()).isEqualTo(Status.CHANGED);
              assertThat(block.wordsChanged()).isFalse();
              assertThat(block.earlier()).extracting(Block::number).isEqualTo("1.2");
            });
  }

  @Test
  void aMovedRowMovesOnceWithItsCells() {
    Wording after = moved(rich, "table001", 1, 2);
    Redline redline = Redline.between(rich, after);

    assertThat(redline.blocks())
        .filteredOn(block -> block.status() == Status.MOVED)
        .extracting(RedlineBlock::kind)
        .containsExactly(Block.Kind.TABLE_ROW);
    assertThat(redline.summary()).isEqualTo(new Redline.Summary(0, 0, 0, 1));
  }

  @Test
  void aTextWhoseBlocksAllLostTheirIdsIsStillTheSame() {
    Wording again =
        Wording.read(RICH.replaceAll("\"id\": \"(....)", "\"id\": \"again$1")).orThrow();

    assertThat(told(Redline.between(rich, again))).isEmpty();
  }

  @Test
  void signsOfBracketsThatGoAreToldLikeWords() {
    Wording bracketed = SampleWordings.bracketed();
    Wording clean =
        Wording.read(bracketed.canonical().replaceAll("\"marks\":\\[[^]]*],", "")).orThrow();

    assertThat(told(Redline.between(bracketed, clean)).getFirst())
        .isEqualTo("clause01 CHANGED within [-[-]thirty[-]-] [-[-]ten[-]-] days");
  }

  @Test
  void bothTextsCanBeReadBackWhateverHappened() {
    Random random = new Random(20231124);
    for (int round = 0; round < 200; round++) {
      Wording one = shaken(rich, random);
      Wording other = shaken(one, random);
      Redline redline = Redline.between(one, other);

      assertThat(reading(redline, Status.ADDED, Change.INSERTED))
          .containsExactlyInAnyOrderElementsOf(printed(one));
      assertThat(reading(redline, Status.REMOVED, Change.DELETED))
          .containsExactlyElementsOf(printed(other));
    }
  }

  /** The words of one side; the numbers of footnotes are of the later text on both. */
  private static List<String> reading(Redline redline, Status without, Change absent) {
    return redline.blocks().stream()
        .filter(block -> block.status() != without)
        .map(
            block ->
                block.runs().stream()
                    .filter(run -> run.change() != absent)
                    .filter(run -> !(run.run() instanceof Run.Reference))
                    .map(RedlineRun::text)
                    .collect(Collectors.joining()))
        .toList();
  }

  private static List<String> printed(Wording wording) {
    return wording.blocks().stream()
        .map(
            block ->
                block.runs().stream()
                    .filter(run -> !(run instanceof Run.Reference))
                    .map(Run::text)
                    .collect(Collectors.joining()))
        .toList();
  }

  /** The same text with children of some blocks in another order and some letters changed. */
  private static Wording shaken(Wording wording, Random random) {
    String json = shaken(wording.node(), random).canonical();
    for (String word : List.of("Parties", "rules", "Second", "one", "List")) {
      json = random.nextInt(3) == 0 ? json.replace(word, word + " " + random.nextInt(9)) : json;
    }
    return Wording.read(json).orThrow();
  }

  private static Node shaken(Node node, Random random) {
    List<Node> children = new ArrayList<>();
    node.children().forEach(child -> children.add(shaken(child, random)));
    boolean free = List.of("numbers", "bullets", "quotation", "signatures").contains(node.name());
    if (free && random.nextBoolean()) {
      Collections.shuffle(children, random);
    }
    if (free && children.size() > 1 && random.nextInt(4) == 0) {
      children.removeLast();
    }
    return with(node, children);
  }

  private static Node with(Node node, List<Node> children) {
    if (node.children().equals(children)) {
      return node;
    }
    Map<String, Object> attrs =
        node.attrs().names().stream()
            .filter(name -> node.attr(name) != null)
            .collect(Collectors.toMap(name -> name, name -> String.valueOf(node.attr(name))));
    attrs.keySet().retainAll(List.of("id"));
    return Schema.official().node(node.name(), attrs, children);
  }

  private static Wording moved(Wording wording, String parent, int from, int to) {
    return Wording.of(moved(wording.node(), parent, from, to));
  }

  private static Node moved(Node node, String parent, int from, int to) {
    List<Node> children = new ArrayList<>(node.children());
    if (node.id().filter(parent::equals).isPresent()) {
      children.add(to, children.remove(from));
    } else {
      children.replaceAll(child -> moved(child, parent, from, to));
    }
    return with(node, children);
  }
}
