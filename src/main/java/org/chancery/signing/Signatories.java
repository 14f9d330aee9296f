package org.chancery.signing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.documents.Party;
import org.chancery.identity.Capacity;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Holders;
import org.chancery.shell.Words;
import org.springframework.stereotype.Component;

/** Who can sign for a party: one of its agencies, or the state itself. */
@Component
class Signatories {

  private final Holders holders;
  private final Offices offices;

  Signatories(Holders holders, Offices offices) {
    this.holders = holders;
    this.offices = offices;
  }

  /**
   * Who signs for a party, as its paper and its certificate name it.
   *
   * @param agency which signs
   * @param segment the state behind it
   * @param office of the person who signs
   */
  record Signatory(Holder agency, Holder segment, Bilingual office) {

    Party party(Locale language) {
      return new Party(
          agency.code(),
          segment.code(),
          segment.names().in(language),
          agency.names().in(language),
          office.in(language),
          new Party.Names(segment.names(), agency.names(), office));
    }
  }

  /** The agencies of a party, then itself if it has a signatory of its own; may be empty. */
  List<Holder> of(Holder party) {
    return Stream.concat(
            holders.all().stream()
                .filter(h -> h.kind() == HolderKind.AGENCY && party.id().equals(h.segment())),
            Stream.of(party).filter(this::signsItself))
        .toList();
  }

  /** Those of some holders that can sign, each once, in the same order. */
  List<Signatory> among(List<HolderId> chosen) {
    var all = holders.all();
    return chosen.stream()
        .distinct()
        .flatMap(id -> all.stream().filter(h -> h.id().equals(id)))
        .filter(h -> h.kind() == HolderKind.AGENCY || signsItself(h))
        .map(h -> new Signatory(h, States.of(h, holders), office(h)))
        .toList();
  }

  /** A state signs itself through a signatory of its own. */
  private boolean signsItself(Holder holder) {
    return holder.kind() == HolderKind.SEGMENT && !signatories(holder).isEmpty();
  }

  /**
   * The office of the only signatory. Where a deputy can sign as well, nobody knows beforehand who
   * will: the paper names no office, and each signature says its own.
   */
  private Bilingual office(Holder agency) {
    var all = signatories(agency);
    var name =
        all.size() == 1
            ? all.getFirst().name()
            : new Bilingual(
                Words.say(Locale.ENGLISH, "signing.paper.signatory"),
                Words.say(Locale.of("ru"), "signing.paper.signatory"));
    return Office.alone(name, agency.names());
  }

  private List<Office> signatories(Holder holder) {
    return offices.actingFor(holder.id()).stream()
        .filter(office -> office.capacity() == Capacity.SIGNATORY)
        .toList();
  }
}
