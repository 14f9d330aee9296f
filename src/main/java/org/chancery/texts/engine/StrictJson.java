package org.chancery.texts.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of strangers: its size is checked before it is parsed, its depth while. */
public final class StrictJson {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(Limits.JSON_DEPTH).build())
                  .build())
          .build();

  private StrictJson() {}

  /**
   * The tree of one JSON value.
   *
   * @param most how many bytes it may have in UTF-8
   * @throws Fault when it is too large, too deep or no JSON
   */
  public static JsonNode read(String json, int most) {
    if (json.length() > most || json.getBytes(UTF_8).length > most) {
      throw new Fault("too-large");
    }
    try (JsonParser parser = JSON.createParser(json)) {
      try {
        JsonNode tree = JSON.readTree(parser);
        if (tree == null || parser.nextToken() != null) {
          throw new Fault("not-json");
        }
        return tree;
      } catch (StreamConstraintsException e) {
        throw new Fault("too-deep", pathOf(parser));
      } catch (JacksonException e) {
        throw new Fault("not-json", pathOf(parser));
      }
    }
  }

  private static String pathOf(JsonParser parser) {
    return parser.streamReadContext().pathAsPointer().toString();
  }
}
