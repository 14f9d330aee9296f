package org.chancery.signing;

import java.util.List;
import org.chancery.documents.Alternat;
import org.chancery.drafting.AgreedText;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.Standing;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.HolderId;
import org.chancery.segments.Holders;

/**
 * Reading what could be opened for signature: whether a text can, by whom, and between which
 * agencies there is a choice. Opening itself asks again.
 */
@UseCase
public class ReadingProspects {

  private final AgreeingTexts agreeing;
  private final Instruments instruments;
  private final Signatories signatories;
  private final Holders holders;

  ReadingProspects(
      AgreeingTexts agreeing, Instruments instruments, Signatories signatories, Holders holders) {
    this.agreeing = agreeing;
    this.instruments = instruments;
    this.signatories = signatories;
    this.holders = holders;
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
    return instruments
        .openedFrom(text)
        .<Prospect>map(Prospect.Opened::new)
        .orElseGet(() -> prospectOf(actor, agreeing.standing(actor, text)));
  }

  /**
   * The same, for a page that knows already how far the parties are.
   *
   * @param actor who asks
   * @param text an agreed text
   * @param standing as the page shows it
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
   * The page on which a text is opened.
   *
   * @param actor who asks
   * @param text an agreed text
   * @return all that it prints
   * @throws Refused if not all parties agreed to one revision
   */
  public OpeningSheet page(Actor actor, TextId text) {
    var agreed =
        agreeing.agreed(actor, text).orElseThrow(() -> new Refused(SigningReason.NOT_AGREED));
    var choices =
        SigningPolicy.parties(agreeing.standing(actor, text)).stream()
            .map(party -> new OpeningSheet.Choice(party, signatories.of(party)))
            .toList();
    return new OpeningSheet(agreed, choices);
  }

  /**
   * Where the alternat has nothing to turn: the originals would all name the parties in the same
   * order.
   *
   * @param actor who asks
   * @param text an agreed text
   * @param agencies who would sign
   * @return the languages in which the text enumerates its parties neither in its title nor in its
   *     preamble or closing words; none if it is not agreed
   */
  public List<String> inOneOrder(Actor actor, TextId text, List<HolderId> agencies) {
    return agreeing.agreed(actor, text).stream()
        .flatMap(agreed -> agreed.each().stream())
        .filter(one -> !alternat(one.language(), agencies).finds(one.wording().blocks()))
        .map(AgreedText::language)
        .toList();
  }

  private Alternat alternat(String language, List<HolderId> agencies) {
    var forms = holders.forms(language);
    return new Alternat(
        agencies.stream().map(agency -> forms.getOrDefault(agency, List.of())).toList());
  }
}
