package org.chancery.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.chancery.signing.Alteration;
import org.chancery.signing.Evidence;
import org.chancery.signing.SignedBy;
import org.chancery.signing.Verdict;
import org.chancery.signing.VerdictWords;
import org.chancery.signing.Where;

/**
 * A verdict as its reader sees it, in the reader's language.
 *
 * @param standing how it looks: a round sign, a square one, or none of both
 * @param title the verdict in a few words
 * @param sentence who, when, why: one plain sentence
 * @param advice what to do with the file
 * @param paper what the file is, as far as it is proved
 * @param signatures who signed, and who is missing
 * @param checked what was checked, for everybody
 * @param engine what the engine says, for engineers
 */
public record Report(
    Standing standing,
    String title,
    String sentence,
    String advice,
    Paper paper,
    List<Line> signatures,
    List<Finding> checked,
    List<String> engine) {

  /** How a verdict looks; never by colour alone. */
  public enum Standing {
    /** A round sign with a tick. */
    GOOD,
    /** A round hollow sign: true as far as it goes. */
    PARTIAL,
    /** A square sign, and an alert. */
    BAD
  }

  /**
   * What a file is.
   *
   * @param symbol of the text, if the file is ours and unchanged
   * @param original which original it is, if it says so
   * @param text fingerprint of the text, if the file is ours and unchanged
   * @param file fingerprint of the file itself, if it was read
   * @param sample whether it has no legal effect
   */
  public record Paper(
      Optional<String> symbol,
      Optional<String> original,
      Optional<String> text,
      Optional<String> file,
      boolean sample) {}

  /**
   * A signature, or the place of a missing one.
   *
   * @param agency whose
   * @param office by whom; empty while missing
   * @param at when; empty while missing
   */
  public record Line(String agency, String office, String at) {}

  /**
   * One thing that was checked.
   *
   * @param sign how it turned out
   * @param words what
   */
  public record Finding(Sign sign, String words) {}

  /** How a check turned out. */
  public enum Sign {
    /** It holds. */
    HOLDS,
    /** It does not hold. */
    FAILS,
    /** It was not asked about. */
    OPEN
  }

  /**
   * The report of a verdict.
   *
   * @param verdict what a file proves
   * @param locale the reader's
   * @return all that the page shows
   */
  public static Report of(Verdict verdict, Locale locale) {
    return switch (verdict) {
      case Verdict.Genuine genuine ->
          report(
              verdict,
              locale,
              Standing.GOOD,
              "genuine",
              Words.say(
                  locale,
                  "publication.genuine.sentence",
                  genuine.symbol(),
                  signers(genuine.signers(), locale)),
              lines(genuine.signers(), List.of(), locale));
      case Verdict.IncompletelySigned some ->
          report(
              verdict,
              locale,
              Standing.PARTIAL,
              "incomplete",
              Words.say(
                      locale,
                      "publication.incomplete.sentence",
                      some.symbol(),
                      some.missing().stream()
                          .map(one -> one.agency(locale))
                          .collect(Collectors.joining(", ")))
                  + (some.signed().isEmpty()
                      ? ""
                      : " "
                          + Words.say(
                              locale,
                              "publication.incomplete.signed",
                              signers(some.signed(), locale))),
              lines(some.signed(), some.missing(), locale));
      case Verdict.ValidlySignedElsewhere elsewhere ->
          report(
              verdict,
              locale,
              Standing.PARTIAL,
              "elsewhere",
              Words.say(
                  locale, "publication.elsewhere.sentence", signers(elsewhere.signers(), locale)),
              lines(elsewhere.signers(), List.of(), locale));
      case Verdict.AlteredSince altered ->
          report(
              verdict,
              locale,
              Standing.BAD,
              "altered",
              Words.say(locale, key(altered.what()), where(altered.where(), locale)),
              List.of());
      case Verdict.Unknown unknown ->
          report(
              verdict,
              locale,
              Standing.BAD,
              "unknown",
              Words.say(locale, "publication.because", Words.say(locale, unknown.why().key())),
              List.of());
      case Verdict.NotAPdf not ->
          report(
              verdict,
              locale,
              Standing.BAD,
              "not-a-pdf",
              Words.say(locale, "publication.because", Words.say(locale, not.why().key())),
              List.of());
    };
  }

  private static Report report(
      Verdict verdict,
      Locale locale,
      Standing standing,
      String name,
      String sentence,
      List<Line> signatures) {
    VerdictWords words = new VerdictWords(locale);
    List<Finding> checked = new ArrayList<>();
    List<String> engine = new ArrayList<>();
    for (Evidence one : verdict.evidence()) {
      switch (one.kind()) {
        case ENGINE -> engine.add(words.line(one));
        case FILE_FINGERPRINT, ORIGINAL, SAMPLE -> {} // said of the paper
        case SIGNED -> {
          if (signatures.isEmpty()) {
            checked.add(finding(one, words));
          }
        }
        case REVOCATION_NOT_ASKED -> checked.add(new Finding(Sign.OPEN, words.line(one)));
        case SEALED, NOTHING_ADDED, TIME_STAMPED, LONG_TERM, ARCHIVED ->
            checked.add(finding(one, words));
      }
    }
    return new Report(
        standing,
        Words.say(locale, "publication." + name),
        sentence,
        Words.say(locale, "publication." + name + ".advice"),
        paper(verdict, words),
        signatures,
        List.copyOf(checked),
        List.copyOf(engine));
  }

  private static Finding finding(Evidence one, VerdictWords words) {
    return new Finding(one.holds() ? Sign.HOLDS : Sign.FAILS, words.line(one));
  }

  private static Paper paper(Verdict verdict, VerdictWords words) {
    Optional<String> file =
        first(verdict, Evidence.Kind.FILE_FINGERPRINT).map(one -> one.arguments().getFirst() + "");
    Optional<String> original = first(verdict, Evidence.Kind.ORIGINAL).map(words::line);
    boolean sample = first(verdict, Evidence.Kind.SAMPLE).isPresent();
    return switch (verdict) {
      case Verdict.Genuine genuine ->
          new Paper(
              Optional.of(genuine.symbol()),
              original,
              Optional.of(genuine.fingerprint()),
              file,
              sample);
      case Verdict.IncompletelySigned some ->
          new Paper(
              Optional.of(some.symbol()), original, Optional.of(some.fingerprint()), file, sample);
      case Verdict.AlteredSince altered -> unproved(file, sample);
      case Verdict.ValidlySignedElsewhere elsewhere -> unproved(file, sample);
      case Verdict.Unknown unknown -> unproved(file, sample);
      case Verdict.NotAPdf not -> unproved(file, sample);
    };
  }

  private static Paper unproved(Optional<String> file, boolean sample) {
    return new Paper(Optional.empty(), Optional.empty(), Optional.empty(), file, sample);
  }

  private static Optional<Evidence> first(Verdict verdict, Evidence.Kind kind) {
    return verdict.evidence().stream().filter(one -> one.kind() == kind).findFirst();
  }

  private static List<Line> lines(
      List<SignedBy> signed, List<Verdict.Missing> missing, Locale locale) {
    List<Line> lines = new ArrayList<>();
    signed.forEach(
        one ->
            lines.add(
                new Line(
                    one.agency(locale), one.office(locale), Formats.universal(one.at(), locale))));
    missing.forEach(one -> lines.add(new Line(one.agency(locale), "", "")));
    return List.copyOf(lines);
  }

  private static String signers(List<SignedBy> signers, Locale locale) {
    return signers.stream()
        .map(
            one ->
                Words.say(
                    locale,
                    "publication.by",
                    one.agency(locale),
                    Formats.universal(one.at(), locale)))
        .collect(Collectors.joining(" " + Words.say(locale, "publication.and") + " "));
  }

  private static String key(Alteration what) {
    return "publication.altered." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String where(Where where, Locale locale) {
    if (where.page() > 0) {
      return " " + Words.say(locale, "publication.where.page", where.page());
    }
    if (where.field().equals("seal")) {
      return " " + Words.say(locale, "publication.where.seal");
    }
    return where.field().isEmpty()
        ? ""
        : " "
            + Words.say(
                locale, "publication.where.field", where.field().replaceFirst("^party-", ""));
  }
}
