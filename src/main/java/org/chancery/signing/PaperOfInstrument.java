package org.chancery.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.Imprint;
import org.chancery.documents.Masthead;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.drafting.AgreedText;
import org.chancery.identity.Refused;
import org.chancery.segments.Commission;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.springframework.stereotype.Component;

/**
 * Makes revision 0 of an original: the agreed wording composed with the fields of all parties, and
 * the depositary's seal over it.
 */
@Component
class PaperOfInstrument {

  private final Composing composing;
  private final SigningKeyProvider keys;
  private final SampleKeys sample;
  private final Sealing sealing;
  private final SigningSettings settings;

  PaperOfInstrument(
      Composing composing,
      SigningKeyProvider keys,
      SampleKeys sample,
      Authorities authorities,
      SigningSettings settings) {
    this.composing = composing;
    this.keys = keys;
    this.sample = sample;
    this.sealing = new Sealing(authorities);
    this.settings = settings;
  }

  /** What a paper is made of. */
  record Making(
      AgreedText agreed,
      String symbol,
      Commission commission,
      List<Party> parties,
      Instant at,
      ZoneId zone) {}

  Embedding.Embedded make(Making making) {
    var composed = composed(making);
    try (var depositary = depositary()) {
      var request =
          new SignatureRequest(
              Original.SEAL,
              depositary.chain(),
              ZonedDateTime.ofInstant(making.at(), making.zone()),
              "",
              "",
              "");
      return switch (sealing.seal(composed, depositary, request)) {
        case Embedding.Embedded done -> done;
        case Embedding.NoTimeStamp none -> throw new Refused(SigningReason.NO_TIME_STAMP);
        case Embedding.Revoked withdrawn -> throw new Refused(SigningReason.NO_KEY);
        case Embedding.NoRevocationList none -> throw new Refused(SigningReason.NO_TIME_STAMP);
        case Embedding.NotItsKey wrong -> throw new Refused(SigningReason.NO_KEY);
        case Embedding.Behind impossible ->
            throw new IllegalStateException("nobody else has this file yet");
      };
    }
  }

  private byte[] composed(Making making) {
    var agreed = making.agreed();
    var language = Locale.of(agreed.language());
    var masthead =
        new Masthead(
            making.commission().names().in(language),
            making.symbol(),
            agreed.revision().fingerprint().hex(),
            Words.say(language, "signing.paper.distribution"),
            Formats.day(making.at().atZone(making.zone()).toLocalDate(), language),
            language.getDisplayLanguage(language));
    return composing
        .compose(
            FinalText.of(FinalKind.MEMORANDUM, language, masthead, agreed.wording()),
            new Imprint(settings.sample(), settings.address() + "/check", making.at()),
            new Original(1, 1, making.parties()))
        .orRefuse()
        .pdf();
  }

  private SigningKey depositary() {
    sample.issue(List.of());
    var given = settings.depositaryPassphrase();
    var passphrase =
        given == null ? SampleKeys.passphrase(SampleAuthority.DEPOSITARY_KEY) : given.toCharArray();
    try {
      return switch (keys.open(SampleAuthority.DEPOSITARY_KEY, passphrase)) {
        case SigningKeyProvider.Opening.Opened(SigningKey key) -> key;
        case SigningKeyProvider.Opening unusable -> throw new Refused(SigningReason.NO_KEY);
      };
    } finally {
      java.util.Arrays.fill(passphrase, '\0');
    }
  }
}
