package org.chancery.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.documents.ReadWord;
import org.chancery.documents.UnreadableWord;
import org.chancery.documents.WordReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that others made: each ends in a text or in a refusal, within its time and memory. */
class SampleFilesTests {

  private static final Path FOLDER = Path.of("src/test/resources/docx");

  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry("ComplexNumberedLists.docx", "text of 51 words, left out {}"),
          Map.entry("ExternalEntityInText.docx", "hostile"),
          Map.entry(
              "HeaderFooterUnicode.docx", "text of 74 words, left out {headers-and-footers=2}"),
          Map.entry("Styles.docx", "text of 4 words, left out {}"),
          Map.entry("TestTableCellAlign.docx", "text of 3 words, left out {}"),
          Map.entry("bug56075-changeTracking_on.docx", "text of 3 words, left out {}"),
          Map.entry("comment.docx", "text of 0 words, left out {}, 1 comments"),
          Map.entry("crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd.docx", "damaged"),
          Map.entry(
              "delins.docx", "text of 304 words, left out {format-changes=38}, 2 suggestions"),
          Map.entry(
              "documentProtection_trackedChanges_no_password.docx",
              "text of 4 words, left out {editing-protection=1}"),
          Map.entry("endnotes.docx", "text of 164 words, left out {}, 1 footnotes"),
          Map.entry("footnotes.docx", "text of 6 words, left out {}, 1 footnotes"));

  private static final StringBuilder FIGURES = new StringBuilder();
  private static final ReaderProcess READER = Readers.usual();

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".docx")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileEndsInATextOfTheSchemaOrARefusalInTimeAndMemory(Path file) throws Exception {
    var ended = READER.run(Files.readAllBytes(file), "TJ");
    var outcome = described(READER.read(Files.readAllBytes(file), "TJ"));
    FIGURES.append(
        "%-56s %5d ms %4d MB  %s%n"
            .formatted(
                file.getFileName(), ended.took().toMillis(), ended.peakMemory() >> 20, outcome));
    assertThat(ended.took()).isLessThan(ReaderProcess.LONGEST);
    assertThat(ended.peakMemory()).isLessThan(ReaderProcess.MOST_MEMORY);
    assertThat(outcome).isEqualTo(OUTCOMES.get(file.getFileName().toString()));
  }

  @Test
  void everyOutcomeIsOfAFileThatIsThere() throws IOException {
    assertThat(files().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(OUTCOMES.keySet());
  }

  @AfterAll
  static void sayWhatWasMeasured() {
    System.out.print(FIGURES);
    READER.close();
  }

  private static String described(WordReading reading) {
    return switch (reading) {
      case UnreadableWord unreadable -> unreadable.why().word();
      case ReadWord read -> {
        assertThat(Documents.ofTheSchema(read.document()).getBytes(StandardCharsets.UTF_8))
            .isNotEmpty();
        var leftOut = new TreeMap<String, Integer>();
        read.leftOut().forEach(one -> leftOut.put(one.code(), one.count()));
        yield "text of %d words, left out %s%s%s%s"
            .formatted(
                read.statistics().words(),
                leftOut,
                some(read.tracked().size(), "suggestions"),
                some(read.remarks().size(), "comments"),
                some(read.statistics().footnotes(), "footnotes"));
      }
    };
  }

  private static String some(int count, String what) {
    return count == 0 ? "" : ", " + count + " " + what;
  }
}
