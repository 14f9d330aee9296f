package org.chancery.signing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.chancery.documents.Composed;
import org.chancery.documents.Composing;
import org.chancery.documents.Composition;
import org.chancery.documents.CopyCertificate;
import org.chancery.documents.Imprint;
import org.chancery.segments.Bilingual;
import org.chancery.shell.Formats;
import org.chancery.signing.Verdict.Genuine;

/**
 * A true copy of a concluded original, and the page by which the depositary certifies it. The file
 * is the original's bytes; the certificate is a PDF of its own, which names the file by its SHA-256
 * and is sealed.
 *
 * @param file the copy
 * @param certificate the sealed certificate, PDF/A-2a and PDF/UA-1
 */
public record CertifiedCopy(byte[] file, byte[] certificate) {

  /** What came of certifying. */
  public sealed interface Outcome {
    /** The copy with its certificate. */
    record Certified(CertifiedCopy copy) implements Outcome {}

    /** The file is not genuine, or not the one of the register; there is nothing to certify. */
    record NotProved(Verdict verdict) implements Outcome {}

    /** A word of the certificate cannot be printed. */
    record NotComposed(Composition why) implements Outcome {}

    /** The certificate could not be sealed. */
    record NotSealed(Embedding why) implements Outcome {}
  }

  /**
   * Where and how it is certified.
   *
   * @param language of the certificate
   * @param at when, in the zone of the place
   * @param office the depositary's office that certifies, in both languages
   * @param place the city, in that language
   * @param checkAddress where anybody can check the file
   */
  public record Occasion(
      Locale language, ZonedDateTime at, Bilingual office, String place, String checkAddress) {}

  /**
   * Certifies a copy.
   *
   * @param pdf the concluded original
   * @param instrument what the register says of it
   * @param occasion where and how
   * @param depositary the open key of the depositary
   * @param authorities who state the time and the standing of the seal
   * @param composing who sets the certificate
   * @throws UnsignableException if the depositary's key cannot seal
   */
  public static Outcome of(
      byte[] pdf,
      RegisteredInstrument instrument,
      Occasion occasion,
      SigningKey depositary,
      Authorities authorities,
      Composing composing) {
    var moment = Clock.fixed(occasion.at().toInstant(), ZoneOffset.UTC);
    var verdict = Verdicts.of(pdf, authorities.roots().get(), moment);
    if (!(verdict instanceof Genuine genuine)
        || !genuine.symbol().equals(instrument.symbol())
        || !genuine.fingerprint().equals(instrument.textFingerprint())) {
      return new Outcome.NotProved(verdict);
    }
    var imprint =
        new Imprint(instrument.sample(), occasion.checkAddress(), occasion.at().toInstant());
    return switch (composing.compose(certificate(pdf, instrument, genuine, occasion), imprint)) {
      case Composed composed ->
          sealed(pdf, composed, instrument, occasion, depositary, authorities);
      case Composition refused -> new Outcome.NotComposed(refused);
    };
  }

  private static Outcome sealed(
      byte[] pdf,
      Composed certificate,
      RegisteredInstrument instrument,
      Occasion occasion,
      SigningKey depositary,
      Authorities authorities) {
    var request =
        new SignatureRequest(
            "seal",
            depositary.chain(),
            occasion.at(),
            occasion.office().in(occasion.language()),
            instrument.commission().in(occasion.language()),
            occasion.place());
    return switch (new Sealing(authorities).seal(certificate.pdf(), depositary, request)) {
      case Embedding.Embedded(byte[] sealed, String sha256) ->
          new Outcome.Certified(new CertifiedCopy(pdf.clone(), sealed));
      case Embedding refused -> new Outcome.NotSealed(refused);
    };
  }

  private static CopyCertificate certificate(
      byte[] pdf, RegisteredInstrument instrument, Genuine verdict, Occasion occasion) {
    var language = occasion.language();
    return new CopyCertificate(
        language,
        instrument.commission().in(language),
        instrument.symbol(),
        instrument.title().in(language),
        instrument.original(),
        instrument.originals(),
        PreparingSignature.sha256(pdf),
        verdict.signers().stream()
            .map(
                one ->
                    new CopyCertificate.Signature(
                        one.agency(language),
                        one.office(language),
                        Formats.day(
                            one.at().atZone(occasion.at().getZone()).toLocalDate(), language)))
            .toList(),
        Formats.day(occasion.at().toLocalDate(), language));
  }
}
