package org.chancery.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chancery.texts.Redline;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;

/** Texts with everything that an official text may have. */
public final class RichTexts {

  private RichTexts() {}

  /** One of each kind, two annexes, and a table. */
  public static Wording wording() {
    return Wording.read(json()).orThrow();
  }

  /** The same text later: words, an item, a row, a cell, a footnote and an annex have changed. */
  public static Wording later() {
    return Wording.read(
            json()
                .replace("\"in force\"", "\"in force today\"")
                .replace("\"of measuring.\"", "\"of weighing.\"")
                .replace("\"ISO 9001\"", "\"ISO 9001:2015\"")
                .replace("\"A second note.\"", "\"Another note.\"")
                .replace("\"Second of the list.\"", "\"Second and last of the list.\""))
        .orThrow();
  }

  /** With a table of so many rows, to go over the end of a page. */
  public static Wording withLongTable(int rows) {
    Node text = wording().node();
    List<Node> children = new ArrayList<>(text.children());
    List<Node> made = new ArrayList<>();
    made.add(row(0, "table_header", "Standard", "Name"));
    for (int i = 1; i <= rows; i++) {
      made.add(row(i, "table_cell", "ГОСТ " + i, "Требования к измерениям, часть " + i));
    }
    Node table = Schema.official().node("table", Map.of("id", "longtable1"), made);
    Node annex = Schema.official().node("annex", Map.of("id", "longannex1"), List.of(table));
    children.add(annex);
    return Wording.of(Schema.official().node("doc", Map.of(), children).check());
  }

  private static Node row(int number, String kind, String... cells) {
    List<Node> made = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      String id = "r" + number + "c" + i;
      Node words = Schema.official().text(cells[i], List.of());
      Node plain = Schema.official().node("plain", Map.of("id", id + "plain000"), List.of(words));
      made.add(Schema.official().node(kind, Map.of("id", id + "cell0000"), List.of(plain)));
    }
    return Schema.official().node("table_row", Map.of("id", "r" + number + "row00000"), made);
  }

  /** A text, ready to be composed. */
  public static FinalText text(Wording wording) {
    Masthead masthead =
        new Masthead(
            "Commission",
            "IC/21/7",
            wording.fingerprint().hex(),
            "general",
            "21 April 2023",
            "Russian");
    return FinalText.of(FinalKind.MEMORANDUM, Locale.ENGLISH, masthead, wording);
  }

  /** What changed between the two, ready to be composed. */
  public static RedlineEdition redline(Wording before, Wording after) {
    return new RedlineEdition(
        FinalKind.MEMORANDUM,
        Locale.ENGLISH,
        "Commission",
        "IC/21/7",
        after.title(),
        "IC/21/7 of 19 April 2023",
        "IC/21/7/Rev.1 of 21 April 2023",
        Redline.between(before, after));
  }

  private static String json() {
    try (var stream = RichTexts.class.getResourceAsStream("/wordings/valid/rich.json")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
