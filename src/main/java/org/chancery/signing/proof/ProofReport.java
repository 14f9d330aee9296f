package org.chancery.signing.proof;

import java.time.Instant;
import java.util.List;
import org.chancery.signing.RegisteredInstrument;
import org.chancery.signing.Verdict.Genuine;
import org.chancery.signing.VerdictWords;
import org.chancery.signing.pades.SignatureParts;
import org.chancery.texts.Fingerprint;

/** The report of a bundle, for people: one page that needs nothing else and can be printed. */
final class ProofReport {

  private static final String NONE = "—";

  private final ProofWords words;
  private final RegisteredInstrument instrument;
  private final String file;
  private final byte[] pdf;
  private final Instant at;
  private final StringBuilder html = new StringBuilder();

  ProofReport(
      ProofWords words, RegisteredInstrument instrument, String file, byte[] pdf, Instant at) {
    this.words = words;
    this.instrument = instrument;
    this.file = file;
    this.pdf = pdf;
    this.at = at;
  }

  static String page(String symbol, String sections) {
    return ProofWords.file("report.html")
        .replace("${symbol}", escaped(symbol))
        .replace("${sections}", sections);
  }

  /** What the page says in this language. */
  String section(Genuine verdict, List<SignatureParts> signatures) {
    html.append("<section lang=\"").append(words.locale().getLanguage()).append("\">\n");
    element("h1", words.say("report.title", instrument.symbol()));
    if (instrument.sample()) {
      html.append("<p class=\"sample\">").append(escaped(words.say("report.sample")));
      html.append("</p>\n");
    }
    element("p", words.say("report.lead"));
    html.append("<p class=\"verdict\">");
    html.append(escaped(new VerdictWords(words.locale()).sentence(verdict))).append("</p>\n");
    facts();
    parties(signatures);
    acts();
    element("h2", words.say("report.how"));
    element("p", words.say("report.how.words"));
    element("h2", words.say("report.limits"));
    element("p", words.say("report.limits.words"));
    return html.append("</section>\n").toString();
  }

  private void facts() {
    element("h2", words.say("report.what"));
    html.append("<table>\n");
    row("report.symbol", instrument.symbol());
    row("report.name", instrument.title().in(words.locale()));
    row(
        "report.original",
        words.say(
            "report.original.words",
            Integer.toString(instrument.original()),
            Integer.toString(instrument.originals())));
    row("report.text", instrument.textFingerprint());
    row("report.file", file);
    row("report.file.sha256", Fingerprint.of(pdf).hex());
    row("report.register", instrument.commission().in(words.locale()));
    row("report.issued", words.moment(at));
    html.append("</table>\n");
  }

  private void row(String key, String value) {
    html.append("<tr><th scope=\"row\">").append(escaped(words.say(key))).append("</th><td>");
    html.append(escaped(value)).append("</td></tr>\n");
  }

  private void parties(List<SignatureParts> signatures) {
    element("h2", words.say("report.signatures"));
    header("report.state", "report.agency", "report.office", "report.at", "report.powers");
    for (var party : instrument.parties()) {
      var stamped =
          signatures.stream()
              .filter(one -> one.field().equals(party.field()))
              .findFirst()
              .map(SignatureParts::stampedAt)
              .orElse(party.signedAt());
      cells(
          party.state(),
          party.agency().in(words.locale()),
          party.office().in(words.locale()),
          words.moment(stamped),
          party.powers() instanceof String sha256 ? sha256 : NONE);
    }
    html.append("</tbody></table>\n");
  }

  private void acts() {
    if (instrument.acts().isEmpty()) {
      return;
    }
    element("h2", words.say("report.acts"));
    header("report.when", "report.act");
    instrument.acts().forEach(act -> cells(words.moment(act.at()), act.words().in(words.locale())));
    html.append("</tbody></table>\n");
  }

  private void header(String... keys) {
    html.append("<table><thead><tr>");
    for (var key : keys) {
      html.append("<th scope=\"col\">").append(escaped(words.say(key))).append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
  }

  private void cells(String... values) {
    html.append("<tr>");
    for (var value : values) {
      html.append("<td>").append(escaped(value)).append("</td>");
    }
    html.append("</tr>\n");
  }

  private void element(String name, String text) {
    html.append('<').append(name).append('>').append(escaped(text));
    html.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
