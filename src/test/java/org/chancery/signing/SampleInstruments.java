package org.chancery.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.DecidingSuggestions;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.Revision;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.Stage;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.HolderId;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.springframework.stereotype.Component;

/** Memoranda of a sample commission on their way from a draft of Tajikistan to signature. */
@Component
public class SampleInstruments {

  private final PreparingTexts preparing;
  private final ReleasingTexts releasing;
  private final ReadingTexts reading;
  private final AgreeingTexts agreeing;
  private final SampleStages stages;
  private final StagingTexts staging;
  private final EditingTexts editing;
  private final DecidingSuggestions deciding;
  private final ReadingProspects prospects;
  private final OpeningForSignature opening;
  private final KeepingPowers powers;
  private final ReadingInstruments instruments;
  private final SigningInstruments signing;

  SampleInstruments(
      PreparingTexts preparing,
      ReleasingTexts releasing,
      ReadingTexts reading,
      AgreeingTexts agreeing,
      SampleStages stages,
      StagingTexts staging,
      EditingTexts editing,
      DecidingSuggestions deciding,
      ReadingProspects prospects,
      OpeningForSignature opening,
      KeepingPowers powers,
      ReadingInstruments instruments,
      SigningInstruments signing) {
    this.preparing = preparing;
    this.releasing = releasing;
    this.reading = reading;
    this.agreeing = agreeing;
    this.stages = stages;
    this.staging = staging;
    this.editing = editing;
    this.deciding = deciding;
    this.prospects = prospects;
    this.opening = opening;
    this.powers = powers;
    this.instruments = instruments;
    this.signing = signing;
  }

  /** Everybody that signing needs; asked for before anybody acts. */
  public record People(
      Actor tajikistan,
      Actor headOfTajikistan,
      Actor russia,
      Actor headOfRussia,
      Actor signatoryOfTajikistan,
      Actor signatoryOfRussia,
      Actor signatoryOfArmenia,
      Actor armenia,
      Actor secretary,
      Actor depositary) {

    /** The people of a commission. */
    public static People of(SampleCommission.Founded commission) {
      return new People(
          commission.delegateOf("TJ"),
          commission.headOf("TJ"),
          commission.delegateOf("RU"),
          commission.headOf("RU"),
          commission.signatoryOf("TAJIKSTANDART"),
          commission.signatoryOf("ROSSTANDART"),
          commission.signatoryOf("SARM"),
          commission.delegateOf("AM"),
          commission.secretary(),
          commission.depositary());
    }

    /** The two agencies that sign, Russia's first. */
    public List<HolderId> agencies() {
      return List.of(signatoryOfRussia.holder().id(), signatoryOfTajikistan.holder().id());
    }
  }

  /** A text at a table of Russia and Tajikistan, to which nobody said yes. */
  public TextId released(People people, String title) {
    var draft =
        preparing.begin(
            people.tajikistan(),
            TextKind.MEMORANDUM,
            title,
            Wording.of(
                BlockIds.from(new Random(title.hashCode())),
                title,
                List.of("The Parties have agreed as follows."),
                List.of(Wording.Article.of("Purpose", "The Parties cooperate."))),
            "en");
    return releasing.release(people.tajikistan(), draft, List.of(people.russia().holder().id()));
  }

  /** A frozen text to which nobody said yes yet. */
  public TextId proposed(People people, String title) {
    var text = released(people, title);
    stages.frozen(people.tajikistan(), text);
    return text;
  }

  /** A text to which both said yes. */
  public TextId agreed(People people, String title) {
    var text = released(people, title);
    var revision = stages.frozen(people.tajikistan(), text);
    agreed(people, revision);
    return text;
  }

  /** A text to which both said yes with some words more, which Tajikistan put before the first. */
  public void agreedAnew(People people, TextId text, String words) {
    staging.enter(people.tajikistan(), text, Stage.NEGOTIATION);
    var before = reading.sheet(people.tajikistan(), text);
    var suggested =
        before
            .wording()
            .canonical()
            .replaceFirst(
                "\\{\"text\":\"",
                "{\"marks\":[{\"attrs\":{\"id\":\"TJ.aaaaaaaa\"},\"type\":\"insertion\"}],\"text\":\""
                    + words
                    + "\",\"type\":\"text\"},{\"text\":\"");
    editing.edit(people.tajikistan(), new Edit(text, before.version(), suggested));
    deciding.accept(people.tajikistan(), text, List.of("TJ.aaaaaaaa"));
    agreed(people, stages.frozen(people.tajikistan(), text));
  }

  /** Both say yes. */
  public void agreed(People people, Revision revision) {
    var fingerprint = revision.fingerprint().hex();
    agreeing.agree(people.headOfTajikistan(), revision.id(), fingerprint);
    agreeing.agree(people.headOfRussia(), revision.id(), fingerprint);
  }

  /** The symbol of a text's latest revision. */
  public String symbol(People people, TextId text) {
    return String.valueOf(reading.sheet(people.russia(), text).symbol());
  }

  /** An instrument that awaits both signatures: both signatories have full powers. */
  public InstrumentId opened(People people, String title) {
    var id = unpowered(people, title, InstrumentRow.Terms.PLAIN);
    empower(people, id, people.russia(), people.signatoryOfRussia());
    empower(people, id, people.tajikistan(), people.signatoryOfTajikistan());
    return id;
  }

  /** An instrument that both have signed. */
  public InstrumentId concluded(SampleCommission.Founded commission, People people, String title) {
    var id = opened(people, title);
    for (var who : List.of(people.signatoryOfRussia(), people.signatoryOfTajikistan())) {
      signing.sign(
          commission.proved(who, Instant.now()),
          id,
          instruments.page(who, id).shown(),
          SignatureForm.SIMPLE,
          passphrase(who));
    }
    return id;
  }

  /** An instrument for which nobody presented full powers. */
  public InstrumentId unpowered(People people, String title, InstrumentRow.Terms terms) {
    return opened(people.tajikistan(), agreed(people, title), people.agencies(), terms);
  }

  /** Opens what is agreed now, in its own language first for all. */
  public InstrumentId opened(
      Actor actor, TextId text, List<HolderId> agencies, InstrumentRow.Terms terms) {
    return opening.open(actor, text, shown(actor, text), agencies, terms, Map.of());
  }

  /** The fingerprints that the page on which a text is opened shows now. */
  public List<String> shown(Actor actor, TextId text) {
    return prospects.page(actor, text).shown();
  }

  /** Full powers that the depositary accepted. */
  public UUID empower(People people, InstrumentId id, Actor by, Actor signatory) {
    var presented = powers.present(by, id, powers(signatory));
    powers.accept(people.depositary(), id, presented);
    return presented;
  }

  /** Full powers of a signatory from yesterday for a month. */
  public static KeepingPowers.Presentation powers(Actor signatory) {
    var since = Instant.now().minus(1, ChronoUnit.DAYS);
    return new KeepingPowers.Presentation(
        signatory.id(),
        since,
        since.plus(30, ChronoUnit.DAYS),
        "full powers.pdf",
        "%PDF-1.7 SAMPLE".getBytes(StandardCharsets.UTF_8));
  }

  /** The passphrase of a signatory's sample key. */
  public static char[] passphrase(Actor signatory) {
    return SampleKeys.passphrase(
        SigningInstruments.keyName(signatory.holder().code(), signatory.id()));
  }
}
