package org.chancery.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.documents.Alternat;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Edition;
import org.chancery.documents.Imprint;
import org.chancery.documents.Masthead;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.drafting.AgreedText;
import org.chancery.segments.Commission;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.springframework.stereotype.Component;

/**
 * Makes revision 0 of each party's original: the agreed wording, its keeper named first, composed
 * with the fields of all parties, and the depositary's seal over it.
 */
@Component
class PaperOfInstrument {

  private final Composing composing;
  private final DepositaryKey depositaryKey;
  private final Sealing sealing;
  private final SigningSettings settings;

  PaperOfInstrument(
      Composing composing,
      DepositaryKey depositaryKey,
      Authorities authorities,
      SigningSettings settings) {
    this.composing = composing;
    this.depositaryKey = depositaryKey;
    this.sealing = new Sealing(authorities);
    this.settings = settings;
  }

  /** What all originals of an instrument are made of. */
  record Making(
      AgreedText agreed,
      String symbol,
      Commission commission,
      List<Side> parties,
      Instant at,
      ZoneId zone) {

    /**
     * The parties with their keeper first, the others in the order of the instrument (alternat).
     */
    List<Side> keptBy(Side keeper) {
      return Stream.concat(
              Stream.of(keeper), parties.stream().filter(party -> !party.equals(keeper)))
          .toList();
    }
  }

  /**
   * A party, and how its name is used inside sentences.
   *
   * @param named as its signature block shows it, by language
   * @param forms the forms of its agency's name, by language
   * @param language which language comes first in the original that it keeps
   */
  record Side(Map<String, Party> named, Map<String, List<String>> forms, String language) {

    /** As a paper shows it in which this language comes first. */
    Party partyIn(String other) {
      return Objects.requireNonNull(named.get(other), other);
    }

    /** The name of its field, which is the same in every language. */
    String field() {
      return partyIn(language).field();
    }

    List<String> formsIn(String other) {
      return forms.getOrDefault(other, List.of());
    }
  }

  /** Each party's own original, sealed, in the order of the parties. */
  List<Embedding.Embedded> makeAll(Making making) {
    return making.parties().stream().map(keeper -> make(making, keeper)).toList();
  }

  private Embedding.Embedded make(Making making, Side keeper) {
    var composed = composed(making, keeper);
    try (var depositary = depositaryKey.open()) {
      var request =
          new SignatureRequest(
              Original.SEAL,
              depositary.chain(),
              ZonedDateTime.ofInstant(making.at(), making.zone()),
              "",
              "",
              "");
      return Embeddings.orRefuse(sealing.seal(composed, depositary, request));
    }
  }

  private byte[] composed(Making making, Side keeper) {
    var order = making.keptBy(keeper);
    var editions = editions(making.agreed(), order, keeper.language());
    var first = editions.getFirst();
    var language = first.language();
    var masthead =
        new Masthead(
            making.commission().names().in(language),
            making.symbol(),
            first.fingerprint(),
            Words.say(language, "signing.paper.distribution"),
            Formats.day(making.at().atZone(making.zone()).toLocalDate(), language),
            editions.stream()
                .map(edition -> edition.language().getDisplayLanguage(language))
                .collect(Collectors.joining(", ")));
    var text =
        editions.size() > 1
            ? FinalText.of(FinalKind.MEMORANDUM, masthead, editions)
            : new FinalText(
                FinalKind.MEMORANDUM,
                language,
                masthead,
                first.title(),
                new FinalText.Blocks(first.blocks()));
    return composing
        .compose(
            text,
            new Imprint(settings.sample(), settings.address() + "/check", making.at()),
            new Original(
                making.parties().indexOf(keeper) + 1,
                making.parties().size(),
                order.stream().map(side -> side.partyIn(language.getLanguage())).toList()))
        .orRefuse()
        .pdf();
  }

  /** Each language in the order of this original's parties, the keeper's language first. */
  private static List<Edition> editions(AgreedText agreed, List<Side> order, String first) {
    return agreed.each().stream()
        .sorted(Comparator.comparing(text -> !text.language().equals(first)))
        .map(
            text -> {
              var alternat =
                  new Alternat(order.stream().map(side -> side.formsIn(text.language())).toList());
              return new Edition(
                  Locale.of(text.language()),
                  alternat.of(text.wording().title()),
                  text.revision().fingerprint().hex(),
                  alternat.of(text.wording().blocks()));
            })
        .toList();
  }
}
