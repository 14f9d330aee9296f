package org.chancery.texts.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Nodes, positions in them, and what is cut out of them. */
class NodeTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String DOC =
      """
      {"type":"doc","content":[
        {"type":"title","attrs":{"id":"title000"},"content":[{"type":"text","text":"On water"}]},
        {"type":"article","attrs":{"id":"article0"},"content":[
          {"type":"paragraph","attrs":{"id":"clause00"},"content":[
            {"type":"text","text":"The "},
            {"type":"text","text":"Parties","marks":[{"type":"strong"}]},
            {"type":"text","text":" agree."}]},
          {"type":"paragraph","attrs":{"id":"clause01"}}]}]}
      """;

  static Stream<String> wordings() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/wordings/valid"))) {
      return files.map(NodeTests::contents).toList().stream();
    }
  }

  private static String contents(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void writesATextKeptSoFarByteForByteAsBefore(String json) {
    assertThat(read(json).check().canonical()).isEqualTo(Wording.read(json).orThrow().canonical());
  }

  @Test
  void countsPositionsAsTheBrowserDoes() {
    Node doc = read(DOC);
    assertThat(doc.child(0).size()).isEqualTo(10);
    assertThat(doc.size()).isEqualTo(36);
    Place place = doc.resolve(18);
    assertThat(place.depth()).isEqualTo(2);
    assertThat(place.parent().id()).contains("clause00");
    assertThat(place.offset()).isEqualTo(6);
    assertThat(place.start(2)).isEqualTo(12);
    assertThat(place.end(2)).isEqualTo(30);
    assertThat(doc.nodeAt(18)).isNotNull().extracting(Node::text).isEqualTo("Parties");
    assertThat(doc.nodeAt(34)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"-1", "35", "2147483647"})
  void knowsNoPositionOutsideTheText(int position) {
    assertThatThrownBy(() -> read(DOC).resolve(position)).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> read(DOC).nodeAt(position)).isInstanceOf(Fault.class);
  }

  @Test
  void cutsOutASliceWithItsNodesOpen() {
    Slice slice = read(DOC).slice(6, 15);
    assertThat(slice.openStart()).isEqualTo(1);
    assertThat(slice.openEnd()).isEqualTo(2);
    assertThat(slice.text()).isEqualTo("terThe");
    assertThat(slice.size()).isEqualTo(9);
  }

  @Test
  void putsASliceInThePlaceOfARange() {
    Node doc = read(DOC);
    Node joined = Replacing.replace(doc, 15, 32, Slice.EMPTY);
    assertThat(joined.child(1).childCount()).isEqualTo(1);
    assertThat(joined.textContent()).isEqualTo("On waterThe");
    assertThat(Replacing.replace(joined, 15, 15, doc.slice(15, 32))).isEqualTo(doc);
  }

  @Test
  void joinsNeighbouringRunsOfEqualMarks() {
    Node doc = read(DOC);
    Node shorter = Replacing.replace(doc, 16, 23, Slice.EMPTY);
    assertThat(shorter.child(1).child(0).children())
        .extracting(Node::text)
        .isEqualTo(List.of("The  agree."));
  }

  private static Node read(String json) {
    return Node.fromJson(JSON.readTree(json));
  }
}
