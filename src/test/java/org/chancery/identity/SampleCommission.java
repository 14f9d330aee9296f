package org.chancery.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.segments.Charter;
import org.chancery.segments.FoundingCommissions;
import org.chancery.segments.HolderKind;
import org.springframework.stereotype.Component;

/**
 * Vocabulary of the tests: a fresh commission of its own for each test class, and its people.
 * {@code commission.delegateOf("TJ")} is the actor; asking twice gives the same person.
 */
@Component
public class SampleCommission {

  static final String ISSUER = "https://sample.example/realms/chancery";

  private final FoundingCommissions founding;
  private final FoundingMandates appointing;
  private final Mandates mandates;

  SampleCommission(FoundingCommissions founding, FoundingMandates appointing, Mandates mandates) {
    this.founding = founding;
    this.appointing = appointing;
    this.mandates = mandates;
  }

  /**
   * Founds a commission of six segments with secretariat, one council, and two agencies
   * (ROSSTANDART of RU, TAJIKSTANDART of TJ).
   */
  public Founded found() {
    return found(Map.of());
  }

  /** The same, where some segments have other clocks. */
  public Founded found(Map<String, String> clocks) {
    var code =
        "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    var holders = new java.util.ArrayList<Charter.Founder>();
    for (var segment :
        List.of(
            "AM:Armenia:Армения:Asia/Yerevan",
            "BY:Belarus:Беларусь:Europe/Minsk",
            "KZ:Kazakhstan:Казахстан:Asia/Almaty",
            "KG:Kyrgyzstan:Кыргызстан:Asia/Bishkek",
            "RU:Russia:Россия:Europe/Moscow",
            "TJ:Tajikistan:Таджикистан:Asia/Dushanbe")) {
      var part = segment.split(":");
      holders.add(
          new Charter.Founder(
              HolderKind.SEGMENT,
              part[0],
              null,
              part[1],
              part[2],
              part[1],
              clocks.getOrDefault(part[0], part[3]),
              null));
    }
    holders.add(body("COM", "commission", "Commission", "Комиссия"));
    holders.add(body("CCS", "coordinating-council", "Council", "Совет"));
    holders.add(body("SEC", "secretariat", "Secretariat", "Секретариат"));
    holders.add(agency("ROSSTANDART", "RU", "Agency of Russia", "Агентство России"));
    holders.add(agency("TAJIKSTANDART", "TJ", "Agency of Tajikistan", "Агентство Таджикистана"));
    holders.add(agency("SARM", "AM", "Agency of Armenia", "Агентство Армении"));
    founding.found(
        new Charter(
            code,
            "IC",
            "Commission " + code,
            "Комиссия " + code,
            "Organisation",
            "Организация",
            Map.of(),
            holders));
    return new Founded(code);
  }

  /** A person of any commission, as they would be after a sign-in. */
  public Actor signedIn(String issuer, String subject, Capacity capacity) {
    return mandates.of(issuer, subject).stream()
        .filter(mandate -> mandate.capacity() == capacity)
        .findFirst()
        .map(mandate -> Actor.of(mandate, null))
        .orElseThrow();
  }

  /** The same person after a sign-in with the second factor at that instant. */
  private static Actor proved(Actor actor, Instant at, Mandates mandates, String subject) {
    return Actor.of(
        mandates.of(ISSUER, subject).stream()
            .filter(m -> m.id().equals(actor.mandate()))
            .findFirst()
            .orElseThrow(),
        at);
  }

  private static Charter.Founder body(String code, String kind, String en, String ru) {
    return new Charter.Founder(HolderKind.BODY, code, kind, en, ru, null, null, null);
  }

  private static Charter.Founder agency(String code, String segment, String en, String ru) {
    return new Charter.Founder(HolderKind.AGENCY, code, null, en, ru, null, null, segment);
  }

  /** A founded commission; its people must be asked for before anybody acts in it. */
  public final class Founded {

    private final String code;
    private final Map<String, Actor> people = new java.util.HashMap<>();

    private Founded(String code) {
      this.code = code;
    }

    /** The reference of somebody who has signed in and has no mandate yet. */
    public String newcomer() {
      return mandates.meet(ISSUER, "newcomer-" + UUID.randomUUID());
    }

    /** Its unique code. */
    public String code() {
      return code;
    }

    /** The chair of the commission. */
    public Actor chair() {
      return person(HolderKind.BODY, "COM", Capacity.CHAIR);
    }

    /** The chair of a body. */
    public Actor chairOf(String body) {
      return person(HolderKind.BODY, body, Capacity.CHAIR);
    }

    /** The secretary. */
    public Actor secretary() {
      return person(HolderKind.BODY, "SEC", Capacity.SECRETARY);
    }

    /** The depositary. */
    public Actor depositary() {
      return person(HolderKind.BODY, "SEC", Capacity.DEPOSITARY);
    }

    /** The auditor. */
    public Actor auditor() {
      return person(HolderKind.BODY, "SEC", Capacity.AUDITOR);
    }

    /** A delegate of a segment. */
    public Actor delegateOf(String segment) {
      return person(HolderKind.SEGMENT, segment, Capacity.DELEGATE);
    }

    /** An expert of a segment. */
    public Actor expertOf(String segment) {
      return person(HolderKind.SEGMENT, segment, Capacity.EXPERT);
    }

    /** A member of a body. */
    public Actor memberOf(String body) {
      return person(HolderKind.BODY, body, Capacity.MEMBER);
    }

    /** The head of a delegation. */
    public Actor headOf(String segment) {
      return person(HolderKind.SEGMENT, segment, Capacity.HEAD_OF_DELEGATION);
    }

    /** The administrator of a segment. */
    public Actor administratorOf(String segment) {
      return person(HolderKind.SEGMENT, segment, Capacity.SEGMENT_ADMINISTRATOR);
    }

    /** The signatory of an agency. */
    public Actor signatoryOf(String agency) {
      return person(HolderKind.AGENCY, agency, Capacity.SIGNATORY);
    }

    /** Another signatory of an agency: the deputy of the first. */
    public Actor deputyOf(String agency) {
      return person(HolderKind.AGENCY, agency, Capacity.SIGNATORY, "DEPUTY");
    }

    /** The signatory of a state itself. */
    public Actor signatoryOfState(String segment) {
      return person(HolderKind.SEGMENT, segment, Capacity.SIGNATORY);
    }

    /** Everybody that the tests know, appointed in one go. */
    public List<Actor> everybody() {
      var all = new java.util.ArrayList<Actor>();
      all.addAll(List.of(chair(), secretary(), depositary(), auditor()));
      for (var segment : List.of("AM", "BY", "KZ", "KG", "RU", "TJ")) {
        all.addAll(List.of(delegateOf(segment), headOf(segment), administratorOf(segment)));
      }
      all.addAll(List.of(signatoryOf("ROSSTANDART"), signatoryOf("TAJIKSTANDART")));
      return all;
    }

    /** The same person after a sign-in with the second factor at that instant. */
    public Actor proved(Actor actor, Instant at) {
      return SampleCommission.proved(actor, at, mandates, subjectOf(actor));
    }

    /** The token subject of a person, for tests that sign in. */
    public String subjectOf(Actor actor) {
      return people.entrySet().stream()
          .filter(person -> person.getValue().id().equals(actor.id()))
          .map(person -> code + "/" + person.getKey())
          .findFirst()
          .orElseGet(() -> code + "/" + actor.holder().code() + "/" + actor.capacity());
    }

    private Actor person(HolderKind kind, String holder, Capacity capacity) {
      return person(kind, holder, capacity, capacity.name());
    }

    private Actor person(HolderKind kind, String holder, Capacity capacity, String office) {
      return people.computeIfAbsent(
          holder + "/" + office,
          key -> {
            var subject = code + "/" + key;
            appointing.appoint(
                new FoundingMandates.Appointment(
                    code,
                    ISSUER,
                    subject,
                    kind,
                    holder,
                    null,
                    capacity,
                    new org.chancery.segments.Bilingual(
                        office + " " + holder, office + " " + holder),
                    0));
            return Actor.of(mandates.of(ISSUER, subject).getFirst(), null);
          });
    }
  }
}
