package org.chancery.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.documents.Composing;
import org.chancery.documents.Party;
import org.chancery.drafting.AgreedText;
import org.chancery.drafting.Revision;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextId;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Commission;
import org.chancery.segments.CommissionId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;

/**
 * Originals of a memorandum that was agreed in English and Russian and names its parties wherever a
 * memorandum names them, made and sealed by what makes them in an installation.
 */
final class SamplePapers {

  /** The parties as they are named in the memorandum, in its order. */
  static final List<String> PARTIES =
      List.of(SampleOriginals.ROSSTANDART, SampleOriginals.TAJIKSTANDART, SampleOriginals.SARM);

  private static final SampleOriginals SAMPLES = SampleOriginals.shared();
  private static final Instant OPENED = Instant.parse("2026-04-20T09:00:00Z");

  private SamplePapers() {}

  /** The sealed original of each party, in the order of the parties. */
  static List<byte[]> originals(List<String> parties) {
    return paper().makeAll(making(parties)).stream().map(Embedding.Embedded::file).toList();
  }

  /** The sealed original of one of them. */
  static byte[] original(List<String> parties, String keeper) {
    return originals(parties).get(parties.indexOf(keeper));
  }

  /** The language that comes first in a party's original: Russian, English, Russian, … */
  static String language(String party) {
    return SampleOriginals.SIX.indexOf(party) % 2 == 0 ? "ru" : "en";
  }

  private static PaperOfInstrument paper() {
    var settings = settings(true);
    return new PaperOfInstrument(
        new Composing(),
        new DepositaryKey(SAMPLES.keys, new SampleKeys(settings(false)), settings),
        SAMPLES.authorities(),
        settings);
  }

  /** Those of a demonstration issue keys, which are there already. */
  private static SigningSettings settings(boolean sample) {
    return new SigningSettings(
        "https://chancery.example",
        SAMPLES.authority.trust().resolveSibling(""),
        sample,
        null,
        new String(SampleOriginals.PASSPHRASE));
  }

  private static PaperOfInstrument.Making making(List<String> parties) {
    var space = new SpaceId(new UUID(0, 1));
    return new PaperOfInstrument.Making(
        agreed("en", space, parties, List.of(agreed("ru", space, parties, List.of()))),
        SampleOriginals.SYMBOL,
        new Commission(
            new CommissionId(new UUID(0, 2)),
            "ICMEC",
            "IC",
            new Bilingual("Commission", "Комиссия"),
            new Bilingual("Organisation", "Организация")),
        parties.stream().map(SamplePapers::side).toList(),
        OPENED,
        ZoneId.of("Asia/Dushanbe"));
  }

  private static PaperOfInstrument.Side side(String code) {
    var names = SampleOriginals.party(code).names();
    return new PaperOfInstrument.Side(
        List.of("en", "ru").stream()
            .collect(Collectors.toMap(Function.identity(), language -> in(language, code))),
        Map.of(
            "en",
            List.of(names.agency().en(), "the " + names.agency().en()),
            "ru",
            List.of(names.agency().ru(), "Ведомства " + code, "Ведомством " + code)),
        language(code));
  }

  private static Party in(String language, String code) {
    var party = SampleOriginals.party(code);
    return language.equals("en")
        ? party
        : new Party(
            code,
            party.country(),
            "Государство",
            party.names().agency().ru(),
            party.names().office().ru(),
            party.names());
  }

  private static AgreedText agreed(
      String language, SpaceId space, List<String> parties, List<AgreedText> others) {
    var wording = wording(language.equals("ru"), parties);
    var revision =
        new Revision(
            new RevisionId(space, new UUID(0, 3)),
            new TextId(space, new UUID(0, 4)),
            1,
            1,
            SampleOriginals.SYMBOL,
            wording.title(),
            Revision.Occasion.PROPOSED,
            null,
            wording.fingerprint(),
            new MandateId(new UUID(0, 5)),
            OPENED);
    return new AgreedText(revision, language, wording, others);
  }

  /** Of each sort of block one; the parties are named in a row in its clauses as well. */
  private static Wording wording(boolean russian, List<String> parties) {
    var agency = russian ? "Ведомство " : "Agency ";
    var row = row(russian, agency, parties);
    var by = russian ? row(true, "Ведомством ", parties) : row(false, "the Agency ", parties);
    var text = new ArrayList<Node>();
    text.add(
        words(
            "title",
            1,
            (russian ? "Меморандум между " : "Memorandum between ")
                + (russian ? by : row)
                + (russian ? " о поверке" : " on testing")));
    text.add(
        words(
            "preamble",
            2,
            russian
                ? row + ", далее именуемые Сторонами, договорились:"
                : "The A" + by.substring(5) + ", hereinafter the Parties, have agreed:"));
    text.add(
        holder(
            "article",
            3,
            words("heading", 4, russian ? "Предмет" : "Subject"),
            words("paragraph", 5, row + (russian ? " сотрудничают." : " cooperate.")),
            words(
                "paragraph",
                6,
                (russian
                        ? "Каждая Сторона ежегодно обучает пять специалистов. "
                        : "Each Party trains five specialists every year. ")
                    .repeat(12)
                    .strip())));
    text.add(
        words(
            "testimonium",
            7,
            russian
                ? "Совершено " + by + " на русском и английском языках."
                : "Done by " + by + " in English and Russian."));
    text.add(
        holder(
            "signatures",
            8,
            parties.stream()
                .map(
                    party ->
                        words(
                            "signature",
                            10 + parties.indexOf(party),
                            (russian ? "За " : "For ") + agency + party))
                .toArray(Node[]::new)));
    return Wording.of(Schema.official().node("doc", Map.of(), text).check());
  }

  private static String row(boolean russian, String agency, List<String> parties) {
    var named = parties.stream().map(party -> agency + party).toList();
    return String.join(", ", named.subList(0, named.size() - 1))
        + (russian ? " и " : " and ")
        + named.getLast();
  }

  private static Node holder(String kind, int id, Node... inside) {
    return Schema.official().node(kind, Map.of("id", id(id)), List.of(inside));
  }

  private static Node words(String kind, int id, String words) {
    return Schema.official()
        .node(kind, Map.of("id", id(id)), List.of(Schema.official().text(words, List.of())));
  }

  private static String id(int number) {
    return "b%07d".formatted(number);
  }
}
