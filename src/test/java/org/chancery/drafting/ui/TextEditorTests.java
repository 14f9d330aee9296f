package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        .hasSize(7)
        .filteredOn(npm -> tested.has(npm.value()))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(
            npm ->
                assertThat(npm.version())
                    .as(npm.value())
                    .isEqualTo(tested.get(npm.value()).stringValue()));
  }

  @Test
  void theLabelsReachTheBrowserUnderTheNamesItKnows() {
    TextEditor editor = new TextEditor();

    editor.setLabels(
        new TextEditor.Labels(
            "Text",
            "Tools",
            "Bold",
            "Italic",
            "A",
            "P",
            "R",
            "Article {0}.",
            Map.of("title", "T")));

    assertThat(editor.getElement().getPropertyRaw("labels"))
        .hasToString(
            "{\"text\":\"Text\",\"toolbar\":\"Tools\",\"bold\":\"Bold\",\"italic\":\"Italic\","
                + "\"addArticle\":\"A\",\"addParagraph\":\"P\",\"addPreamble\":\"R\","
                + "\"article\":\"Article {0}.\",\"placeholders\":{\"title\":\"T\"}}");
  }
}
