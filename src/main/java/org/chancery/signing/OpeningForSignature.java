package org.chancery.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.documents.Original;
import org.chancery.drafting.AgreedText;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.chancery.signing.Signatories.Signatory;

/**
 * Opening an agreed revision for signature: it gets a table of its own, is composed once for each
 * party, sealed by the depositary and kept; from then on the files only gain signatures.
 */
@UseCase
public class OpeningForSignature {

  private final AgreeingTexts agreeing;
  private final Instruments instruments;
  private final OriginalFiles files;
  private final Signatories signatories;
  private final PaperOfInstrument paper;
  private final Spaces spaces;
  private final Holders holders;
  private final Facts facts;
  private final Clock clock;

  OpeningForSignature(
      AgreeingTexts agreeing,
      Instruments instruments,
      OriginalFiles files,
      Signatories signatories,
      PaperOfInstrument paper,
      Spaces spaces,
      Holders holders,
      Facts facts,
      Clock clock) {
    this.agreeing = agreeing;
    this.instruments = instruments;
    this.files = files;
    this.signatories = signatories;
    this.paper = paper;
    this.spaces = spaces;
    this.holders = holders;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Opens the agreed revision for signature; nobody writes in the text any more.
   *
   * @param actor a drafter of a party
   * @param text an agreed text at a table
   * @param shown the fingerprints of the wordings that were shown, one for each language, the
   *     text's own first
   * @param agencies one agency of each party or the state itself, in the order in which the
   *     instrument names them
   * @param terms how it is signed
   * @param languages by agency, which language comes first in the original that it keeps; the
   *     text's own where none is named
   * @return the instrument, with a sealed original for each party
   * @throws Refused if not all parties agreed to the present state, if that is another wording or
   *     in other languages than what was shown, or the agencies do not fit
   */
  public InstrumentId open(
      Actor actor,
      TextId text,
      List<String> shown,
      List<HolderId> agencies,
      InstrumentRow.Terms terms,
      Map<HolderId, String> languages) {
    agreeing.holdStill(actor, text);
    var standing = agreeing.standing(actor, text);
    SigningPolicy.require(SigningPolicy.opening(actor, standing));
    var chosen = signatories.among(agencies);
    var parties = chosen.stream().map(Signatory::agency).toList();
    SigningPolicy.require(SigningPolicy.eachPartyHasExactlyOneAgency(standing, parties));
    var agreed = agreeing.handToSignature(actor, text);
    if (!agreed.fingerprints().equals(shown)) {
      throw new Refused(SigningReason.MOVED_ON);
    }
    var now = clock.instant();
    var id = new InstrumentId(table(text.space(), parties), UUID.randomUUID());
    var symbol = symbol(agreed);
    var sides = sides(agreed, chosen, languages);
    var sealed =
        paper.makeAll(
            new PaperOfInstrument.Making(
                agreed, symbol, holders.commission(), sides, now, actor.holder().clock()));
    instruments.add(id, agreed, symbol, terms, actor.id(), now);
    for (int i = 0; i < sides.size(); i++) {
      instruments.addParty(id, parties.get(i).id(), i + 1, sides.get(i).field());
    }
    for (int i = 0; i < sides.size(); i++) {
      var original = files.add(id, i + 1, sides.size(), parties.get(i).id());
      files.add(id, first(original, sealed.get(i), actor.id(), now));
    }
    facts.record(
        new InstrumentOpened(
            id.space(),
            id.id(),
            symbol,
            agreed.revision().fingerprint().hex(),
            sealed.stream().map(Embedding.Embedded::sha256).toList(),
            actor.id(),
            now));
    return id;
  }

  /** The parties as the paper names them, in each language of the text. */
  private List<PaperOfInstrument.Side> sides(
      AgreedText agreed, List<Signatory> chosen, Map<HolderId, String> languages) {
    var forms =
        agreed.languages().stream().collect(Collectors.toMap(Function.identity(), holders::forms));
    return chosen.stream()
        .map(
            signatory -> {
              var agency = signatory.agency().id();
              return new PaperOfInstrument.Side(
                  agreed.languages().stream()
                      .collect(
                          Collectors.toMap(
                              Function.identity(),
                              language -> signatory.party(Locale.of(language)))),
                  forms.entrySet().stream()
                      .collect(
                          Collectors.toMap(
                              Map.Entry::getKey,
                              form -> form.getValue().getOrDefault(agency, List.of()))),
                  languages.getOrDefault(agency, agreed.language()));
            })
        .toList();
  }

  private static OriginalFiles.Filed first(
      UUID original, Embedding.Embedded sealed, MandateId by, Instant at) {
    return new OriginalFiles.Filed(
        original, 0, sealed.file(), sealed.sha256(), Original.SEAL, SignatureForm.SIMPLE, by, at);
  }

  /** Agencies and their segments act, and the depositary, who sits in the secretariat. */
  private SpaceId table(SpaceId negotiated, List<Holder> agencies) {
    var writers = new HashSet<HolderId>();
    agencies.forEach(
        agency -> {
          writers.add(agency.id());
          Stream.ofNullable(agency.segment()).forEach(writers::add);
        });
    holders.all().stream()
        .filter(h -> "secretariat".equals(h.bodyKind()))
        .map(Holder::id)
        .forEach(writers::add);
    var before = instruments.openedAt(negotiated);
    var code =
        spaces.find(negotiated).orElseThrow().code() + "-S" + (before == 0 ? "" : before + 1);
    return spaces.openTable(code, negotiated, new ArrayList<>(writers), List.of());
  }

  private static String symbol(AgreedText agreed) {
    var symbol = agreed.revision().symbol();
    if (symbol == null) {
      throw new IllegalStateException("an agreed revision has a symbol");
    }
    return symbol;
  }
}
