package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.chancery.texts.Unsettled.Kind;
import org.junit.jupiter.api.Test;

class UnsettledTests {

  @Test
  void aTextWithoutSuggestionsBracketsAndPlaceholdersIsSettled() {
    assertThat(Wording.read(SampleWordings.file("valid/full.json")).orThrow().unsettled())
        .isEmpty();
  }

  @Test
  void whatIsToBeFilledInIsTold() {
    assertThat(Wording.read(SampleWordings.file("valid/rich.json")).orThrow().unsettled())
        .containsExactly(new Unsettled(Kind.PLACEHOLDER, "", "claus002", "the payer"));
  }

  @Test
  void eachPassageInBracketsIsToldWithItsBlockAndWords() {
    assertThat(SampleWordings.bracketed().unsettled())
        .extracting(Unsettled::kind, Unsettled::id, Unsettled::block, Unsettled::quote)
        .containsExactly(
            tuple(Kind.BRACKET, "TJ.aaaaaaaa", "clause01", "thirty / ten"),
            tuple(Kind.BRACKET, "RU.bbbbbbbb", "clause02", "The list"),
            tuple(Kind.BRACKET, "RU.bbbbbbbb", "clause03", "is open."));
  }

  @Test
  void aSuggestionOfWordsAndOneOfAWholeBlockAreBothTold() {
    String json =
        SampleWordings.file("valid/small.json")
            .replace(
                "\"The Agencies co-operate.\"",
                "\"The Agencies"
                    + " co-operate.\",\"marks\":[{\"type\":\"insertion\",\"attrs\":{\"id\":\"TJ.aaaaaaaa\"}}]")
            .replace(
                "\"type\": \"article\"",
                "\"type\":"
                    + " \"article\",\"marks\":[{\"type\":\"deletion\",\"attrs\":{\"id\":\"RU.bbbbbbbb\"}}]");

    assertThat(Wording.read(json).orThrow().unsettled())
        .containsExactly(
            new Unsettled(Kind.DELETION, "RU.bbbbbbbb", "artic001", "The Agencies co-operate."),
            new Unsettled(Kind.INSERTION, "TJ.aaaaaaaa", "parag001", "The Agencies co-operate."));
  }
}
