package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.texts.engine.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingTests {

  private static final Map<String, Reading> FAULTS = faults();

  @ParameterizedTest
  @MethodSource("org.chancery.texts.SampleWordings#valid")
  void whatTheEditorMayWriteIsRead(String file) {
    assertThat(Wording.read(SampleWordings.file(file))).isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @MethodSource("org.chancery.texts.SampleWordings#invalid")
  void whatBreaksTheSchemaIsRefusedWithItsFaultAndPath(String file) {
    assertThat(Wording.read(SampleWordings.file(file))).isEqualTo(FAULTS.get(file));
  }

  @Test
  void everyInvalidFileHasItsFaultAndEveryFaultItsFile() {
    assertThat(FAULTS.keySet()).containsExactlyElementsOf(SampleWordings.invalid());
  }

  @Test
  void aDocumentOfExactlyTheLimitIsReadAndOneByteMoreIsNot() {
    String small = SampleWordings.file("valid/small.json");
    String filled = small + " ".repeat(Wording.LARGEST - small.length());

    assertThat(Wording.read(filled)).isInstanceOf(Reading.Read.class);
    assertThat(Wording.read(filled + " ")).isEqualTo(new Reading.Unreadable("too-large", ""));
  }

  @Test
  void theLimitCountsBytesAndNotLetters() {
    String json = documentOf(1, "ж".repeat(Wording.LARGEST / 2));

    assertThat(json.length()).isLessThan(Wording.LARGEST);
    assertThat(Wording.read(json)).isEqualTo(new Reading.Unreadable("too-large", ""));
  }

  @Test
  void aTextHasNoMoreBlocksThanALimit() {
    int others = 3; // title, preamble, article

    assertThat(Wording.read(documentOf(Wording.MOST_BLOCKS - others, "x")))
        .isInstanceOf(Reading.Read.class);
    assertThat(Wording.read(documentOf(Wording.MOST_BLOCKS - others + 1, "x")))
        .isEqualTo(new Reading.Unreadable("too-many-blocks", ""));
  }

  @Test
  void aDocumentDeeperThanTheStackIsRefusedAndHarmsNobody() {
    String deep = "{\"type\":\"doc\",\"content\":" + "[".repeat(100_000);

    assertThat(Wording.read(deep))
        .isEqualTo(
            new Reading.Unreadable("too-deep", "/content" + "/0".repeat(Limits.JSON_DEPTH - 1)));
  }

  @Test
  void aKeyGivenTwiceIsRefusedSoThatTwoReadersCannotSeeTwoTexts() {
    String json = SampleWordings.file("valid/small.json");
    String twice = json.replaceFirst("\"Memorandum\"", "\"Memorandum\", \"text\": \"Treaty\"");

    assertThat(Wording.read(twice))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class, refused -> assertThat(refused.code()).isEqualTo("not-json"));
  }

  @Test
  void aTextThatWasCheckedBeforeIsTakenOrTheFaultIsToldLoudly() {
    assertThat(Wording.read(SampleWordings.file("valid/small.json")).orThrow().title())
        .isEqualTo("Memorandum");
    assertThatIllegalStateException()
        .isThrownBy(() -> Wording.read("{}").orThrow())
        .withMessage("not a wording: missing at '/type'");
  }

  static String documentOf(int paragraphs, String text) {
    return "{\"type\":\"doc\",\"content\":["
        + "{\"type\":\"title\",\"attrs\":{\"id\":\"title001\"}},"
        + "{\"type\":\"preamble\",\"attrs\":{\"id\":\"preamb01\"}},"
        + "{\"type\":\"article\",\"attrs\":{\"id\":\"artic001\"},\"content\":["
        + IntStream.range(0, paragraphs)
            .mapToObj(
                i ->
                    "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p%08d\"},".formatted(i)
                        + "\"content\":[{\"type\":\"text\",\"text\":\""
                        + text
                        + "\"}]}")
            .collect(Collectors.joining(","))
        + "]}]}";
  }

  private static Map<String, Reading> faults() {
    JsonNode json = JsonMapper.shared().readTree(SampleWordings.file("invalid/faults.json"));
    Map<String, Reading> faults = new TreeMap<>();
    json.properties()
        .forEach(
            entry ->
                faults.put(
                    "invalid/" + entry.getKey(),
                    new Reading.Unreadable(
                        entry.getValue().get("code").stringValue(),
                        entry.getValue().get("path").stringValue())));
    return faults;
  }
}
