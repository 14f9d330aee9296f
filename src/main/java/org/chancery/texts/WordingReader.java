package org.chancery.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Block.Mark;
import org.chancery.texts.Block.Run;
import org.chancery.texts.engine.Characters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reading of one document. The size is checked before anything is parsed, the depth while
 * parsing, the tree block by block afterwards; the first fault ends it. Its twin for the browser is
 * {@code frontend/src/text-editor/schema.ts}; both are held to the same files in {@code
 * src/test/resources/wordings}.
 */
final class WordingReader {

  /** Nine levels are natural: a mark of a run of a paragraph of an article. */
  private static final int DEEPEST = 12;

  private static final List<Kind> OUTER = List.of(Kind.TITLE, Kind.PREAMBLE, Kind.ARTICLE);

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int article;
  private int paragraph;

  private WordingReader() {}

  static Reading read(String json) {
    if (json.length() > Wording.LARGEST || json.getBytes(UTF_8).length > Wording.LARGEST) {
      return new Reading.Unreadable("too-large", "");
    }
    try {
      WordingReader reader = new WordingReader();
      reader.document(new Spot(parsed(json), ""));
      return new Reading.Read(new Wording(reader.blocks));
    } catch (Fault fault) {
      return new Reading.Unreadable(fault.code(), fault.path());
    }
  }

  private static JsonNode parsed(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      try {
        JsonNode tree = JSON.readTree(parser);
        if (tree == null || parser.nextToken() != null) {
          throw new Fault("not-json", "");
        }
        return tree;
      } catch (StreamConstraintsException e) {
        throw new Fault("too-deep", parser.streamReadContext().pathAsPointer().toString());
      } catch (JacksonException e) {
        throw new Fault("not-json", parser.streamReadContext().pathAsPointer().toString());
      }
    }
  }

  private void document(Spot doc) {
    if (!doc.type().equals("doc")) {
      throw doc.fault("misplaced");
    }
    doc.onlyFields("type", "content");
    int last = -1;
    for (Spot child : doc.children()) {
      Kind kind = child.kind();
      int rank = OUTER.indexOf(kind);
      boolean follows = rank == last + 1 || (rank == last && kind != Kind.TITLE);
      if (rank < 0 || !follows) {
        throw child.fault("misplaced");
      }
      last = rank;
      if (kind == Kind.ARTICLE) {
        article(child);
      } else {
        leaf(child, kind);
      }
    }
    if (last < OUTER.size() - 1) {
      throw new Fault("missing", "/content");
    }
  }

  private void article(Spot node) {
    article++;
    paragraph = 0;
    node.onlyFields("type", "attrs", "content");
    add(node, Kind.ARTICLE, List.of());
    boolean first = true;
    for (Spot child : node.children()) {
      Kind kind = child.kind();
      if (kind != Kind.PARAGRAPH && !(kind == Kind.HEADING && first)) {
        throw child.fault("misplaced");
      }
      leaf(child, kind);
      first = false;
    }
    if (paragraph == 0) {
      throw new Fault("missing", node.path() + "/content");
    }
  }

  private void leaf(Spot node, Kind kind) {
    node.onlyFields("type", "attrs", "content");
    if (kind == Kind.PARAGRAPH) {
      paragraph++;
    }
    add(node, kind, runs(node.children()));
  }

  private void add(Spot node, Kind kind, List<Run> runs) {
    if (blocks.size() == Wording.MOST_BLOCKS) {
      throw node.fault("too-many-blocks");
    }
    Spot attributes = node.required("attrs").object();
    attributes.onlyNames("unknown-attribute", "id");
    Spot id = attributes.required("id");
    if (!BlockIds.wellFormed(id.string())) {
      throw id.fault("bad-id");
    }
    if (!ids.add(id.string())) {
      throw id.fault("repeated-id");
    }
    int number = kind == Kind.PARAGRAPH ? paragraph : 0;
    blocks.add(new Block(id.string(), kind, article, number, runs));
  }

  /** Adjacent runs with equal marks are one run, however the editor had split them. */
  private static List<Run> runs(List<Spot> nodes) {
    List<Run> runs = new ArrayList<>();
    for (Spot node : nodes) {
      Run run = run(node);
      if (!runs.isEmpty() && runs.getLast().marks().equals(run.marks())) {
        run = new Run(runs.removeLast().text() + run.text(), run.marks());
      }
      runs.add(run);
    }
    return runs;
  }

  private static Run run(Spot node) {
    if (!node.type().equals("text")) {
      throw node.fault("misplaced");
    }
    node.onlyFields("type", "text", "marks");
    Spot text = node.required("text");
    if (text.string().isEmpty()) {
      throw text.fault("empty-text");
    }
    if (!Characters.allAdmitted(text.string())) {
      throw text.fault("bad-character");
    }
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Spot child : node.array("marks")) {
      Mark mark = child.mark();
      if (!marks.add(mark)) {
        throw child.fault("repeated-mark");
      }
    }
    return new Run(text.string(), marks);
  }
}
