package org.chancery.signing.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.segments.Bilingual;
import org.chancery.signing.RegisteredInstrument;
import org.chancery.texts.Fingerprint;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** What the register says, as JSON: one name or value on a line, in an order that never changes. */
final class RegisterExtract {

  private static final String FORMAT = "chancery-register-extract-1";

  private RegisterExtract() {}

  static String of(RegisteredInstrument instrument, String file, byte[] pdf, Instant at) {
    var json = new LinkedHashMap<String, Object>();
    json.put("format", FORMAT);
    json.put("register", names(instrument.commission()));
    json.put("issued-at", moment(at));
    json.put("sample", instrument.sample());
    json.put("symbol", instrument.symbol());
    json.put("title", names(instrument.title()));
    json.put("text-sha256", instrument.textFingerprint());
    json.put("original", ordered("number", instrument.original(), "of", instrument.originals()));
    json.put(
        "file", ordered("name", file, "size", pdf.length, "sha256", Fingerprint.of(pdf).hex()));
    json.put("parties", instrument.parties().stream().map(RegisterExtract::party).toList());
    json.put(
        "acts",
        instrument.acts().stream()
            .map(
                act ->
                    ordered("act", act.code(), "at", moment(act.at()), "words", names(act.words())))
            .toList());
    var lines = new DefaultIndenter("  ", "\n");
    return JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(json)
        + "\n";
  }

  private static Map<String, Object> party(RegisteredInstrument.Party party) {
    var json =
        ordered(
            "state",
            party.state(),
            "agency",
            names(party.agency()),
            "office",
            names(party.office()),
            "field",
            party.field(),
            "signed-at",
            moment(party.signedAt()));
    json.put("full-powers-sha256", party.powers());
    return json;
  }

  private static Map<String, Object> names(Bilingual names) {
    return ordered("en", names.en(), "ru", names.ru());
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return map;
  }
}
