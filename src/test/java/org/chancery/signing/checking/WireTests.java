package org.chancery.signing.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.segments.Bilingual;
import org.chancery.signing.Alteration;
import org.chancery.signing.Evidence;
import org.chancery.signing.SampleOriginals;
import org.chancery.signing.SignedBy;
import org.chancery.signing.Trust;
import org.chancery.signing.Verdict;
import org.chancery.signing.Where;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** What goes through the pipes comes out as it went in, and nothing else comes out. */
class WireTests {

  private static final Instant NOON = Instant.parse("2026-04-27T12:00:00.123456789Z");
  private static final Bilingual NAMES = new Bilingual("Agency \"One\"", "Ведомство");
  private static final SignedBy ONE = new SignedBy(NAMES, NAMES, NOON);
  private static final List<Evidence> EVIDENCE =
      Arrays.stream(Evidence.Kind.values())
          .flatMap(
              kind ->
                  List.of(
                      Evidence.that(kind, NOON, NAMES, "words", 1, 5_000_000_000L),
                      Evidence.against(kind))
                      .stream())
          .toList();

  private static List<Verdict> everyVerdict() {
    List<Verdict> all = new ArrayList<>();
    all.add(new Verdict.Genuine("IC/21/5", "ab".repeat(32), List.of(ONE, ONE), EVIDENCE));
    all.add(
        new Verdict.IncompletelySigned(
            "IC/21/5",
            "ab".repeat(32),
            List.of(new Verdict.Missing("RU", NAMES)),
            List.of(ONE),
            EVIDENCE));
    all.add(new Verdict.ValidlySignedElsewhere(List.of(ONE), EVIDENCE));
    for (var what : Alteration.values()) {
      all.add(new Verdict.AlteredSince(what, Where.page(3), EVIDENCE));
    }
    Arrays.stream(Verdict.Doubt.values())
        .map(why -> new Verdict.Unknown(why, EVIDENCE))
        .forEach(all::add);
    Arrays.stream(Verdict.Unreadable.values())
        .map(why -> new Verdict.NotAPdf(why, List.of()))
        .forEach(all::add);
    return all;
  }

  @Test
  void everyVerdictComesOutAsItWentIn() {
    for (var verdict : everyVerdict()) {
      assertThat(Wire.verdict(Wire.verdict(verdict))).isEqualTo(verdict);
    }
    assertThat(everyVerdict().stream().map(Object::getClass).collect(Collectors.toSet()))
        .as("a verdict that was added later is tried too")
        .containsExactlyInAnyOrder(Verdict.class.getPermittedSubclasses());
  }

  @Test
  void rootsAndMomentComeOutAsTheyWentIn() {
    var trust = SampleOriginals.shared().trust();
    var request = Wire.request(Wire.request(trust, NOON));
    assertThat(request.at()).isEqualTo(NOON);
    assertThat(request.trust()).isEqualTo(trust);
    var nobody = new Trust(List.of(), Map.of(), List.of());
    assertThat(Wire.request(Wire.request(nobody, NOON)).trust()).isEqualTo(nobody);
  }

  @Test
  void nothingButAVerdictIsMadeOfAnAnswer() {
    for (var answer :
        List.of(
            "",
            "{}",
            "[]",
            "{\"verdict\":\"java.util.ArrayList\"}",
            "{\"verdict\":\"Verdict$Missing\",\"party\":\"RU\"}",
            "{\"verdict\":\"org.chancery.signing.Verdict$Genuine\"}",
            "{\"@class\":\"org.chancery.signing.Trust\"}")) {
      assertThatThrownBy(() -> Wire.verdict(answer.getBytes(UTF_8)))
          .as(answer)
          .isInstanceOf(JacksonException.class);
    }
  }

  @Test
  void whatIsNoKindOfArgumentIsNotWritten() {
    var odd =
        new Verdict.Unknown(
            Verdict.Doubt.NOT_SIGNED, List.of(Evidence.that(Evidence.Kind.ENGINE, new Object())));
    assertThatThrownBy(() -> Wire.verdict(odd)).hasStackTraceContaining("no argument of evidence");
  }
}
