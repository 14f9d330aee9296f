package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every document: tried on seeded random ones, the seed is in the message. */
class EveryDocumentTests {

  private static final int DOCUMENTS = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void theCanonicalFormOfACanonicalFormIsItself() {
    everyDocument(
        (document, random) -> {
          String canonical = read(document).canonical();
          assertThat(read(canonical).canonical()).isEqualTo(canonical);
        });
  }

  @Test
  void neitherTheOrderOfKeysNorSpacesNorSplitRunsChangeTheFingerprint() {
    everyDocument(
        (document, random) -> {
          JsonNode loose = Loosening.of(JSON.readTree(document), random);
          String written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(loose);
          assertThat(written).isNotEqualTo(document);
          assertThat(read(written).fingerprint()).isEqualTo(read(document).fingerprint());
        });
  }

  @Test
  void oneOtherLetterChangesTheFingerprint() {
    everyDocument(
        (document, random) -> {
          ObjectNode tree = (ObjectNode) JSON.readTree(document);
          ObjectNode run = Places.run(tree, random).json();
          run.put("text", run.get("text").stringValue() + "ж");
          assertThat(read(tree.toString()).fingerprint())
              .isNotEqualTo(read(document).fingerprint());
        });
  }

  @Test
  void everySingleFaultInAnyDocumentIsRefusedAtItsPlace() {
    everyDocument(
        (document, random) -> {
          for (Spoiling spoiling : Spoiling.values()) {
            ObjectNode tree = (ObjectNode) JSON.readTree(document);
            Reading.Unreadable expected = spoiling.spoil(tree, random);
            assertThat(Wording.read(tree.toString()))
                .as("%s of %s", spoiling, tree)
                .isEqualTo(expected);
          }
        });
  }

  @Test
  void aTruncatedDocumentIsNeverRead() {
    everyDocument(
        (document, random) ->
            assertThat(Wording.read(document.substring(0, random.nextInt(document.length()))))
                .isInstanceOf(Reading.Unreadable.class));
  }

  private interface Claim {
    void holds(String document, Random random);
  }

  private static void everyDocument(Claim claim) {
    for (long seed = 0; seed < DOCUMENTS; seed++) {
      Random random = new Random(seed);
      String document = RandomDocument.from(random);
      try {
        claim.holds(document, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static Wording read(String json) {
    return Wording.read(json).orThrow();
  }
}
