package org.chancery.signing;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.chancery.segments.Bilingual;

/**
 * Words for verdicts: one sentence for everybody, then the details; the same on the page and in the
 * terminal.
 */
public final class VerdictWords {
  private final Locale locale;
  private final ResourceBundle bundle;
  private final DateTimeFormatter moment;

  /** Words in Russian for {@code ru}, otherwise in English. */
  public VerdictWords(Locale locale) {
    this.locale = "ru".equals(locale.getLanguage()) ? Locale.of("ru") : Locale.ENGLISH;
    this.bundle =
        ResourceBundle.getBundle(
            "i18n.signing",
            this.locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.moment =
        DateTimeFormatter.ofPattern(bundle.getString("signing.moment"), this.locale)
            .withZone(ZoneOffset.UTC);
  }

  /** The sentence. */
  public String sentence(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Genuine genuine ->
          text("signing.verdict.genuine", genuine.symbol(), signers(genuine.signers()));
      case Verdict.AlteredSince altered ->
          text("signing.verdict.altered", text(altered.what().key(), where(altered.where())));
      case Verdict.IncompletelySigned some ->
          text(
              "signing.verdict.incomplete",
              some.symbol(),
              some.missing().stream()
                  .map(one -> one.agency(locale))
                  .collect(Collectors.joining(", ")),
              some.signed().isEmpty()
                  ? ""
                  : text("signing.verdict.incomplete.signed", signers(some.signed())));
      case Verdict.ValidlySignedElsewhere elsewhere ->
          text("signing.verdict.elsewhere", signers(elsewhere.signers()));
      case Verdict.Unknown unknown -> text("signing.verdict.unknown", text(unknown.why().key()));
      case Verdict.NotAPdf not -> text("signing.verdict.not-a-pdf", text(not.why().key()));
    };
  }

  /** The details, line by line. */
  public List<String> details(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    switch (verdict) {
      case Verdict.Genuine genuine -> lines.addAll(what(genuine.symbol(), genuine.fingerprint()));
      case Verdict.IncompletelySigned some -> lines.addAll(what(some.symbol(), some.fingerprint()));
      case Verdict.AlteredSince altered -> {}
      case Verdict.ValidlySignedElsewhere elsewhere -> {}
      case Verdict.Unknown unknown -> {}
      case Verdict.NotAPdf not -> {}
    }
    verdict.evidence().forEach(one -> lines.add(line(one)));
    return lines;
  }

  /** One line of evidence. */
  public String line(Evidence evidence) {
    String line = text(key(evidence), evidence.arguments().stream().map(this::shown).toArray());
    return evidence.holds() ? line : text("signing.verify.fails") + ": " + line;
  }

  /** A certificate may name no office. */
  private static String key(Evidence evidence) {
    return evidence.kind() == Evidence.Kind.SIGNED
            && evidence.arguments().getFirst() instanceof Bilingual office
            && office.en().isBlank()
        ? evidence.key() + ".for"
        : evidence.key();
  }

  private Object shown(Object argument) {
    return switch (argument) {
      // nobody whom the reader trusts says when: an invented instant would be believed
      case Instant at when at.equals(Instant.EPOCH) -> text("signing.moment.unproven");
      case Instant at -> moment.format(at);
      case Bilingual names -> names.in(locale);
      default -> argument;
    };
  }

  /** Any other words of this module. */
  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  private List<String> what(String symbol, String fingerprint) {
    return List.of(
        text("signing.evidence.symbol", symbol),
        text("signing.evidence.text-fingerprint", fingerprint));
  }

  private String signers(List<SignedBy> signers) {
    return signers.stream()
        .map(one -> text("signing.verdict.by", one.agency(locale), moment.format(one.at())))
        .collect(Collectors.joining(bundle.getString("signing.verdict.and")));
  }

  private String where(Where where) {
    if (where.page() > 0) {
      return " " + text("signing.where.page", where.page());
    }
    if (where.field().equals("seal")) {
      return " " + text("signing.where.seal");
    }
    return where.field().isEmpty()
        ? ""
        : " " + text("signing.where.field", where.field().replaceFirst("^party-", ""));
  }
}
