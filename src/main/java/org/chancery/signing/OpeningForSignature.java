package org.chancery.signing;

import java.time.Clock;
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
import org.chancery.documents.Party;
import org.chancery.drafting.AgreedText;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.Standing;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Holders;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.chancery.shell.Words;

/**
 * Opening an agreed revision for signature: it gets a table of its own, is composed once for each
 * party, sealed by the depositary and kept; from then on the files only gain signatures.
 */
@UseCase
public class OpeningForSignature {

  private final AgreeingTexts agreeing;
  private final Instruments instruments;
  private final PaperOfInstrument paper;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;
  private final Facts facts;
  private final Clock clock;

  OpeningForSignature(
      AgreeingTexts agreeing,
      Instruments instruments,
      PaperOfInstrument paper,
      Spaces spaces,
      Holders holders,
      Offices offices,
      Facts facts,
      Clock clock) {
    this.agreeing = agreeing;
    this.instruments = instruments;
    this.paper = paper;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * A party and who can sign for it: one of its agencies, or the state itself.
   *
   * @param segment the party
   * @param agencies its agencies, and itself if it has a signatory of its own; may be empty
   */
  public record Choice(Holder segment, List<Holder> agencies) {
    /** Keeps a copy of the list. */
    public Choice {
      agencies = List.copyOf(agencies);
    }
  }

  /** Whether a text can be opened for signature. */
  public sealed interface Prospect {
    /** The text lies at no table, or its parties have nothing to agree to yet. */
    record NotYet() implements Prospect {}

    /**
     * It cannot be opened by this actor now.
     *
     * @param reason why
     */
    record Blocked(Reason reason) implements Prospect {}

    /** This actor can open it. */
    record Open() implements Prospect {}

    /**
     * It was opened.
     *
     * @param instrument as what
     */
    record Opened(InstrumentId instrument) implements Prospect {}
  }

  /**
   * What this actor can do with a text.
   *
   * @param actor who asks
   * @param text which text
   * @return whether it can be opened, why not, or what was opened from it
   */
  public Prospect prospect(Actor actor, TextId text) {
    var opened = instruments.openedFrom(text);
    if (opened.isPresent()) {
      return new Prospect.Opened(opened.get());
    }
    return prospectOf(actor, agreeing.standing(actor, text));
  }

  /**
   * The same, for a page that knows already how far the parties are.
   *
   * @param actor who asks
   * @param text an agreed text
   * @param standing as the page shows it; opening itself asks again
   * @return whether it can be opened, why not, or what was opened from it
   */
  public Prospect prospect(Actor actor, TextId text, Standing standing) {
    return instruments
        .openedFrom(text)
        .<Prospect>map(Prospect.Opened::new)
        .orElseGet(() -> prospectOf(actor, standing));
  }

  private static Prospect prospectOf(Actor actor, Standing standing) {
    if (SigningPolicy.parties(standing).isEmpty()) {
      return new Prospect.NotYet();
    }
    return SigningPolicy.opening(actor, standing)
        .<Prospect>map(Prospect.Blocked::new)
        .orElseGet(Prospect.Open::new);
  }

  /**
   * What would be opened now.
   *
   * @param actor who asks
   * @param text an agreed text
   * @return the revision to which all parties said yes, in each language in which it is agreed
   * @throws Refused if there is none
   */
  public AgreedText agreed(Actor actor, TextId text) {
    return agreeing.agreed(actor, text).orElseThrow(() -> new Refused(SigningReason.NOT_AGREED));
  }

  /**
   * Between which agencies there is a choice.
   *
   * @param actor who asks
   * @param text an agreed text
   * @return one line for each party, in the order of the parties
   */
  public List<Choice> choices(Actor actor, TextId text) {
    var parties = SigningPolicy.parties(agreeing.standing(actor, text));
    var all = holders.all();
    return parties.stream()
        .map(
            party ->
                new Choice(
                    party,
                    Stream.concat(
                            all.stream()
                                .filter(
                                    h ->
                                        h.kind() == HolderKind.AGENCY
                                            && party.id().equals(h.segment())),
                            Stream.of(party).filter(this::signsItself))
                        .toList()))
        .toList();
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
    var standing = agreeing.standing(actor, text);
    SigningPolicy.require(SigningPolicy.opening(actor, standing));
    var named =
        agencies.stream()
            .distinct()
            .flatMap(id -> holders.all().stream().filter(h -> h.id().equals(id)))
            .filter(h -> h.kind() == HolderKind.AGENCY || signsItself(h))
            .toList();
    SigningPolicy.require(SigningPolicy.eachPartyHasExactlyOneAgency(standing, named));
    var agreed = agreeing.handToSignature(actor, text);
    // only now nobody can change it any more; what is handed over is taken back by the refusal
    if (!agreed.fingerprints().equals(shown)) {
      throw new Refused(SigningReason.MOVED_ON);
    }
    var signatories = named.stream().map(this::signatory).toList();
    var now = clock.instant();
    var table = table(text.space(), named);
    var id = new InstrumentId(table, UUID.randomUUID());
    var symbol = symbol(agreed);
    var forms =
        agreed.languages().stream().collect(Collectors.toMap(Function.identity(), holders::forms));
    var parties =
        signatories.stream()
            .map(
                s ->
                    new PaperOfInstrument.Side(
                        s.party(Locale.of(agreed.language())),
                        forms.entrySet().stream()
                            .collect(
                                Collectors.toMap(
                                    Map.Entry::getKey,
                                    f -> f.getValue().getOrDefault(s.agency().id(), List.of()))),
                        languages.getOrDefault(s.agency().id(), agreed.language())))
            .toList();
    var made =
        paper.makeAll(
            new PaperOfInstrument.Making(
                agreed, symbol, holders.commission(), parties, now, actor.holder().clock()));
    instruments.add(id, agreed, symbol, terms, actor.id(), now);
    for (int i = 0; i < named.size(); i++) {
      instruments.addParty(id, named.get(i).id(), i + 1, parties.get(i).party().field());
    }
    for (int i = 0; i < named.size(); i++) {
      var original = instruments.addOriginal(id, i + 1, named.size(), named.get(i).id());
      instruments.addFile(
          id,
          new Instruments.Filed(
              original,
              0,
              made.get(i).file(),
              made.get(i).sha256(),
              Original.SEAL,
              SignatureForm.SIMPLE,
              actor.id(),
              now));
    }
    facts.record(
        new InstrumentOpened(
            table,
            id.id(),
            symbol,
            agreed.revision().fingerprint().hex(),
            made.stream().map(Embedding.Embedded::sha256).toList(),
            actor.id(),
            now));
    return id;
  }

  /** A state signs itself through a signatory of its own. */
  private boolean signsItself(Holder holder) {
    return holder.kind() == HolderKind.SEGMENT
        && offices.actingFor(holder.id()).stream()
            .anyMatch(office -> office.capacity() == Capacity.SIGNATORY);
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

  private Signatory signatory(Holder agency) {
    var segment = States.of(agency, holders);
    var office =
        offices.actingFor(agency.id()).stream()
            .filter(o -> o.capacity() == Capacity.SIGNATORY)
            .findFirst()
            .map(Office::name)
            .orElseGet(
                () ->
                    new Bilingual(
                        Words.say(Locale.ENGLISH, "signing.paper.signatory"),
                        Words.say(Locale.of("ru"), "signing.paper.signatory")));
    return new Signatory(agency, segment, Office.alone(office, agency.names()));
  }

  /** Who will sign for a party, as its paper and its certificate name it. */
  private record Signatory(Holder agency, Holder segment, Bilingual office) {

    Party party(Locale language) {
      return new Party(
          agency.code(),
          segment.names().in(language),
          agency.names().in(language),
          office.in(language),
          new Party.Names(segment.names(), agency.names(), office));
    }
  }
}
