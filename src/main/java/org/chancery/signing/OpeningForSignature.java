package org.chancery.signing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.drafting.AgreedText;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.Revision;
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
 * Opening an agreed revision for signature: it gets a table of its own, is composed once, sealed by
 * the depositary and kept; from then on the file only gains signatures.
 */
@UseCase
public class OpeningForSignature {

  private final AgreeingTexts agreeing;
  private final Instruments instruments;
  private final PaperOfInstrument paper;
  private final SampleKeys sample;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;
  private final Facts facts;
  private final Clock clock;

  OpeningForSignature(
      AgreeingTexts agreeing,
      Instruments instruments,
      PaperOfInstrument paper,
      SampleKeys sample,
      Spaces spaces,
      Holders holders,
      Offices offices,
      Facts facts,
      Clock clock) {
    this.agreeing = agreeing;
    this.instruments = instruments;
    this.paper = paper;
    this.sample = sample;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * A party and the agencies of which one signs for it.
   *
   * @param segment the party
   * @param agencies its agencies; empty if it has none
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
   * The revision that would be opened.
   *
   * @param actor who asks
   * @param text an agreed text
   * @return the revision to which all parties said yes
   * @throws Refused if there is none
   */
  public Revision agreed(Actor actor, TextId text) {
    if (agreeing.standing(actor, text) instanceof Standing.Agreed agreed) {
      return agreed.revision();
    }
    throw new Refused(SigningReason.NOT_AGREED);
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
                    all.stream()
                        .filter(
                            h -> h.kind() == HolderKind.AGENCY && party.id().equals(h.segment()))
                        .toList()))
        .toList();
  }

  /**
   * Opens the agreed revision for signature; nobody writes in the text any more.
   *
   * @param actor a drafter of a party
   * @param text an agreed text at a table
   * @param agencies one agency of each party, in the order in which the instrument names them
   * @return the instrument, with its sealed file
   * @throws Refused if not all parties agreed to the present state, or the agencies do not fit
   */
  public InstrumentId open(Actor actor, TextId text, List<HolderId> agencies) {
    var standing = agreeing.standing(actor, text);
    SigningPolicy.require(SigningPolicy.opening(actor, standing));
    var named =
        agencies.stream()
            .distinct()
            .flatMap(id -> holders.all().stream().filter(h -> h.id().equals(id)))
            .filter(h -> h.kind() == HolderKind.AGENCY)
            .toList();
    SigningPolicy.require(SigningPolicy.eachPartyHasExactlyOneAgency(standing, named));
    var agreed = agreeing.handToSignature(actor, text);
    var signatories = named.stream().map(this::signatory).toList();
    sample.issue(signatories.stream().map(Signatory::sampleKey).toList());
    var now = clock.instant();
    var table = table(text.space(), named);
    var id = new InstrumentId(table, UUID.randomUUID());
    var symbol = symbol(agreed);
    var language = Locale.of(agreed.language());
    var parties = signatories.stream().map(s -> s.party(language)).toList();
    var made =
        paper.make(
            new PaperOfInstrument.Making(
                agreed, symbol, holders.commission(), parties, now, actor.holder().clock()));
    instruments.add(id, agreed, symbol, actor.id(), now);
    for (int i = 0; i < named.size(); i++) {
      instruments.addParty(id, named.get(i).id(), i + 1, parties.get(i).field());
    }
    var original = instruments.addOriginal(id, 1, 1);
    instruments.addFile(
        id, original, 0, made.file(), made.sha256(), Original.SEAL, actor.id(), now);
    facts.record(
        new InstrumentOpened(
            table,
            id.id(),
            symbol,
            agreed.revision().fingerprint().hex(),
            made.sha256(),
            actor.id(),
            now));
    return id;
  }

  /** Agencies and their segments write; the secretariat keeps watch. */
  private SpaceId table(SpaceId negotiated, List<Holder> agencies) {
    var writers = new HashSet<HolderId>();
    agencies.forEach(
        agency -> {
          writers.add(agency.id());
          Stream.ofNullable(agency.segment()).forEach(writers::add);
        });
    var readers =
        holders.all().stream()
            .filter(h -> "secretariat".equals(h.bodyKind()))
            .map(Holder::id)
            .toList();
    var code = spaces.find(negotiated).orElseThrow().code();
    return spaces.openTable(code + "-S", negotiated, new ArrayList<>(writers), readers);
  }

  private static String symbol(AgreedText agreed) {
    var symbol = agreed.revision().symbol();
    if (symbol == null) {
      throw new IllegalStateException("an agreed revision has a symbol");
    }
    return symbol;
  }

  private Signatory signatory(Holder agency) {
    var segment = holders.get(java.util.Objects.requireNonNull(agency.segment()));
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
          new Party.Names(agency.names(), office));
    }

    SampleAuthority.Signatory sampleKey() {
      return new SampleAuthority.Signatory(
          SigningInstruments.keyName(agency.code()),
          segment.code(),
          agency.code(),
          office.en(),
          agency.names().en());
    }
  }
}
