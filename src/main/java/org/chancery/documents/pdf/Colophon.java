package org.chancery.documents.pdf;

import java.util.List;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Edition;
import org.chancery.documents.Imprint;

/** Fills the closing lines of a paper: its fingerprints, and where anybody can check it. */
final class Colophon {

  // 64 bits: enough that nobody finds another text with the same code, few enough to be typed
  private static final int CODE = 16;

  private Colophon() {}

  static void fill(Part root, FinalText text, Imprint imprint, Words words) {
    var fingerprint = text.masthead().fingerprint();
    var code = fingerprint.substring(0, Math.min(CODE, fingerprint.length()));
    var address = imprint.checkAddress();
    var named = address.isEmpty() ? List.<String>of() : List.of(address);
    root.each(
            "fingerprint",
            fingerprints(text, words),
            (line, said) -> line.fill("fingerprint", said))
        .each(
            "code",
            List.of(words.say("code", grouped(code, 4))),
            (line, said) -> line.fill("code", said))
        .each(
            "check",
            named.stream().map(where -> words.say("check", where)).toList(),
            (line, said) -> line.fill("check", said))
        .each(
            "qr",
            named.stream().map(where -> where + "?code=" + code).toList(),
            (part, target) -> Qr.fill(part, target, words.say("qr", target)));
  }

  private static List<String> fingerprints(FinalText text, Words words) {
    return text.content() instanceof FinalText.Columns(List<Edition> editions)
        ? editions.stream()
            .map(
                edition ->
                    words.say(
                        "fingerprint.of",
                        grouped(edition.fingerprint(), 8),
                        words.say("language." + Words.in(edition.language()).language())))
            .toList()
        : List.of(words.say("fingerprint", grouped(text.masthead().fingerprint(), 8)));
  }

  private static String grouped(String hex, int length) {
    return hex.replaceAll("(.{" + length + "})(?!$)", "$1 ");
  }
}
