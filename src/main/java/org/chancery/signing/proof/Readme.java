package org.chancery.signing.proof;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.signing.RegisteredInstrument;
import org.chancery.signing.pades.SignatureParts;

/**
 * Writes the README of a bundle: every command in it is right as it stands, and succeeds only if
 * what it checks is true.
 */
final class Readme {

  private static final String REVOCATION =
      """
      openssl verify -crl_check -attime ${known} -CAfile certificates/${root}.pem -untrusted certificates/${field}.pem -CRLfile revocation/${field}.crl.pem certificates/${field}.pem
      """;

  private final RegisteredInstrument instrument;
  private final SignatureProofs proofs;
  private final Map<String, String> values = new LinkedHashMap<>();

  Readme(
      RegisteredInstrument instrument, String pdf, int size, SignatureProofs proofs, Instant at) {
    this.instrument = instrument;
    this.proofs = proofs;
    values.put("symbol", instrument.symbol());
    values.put("pdf", pdf);
    values.put("size", Integer.toString(size));
    values.put("seconds", Long.toString(at.getEpochSecond()));
    values.put(
        "signatures",
        Long.toString(proofs.signatures().stream().filter(one -> !one.onlyTime()).count()));
  }

  /** The file of a root, by the code of its state. */
  static String rootOf(String state) {
    return "root-state-" + state.replaceAll("[^A-Za-z0-9]", "");
  }

  String in(Locale locale) {
    var language = locale.getLanguage();
    var each = new StringBuilder();
    for (var one : proofs.signatures()) {
      var kind = one.onlyTime() ? "time-stamp" : "signature";
      each.append(filled(ProofWords.file(kind + "_" + language + ".md"), of(one, locale)));
    }
    var all = new LinkedHashMap<>(values);
    all.put("title", instrument.title().in(locale));
    all.put("each-signature", each.toString());
    all.put("end", coversAll() ? filled(ProofWords.file("end_" + language + ".md"), values) : "");
    return filled(ProofWords.file("README_" + language + ".md"), all);
  }

  /** Whether the last signature or time-stamp covers the file to its end. */
  private boolean coversAll() {
    var last = proofs.signatures().getLast();
    return Integer.toString(last.second() + last.rest()).equals(values.get("size"));
  }

  private Map<String, String> of(SignatureParts one, Locale locale) {
    var all = new LinkedHashMap<>(values);
    var party =
        instrument.parties().stream().filter(p -> p.field().equals(one.field())).findFirst();
    all.put("field", one.field());
    all.put(
        "who",
        party
            .map(p -> p.agency().in(locale))
            .orElseGet(() -> ProofWords.in(locale).say(one.onlyTime() ? "time" : "depositary")));
    all.put(
        "root",
        one.onlyTime() ? "root-time" : party.map(p -> rootOf(p.state())).orElse("root-depositary"));
    all.put("first", Integer.toString(one.first()));
    all.put("second", Integer.toString(one.second() + 1)); // tail counts from 1
    all.put("rest", Integer.toString(one.rest()));
    all.put("value-at", Integer.toString(one.valueAt()));
    all.put("moment", Long.toString(one.stampedAt().getEpochSecond()));
    all.put("revocation", one.onlyTime() ? "" : revocation(one, all));
    return all;
  }

  /** A file without lists can prove nothing here, so nothing is said. */
  private String revocation(SignatureParts one, Map<String, String> values) {
    return proofs
        .list(one)
        .map(list -> SignatureProofs.known(one, list).getEpochSecond())
        .map(known -> REVOCATION.replace("${known}", known.toString()))
        .map(command -> filled(command, values))
        .orElse("");
  }

  private static String filled(String template, Map<String, String> values) {
    var text = template;
    for (var value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
