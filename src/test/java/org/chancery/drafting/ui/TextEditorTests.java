package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.chancery.shell.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextEditorTests {

  @Test
  void theEditorIsTestedWithTheVeryPackagesItIsBuiltWith() throws IOException {
    JsonNode tested =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of("frontend/package.json")))
            .get("devDependencies");

    assertThat(Arrays.stream(TextEditor.class.getAnnotationsByType(NpmPackage.class)))
        .hasSize(10)
        .filteredOn(npm -> tested.has(npm.value()))
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(
            npm ->
                assertThat(npm.version())
                    .as(npm.value())
                    .isEqualTo(tested.get(npm.value()).stringValue()));
  }

  @Test
  void theLabelsReachTheBrowserUnderTheNamesItKnows() {
    TextEditor editor = new TextEditor();

    editor.setLabels(EditorWords.labels("Text", "en", key -> key.replaceAll(".*\\.", "")));

    JsonNode labels =
        JsonMapper.shared().readTree(String.valueOf(editor.getElement().getPropertyRaw("labels")));
    assertThat(labels.propertyNames())
        .containsExactlyInAnyOrder(
            "text",
            "article",
            "annex",
            "letters",
            "items",
            "toComplete",
            "placeholders",
            "tools",
            "additions",
            "kinds",
            "table");
    assertThat(labels.at("/article").stringValue()).isEqualTo("Article {0}.");
    assertThat(labels.at("/items")).hasToString("[\"({a})\",\"({i})\",\"({1})\"]");
    assertThat(labels.at("/tools/bold").stringValue()).isEqualTo("bold");
    assertThat(labels.at("/table/rowAfter").stringValue()).isEqualTo("rowAfter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyWordOfTheEditorIsSaidInBothLanguages(String language) {
    TextEditor.Labels labels =
        EditorWords.labels("Text", language, key -> Words.say(Locale.of(language), key));

    assertThat(JsonMapper.shared().writeValueAsString(labels)).doesNotContain("⟦");
    assertThat(labels.items()).allMatch(form -> form.matches("\\(\\{[ai1]}\\)"));
  }
}
