package org.chancery.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.chancery.documents.Composed;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Article;
import org.chancery.documents.FinalText.Articles;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.documents.Imprint;
import org.chancery.documents.Masthead;
import org.chancery.documents.Original;
import org.chancery.documents.Party;
import org.chancery.segments.Bilingual;

/** Originals of memoranda between sample agencies: composed, sealed and signed in any order. */
public final class SampleOriginals {
  /** Passphrase of every sample key. */
  public static final char[] PASSPHRASE = "sample passphrase".toCharArray();

  /** Agency of Russia, with an EC key. */
  public static final String ROSSTANDART = "ROSSTANDART";

  /** Agency of Tajikistan, with an RSA key. */
  public static final String TAJIKSTANDART = "TAJIKSTANDART";

  /** Agency of Armenia, with an EC key. */
  public static final String SARM = "SARM";

  /** Symbol of every sample. */
  public static final String SYMBOL = "IC/21/5/Rev.2";

  /** Fingerprint of every sample's text. */
  public static final String FINGERPRINT = "4b1e77c02f9d85a3".repeat(4);

  static final ZonedDateTime SIGNING =
      ZonedDateTime.of(2026, 4, 27, 15, 12, 0, 0, ZoneId.of("Asia/Dushanbe"));
  private static final Composing COMPOSING = new Composing();

  /** The authority of these samples. */
  public final SampleAuthority authority;

  /** Its keys. */
  public final Pkcs12Keys keys;

  private final TimeStampSource timeStamps;

  /** Samples of one authority for all tests of a run: keys of 3,072 bits take their time. */
  public static SampleOriginals shared() {
    return Shared.ONE;
  }

  /** Samples of another authority, which nobody trusts. */
  public static SampleOriginals strangers() {
    return Shared.STRANGERS;
  }

  private static final class Shared {
    static final SampleOriginals ONE = anew();
    static final SampleOriginals STRANGERS = anew();

    static SampleOriginals anew() {
      try {
        return new SampleOriginals(Files.createTempDirectory("sample-authority"));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** Samples with their own authority in this directory. */
  public SampleOriginals(Path directory) throws IOException {
    authority = new SampleAuthority(directory, "https://chancery.example", name -> PASSPHRASE);
    authority.issue(
        new SampleAuthority.Plan(
            "ICMEC",
            "Depositary",
            "Secretariat",
            List.of(
                signatory("RU", ROSSTANDART),
                signatory("TJ", TAJIKSTANDART),
                signatory("AM", SARM))));
    keys = new Pkcs12Keys(authority.keys());
    timeStamps = authority.timeStamps(Clock.systemUTC());
  }

  /** Trust in the roots of this authority. */
  public Trust trust() {
    return Trust.from(authority.trust());
  }

  /** All that signing asks of this authority. */
  public Authorities authorities() {
    return authorities(timeStamps);
  }

  /** The same with time from another. */
  public Authorities authorities(TimeStampSource time) {
    return new Authorities(time, authority.revocationLists(Clock.systemUTC()), this::trust);
  }

  /** Time-stamps of this authority. */
  public TimeStampSource timeStamps() {
    return timeStamps;
  }

  /** A memorandum of this many articles, composed for these parties, not sealed. */
  public static byte[] composed(int articles, String... parties) {
    FinalText text =
        new FinalText(
            FinalKind.MEMORANDUM,
            Locale.ENGLISH,
            new Masthead("Commission", SYMBOL, FINGERPRINT, "Parties", "27 April 2023", "Russian"),
            "Memorandum on standardisation and metrology",
            new Articles(
                List.of(Paragraph.of("The parties have agreed as follows.")),
                Collections.nCopies(
                    articles,
                    new Article(
                        Paragraph.of("Training"),
                        List.of(
                            Paragraph.of(
                                "Each party trains five specialists every year. ".repeat(20)))))));
    Original original =
        new Original(
            1, parties.length, List.of(parties).stream().map(SampleOriginals::party).toList());
    Composed composed =
        COMPOSING
            .compose(
                text,
                new Imprint(
                    true, "https://chancery.example/check", Instant.parse("2026-04-20T09:00:00Z")),
                original)
            .orRefuse();
    return composed.pdf();
  }

  /** Its sealed names differ from those in its certificate, so that a test sees which are said. */
  private static Party party(String code) {
    Bilingual agency = new Bilingual("Agency " + code, "Ведомство " + code);
    Bilingual office = new Bilingual("Head of " + code, "Руководитель " + code);
    return new Party(code, "State", agency.en(), office.en(), new Party.Names(agency, office));
  }

  /** The composed file with the depositary's seal. */
  public byte[] sealed(byte[] composed) {
    try (SigningKey key = open(SampleAuthority.DEPOSITARY_KEY)) {
      return done(
          new Sealing(authorities())
              .seal(
                  composed,
                  key,
                  new SignatureRequest(
                      "seal", key.chain(), SIGNING, "Depositary", "Secretariat", "")));
    }
  }

  /** The file signed by one more party, in its own field. */
  public byte[] signed(byte[] file, String party) {
    return signed(file, party, "party-" + party);
  }

  /** The file signed with a party's key in any field. */
  public byte[] signed(byte[] file, String party, String field) {
    try (SigningKey key = open(keyName(party))) {
      PreparingSignature preparing = new PreparingSignature(authorities());
      PreparedSignature prepared =
          preparing.prepare(
              file,
              new SignatureRequest(
                  field,
                  key.chain(),
                  SIGNING,
                  "Руководитель / Ղեկավար",
                  "Agency " + party,
                  "Душанбе"));
      return done(preparing.embed(file, prepared, key.sign(prepared.dataToSign())));
    }
  }

  /** A memorandum of two pages, sealed and signed by these parties in this order. */
  public byte[] concluded(String... parties) {
    byte[] file = sealed(composed(4, parties));
    for (String party : parties) {
      file = signed(file, party);
    }
    return file;
  }

  /** An open key of the authority. */
  public SigningKey open(String name) {
    return switch (keys.open(name, PASSPHRASE)) {
      case SigningKeyProvider.Opening.Opened(SigningKey key) -> key;
      case SigningKeyProvider.Opening other -> throw new AssertionError(other);
    };
  }

  /** File name of a party's key. */
  public static String keyName(String party) {
    return "signatory." + party.toLowerCase(Locale.ROOT);
  }

  /** The file of an embedding that succeeded. */
  public static byte[] done(Embedding embedding) {
    return switch (embedding) {
      case Embedding.Embedded(byte[] file, String sha256) -> file;
      case Embedding other -> throw new AssertionError(other);
    };
  }

  private static SampleAuthority.Signatory signatory(String state, String party) {
    return new SampleAuthority.Signatory(
        keyName(party), state, party, "Head of the agency", "Agency " + party);
  }
}
