package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.documents.pdf.ReadAloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The alternat in sealed originals: each names its keeper first in title, preamble, testimonium and
 * signature blocks, in both languages; the clauses are the same, letter by letter.
 */
class AlternatOriginalsTests {

  private static final List<String> PARTIES = SamplePapers.PARTIES;
  private static final List<byte[]> ORIGINALS = SamplePapers.originals(PARTIES);
  private static final String SIGNED_FOR = "^(For|За)(Agency|Ведомство)[A-Z]+$";

  static List<String> parties() {
    return PARTIES;
  }

  private static byte[] keptBy(String party) {
    return ORIGINALS.get(PARTIES.indexOf(party));
  }

  /** The keeper, then the others as the memorandum has them. */
  private static List<String> order(String keeper) {
    return Stream.concat(Stream.of(keeper), PARTIES.stream().filter(party -> !party.equals(keeper)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("parties")
  void eachOriginalNamesItsKeeperFirstWhereverItNamesTheParties(String keeper) {
    for (var language : List.of("en", "ru")) {
      var said = ReadAloud.of(keptBy(keeper), language);
      var english = language.equals("en");
      for (var beginning :
          english
              ? List.of("Memorandumbetween", "TheAgency", "Doneby")
              : List.of("Меморандуммежду", "Ведомство" + keeper + ",", "Совершено")) {
        assertThat(said.stream().filter(words -> words.startsWith(beginning)))
            .as(language + ": " + beginning)
            .isNotEmpty()
            .allSatisfy(words -> assertThat(named(words)).isEqualTo(order(keeper)));
      }
      assertThat(
              said.stream()
                  .filter(words -> words.matches(SIGNED_FOR))
                  .flatMap(w -> named(w).stream()))
          .as(language + ": signature blocks")
          .isEqualTo(order(keeper));
    }
  }

  @ParameterizedTest
  @MethodSource("parties")
  void theLanguageOfItsKeeperComesFirst(String keeper) {
    var said = ReadAloud.of(keptBy(keeper));
    assertThat(
            said.stream()
                .filter(one -> one.words().matches("Предмет|Subject|.*(Предмет|Subject)$")))
        .extracting(ReadAloud.Said::language)
        .startsWith(SamplePapers.language(keeper));
  }

  @Test
  void allOriginalsCarryTheSameClauses() {
    for (var language : List.of("en", "ru")) {
      var clauses = ORIGINALS.stream().map(pdf -> clauses(ReadAloud.of(pdf, language))).toList();
      assertThat(clauses.getFirst())
          .hasSizeGreaterThan(2)
          .anySatisfy(
              clause ->
                  assertThat(named(clause))
                      .as("a row of parties in a clause stays as it was agreed")
                      .isEqualTo(PARTIES));
      assertThat(clauses).allSatisfy(one -> assertThat(one).isEqualTo(clauses.getFirst()));
    }
  }

  @Test
  void fromThePreambleToTheTestimoniumOnlyTheOrderOfTheSameWordsDiffers() {
    for (var language : List.of("en", "ru")) {
      var letters = ORIGINALS.stream().map(pdf -> letters(ReadAloud.of(pdf, language))).toList();
      assertThat(letters).allSatisfy(one -> assertThat(one).isEqualTo(letters.getFirst()));
    }
  }

  /** From the heading of the first article to the testimonium. */
  private static List<String> clauses(List<String> said) {
    int from = index(said, "Article1", "Статья1");
    int to = index(said, "Doneby", "Совершено");
    return said.subList(from, to);
  }

  private static List<Integer> letters(List<String> said) {
    int from = index(said, "TheAgency", "Ведомство");
    int to = index(said, "Doneby", "Совершено");
    return String.join("", said.subList(from, to + 1))
        .toLowerCase(Locale.ROOT)
        .chars()
        .sorted()
        .boxed()
        .toList();
  }

  private static int index(List<String> said, String english, String russian) {
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).startsWith(english) || said.get(i).startsWith(russian)) {
        return i;
      }
    }
    throw new AssertionError(english + " is not in " + said);
  }

  /** The parties that these words name, as they name them. */
  private static List<String> named(String words) {
    var named = new ArrayList<>(PARTIES);
    named.removeIf(party -> !words.contains(party));
    named.sort(Comparator.comparingInt(words::indexOf));
    return named;
  }
}
