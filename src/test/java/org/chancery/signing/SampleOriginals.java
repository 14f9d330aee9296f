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
import java.util.stream.Stream;
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
import org.chancery.signing.pades.PadesSigner;
import org.chancery.signing.pades.PlainFile;

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

  /** Agency of Kazakhstan, with an RSA key. */
  public static final String KAZSTANDART = "KAZSTANDART";

  /** Agency of Kyrgyzstan, with an EC key. */
  public static final String KYRGYZSTANDART = "KYRGYZSTANDART";

  /** Agency of Belarus, with an RSA key. */
  public static final String BELSTANDART = "BELSTANDART";

  /** Six parties, with keys of both kinds by turns. */
  public static final List<String> SIX =
      List.of(ROSSTANDART, TAJIKSTANDART, SARM, KAZSTANDART, KYRGYZSTANDART, BELSTANDART);

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

  private final Path directory;
  private final TimeStampSource timeStamps;

  /** Samples of one authority for all tests of a run: keys of 3,072 bits take their time. */
  public static SampleOriginals shared() {
    return Shared.ONE;
  }

  /** Samples of another authority, which nobody trusts. */
  public static SampleOriginals strangers() {
    return Strangers.ONE;
  }

  private static final class Strangers {
    static final SampleOriginals ONE = Shared.anew(SIX.subList(0, 3));
  }

  private static final class Shared {
    static final SampleOriginals ONE = anew(SIX);

    static SampleOriginals anew(List<String> parties) {
      try {
        return new SampleOriginals(Files.createTempDirectory("sample-authority"), parties);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** Samples with their own authority in this directory. */
  public SampleOriginals(Path directory, List<String> parties) throws IOException {
    this.directory = directory;
    authority = new SampleAuthority(directory, "https://chancery.example", name -> PASSPHRASE);
    authority.issue(
        new SampleAuthority.Plan(
            "ICMEC",
            "Depositary",
            "Secretariat",
            parties.stream().map(party -> signatory(state(party), party)).toList()));
    keys = new Pkcs12Keys(authority.keys());
    timeStamps = authority.timeStamps(Clock.systemUTC());
  }

  /** The shared samples with lists of their own in this directory: withdrawing disturbs nobody. */
  public static SampleOriginals copy(Path directory) throws IOException {
    Path from = shared().directory;
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = directory.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return new SampleOriginals(directory, SIX);
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
  static Party party(String code) {
    Bilingual agency = new Bilingual("Agency " + code, "Ведомство " + code);
    Bilingual office = new Bilingual("Head of " + code, "Руководитель " + code);
    return new Party(
        code, state(code), "State", agency.en(), office.en(), new Party.Names(agency, office));
  }

  /** The composed file with the depositary's seal. */
  public byte[] sealed(byte[] composed) {
    try (SigningKey key = open(SampleAuthority.DEPOSITARY_KEY)) {
      return done(new Sealing(authorities()).seal(composed, key, sealing(key)));
    }
  }

  /** The file signed by one more party, in its own field. */
  public byte[] signed(byte[] file, String party) {
    return signed(file, party, "party-" + party);
  }

  /** The file signed with a party's key in any field. */
  public byte[] signed(byte[] file, String party, String field) {
    return done(embedding(file, party, field));
  }

  /** What comes of signing with a party's key in any field. */
  public Embedding embedding(byte[] file, String party, String field) {
    try (SigningKey key = open(keyName(party))) {
      PreparingSignature preparing = new PreparingSignature(authorities());
      PreparedSignature prepared = preparing.prepare(file, request(party, field, key));
      return preparing.embed(file, prepared, key.sign(prepared.dataToSign()));
    }
  }

  /** Issues one more key: of an office, for a party, by the authority of a state. */
  public void certify(String keyName, String state, String party, String office)
      throws IOException {
    authority.issue(
        new SampleAuthority.Plan(
            "ICMEC",
            "Depositary",
            "Secretariat",
            List.of(
                new SampleAuthority.Signatory(keyName, state, party, office, "Agency " + party))));
  }

  /** The file signed with a key of this name in the field of a party. */
  public byte[] signedWith(String keyName, byte[] file, String party) {
    try (SigningKey key = open(keyName)) {
      PreparingSignature preparing = new PreparingSignature(authorities());
      PreparedSignature prepared = preparing.prepare(file, request(party, "party-" + party, key));
      return done(preparing.embed(file, prepared, key.sign(prepared.dataToSign())));
    }
  }

  /** The file signed as earlier demonstrations did: B-T, without revocation data. */
  public byte[] signedWithoutLists(byte[] file, String party) {
    try (SigningKey key = open(keyName(party))) {
      PadesSigner signer = new PadesSigner(timeStamps);
      SignatureRequest request = request(party, "party-" + party, key);
      byte[] data = signer.dataToSign(file, request, false);
      return embedded(
          signer.embed(file, new PreparedSignature(request, "", data, false), key.sign(data)));
    }
  }

  /** The composed file with a seal as earlier demonstrations made it. */
  public byte[] sealedWithoutLists(byte[] composed) {
    byte[] plain = PlainFile.of(composed);
    try (SigningKey key = open(SampleAuthority.DEPOSITARY_KEY)) {
      PadesSigner signer = new PadesSigner(timeStamps);
      SignatureRequest request = sealing(key);
      byte[] data = signer.dataToSign(plain, request, true);
      return embedded(
          signer.embed(plain, new PreparedSignature(request, "", data, true), key.sign(data)));
    }
  }

  private static byte[] embedded(PadesSigner.Outcome outcome) {
    return switch (outcome) {
      case PadesSigner.Outcome.Done(byte[] file) -> file;
      case PadesSigner.Outcome other -> throw new AssertionError(other);
    };
  }

  /** What a party asks when it signs. */
  public static SignatureRequest request(String party, String field, SigningKey key) {
    return new SignatureRequest(
        field, key.chain(), SIGNING, "Руководитель / Ղեկավար", "Agency " + party, "Душанбе");
  }

  private static SignatureRequest sealing(SigningKey key) {
    return new SignatureRequest("seal", key.chain(), SIGNING, "Depositary", "Secretariat", "");
  }

  /** The file completed to LTA. */
  public byte[] archived(byte[] file) {
    return done(new PreparingSignature(authorities()).archive(file));
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

  /** Code of a party's state; a state is its own. */
  public static String state(String party) {
    return party.length() == 2
        ? party
        : List.of("RU", "TJ", "AM", "KZ", "KG", "BY").get(SIX.indexOf(party));
  }

  private static SampleAuthority.Signatory signatory(String state, String party) {
    return new SampleAuthority.Signatory(
        keyName(party), state, party, "Head of " + party, "Agency " + party);
  }
}
