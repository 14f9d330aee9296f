package org.chancery.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Holder;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.Spaces;

/** Reading instruments: those of one's own table, and nothing of others. */
@UseCase
public class ReadingInstruments {

  private final Instruments instruments;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;

  ReadingInstruments(Instruments instruments, Spaces spaces, Holders holders, Offices offices) {
    this.instruments = instruments;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
  }

  /**
   * A list of instruments, with the names it prints.
   *
   * @param rows newest first
   * @param holders the commission's holders
   */
  public record Listing(List<InstrumentRow> rows, List<Holder> holders) {
    /** Keeps copies of the lists. */
    public Listing {
      rows = List.copyOf(rows);
      holders = List.copyOf(holders);
    }
  }

  /**
   * All instruments that the actor may see.
   *
   * @param actor who asks
   * @return newest first
   */
  public Listing list(Actor actor) {
    return new Listing(
        instruments.all().stream().map(Instruments.Found::row).toList(), holders.all());
  }

  /**
   * The instruments that await the actor's own signature.
   *
   * @param actor a signatory; nothing awaits anybody else
   * @return newest first
   */
  public List<InstrumentRow> awaiting(Actor actor) {
    return actor.is(Capacity.SIGNATORY)
        ? instruments.all().stream()
            .map(Instruments.Found::row)
            .filter(row -> SigningPolicy.signing(actor, row.parties()).isEmpty())
            .toList()
        : List.of();
  }

  /**
   * The page of an instrument.
   *
   * @param actor who asks
   * @param id which
   * @return all that it prints
   * @throws Refused with "nothing here" for what does not exist and for what the actor may not see
   */
  public InstrumentSheet page(Actor actor, InstrumentId id) {
    var found = instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var row = found.row();
    var mandates = new ArrayList<MandateId>(List.of(found.openedBy()));
    row.parties().stream()
        .flatMap(p -> Stream.ofNullable(p.signature()))
        .forEach(s -> mandates.add(s.by()));
    return new InstrumentSheet(
        row,
        found.text(),
        spaces.find(found.origin().space()).map(seen -> found.origin()).orElse(null),
        found.openedBy(),
        instruments.newest(id),
        spaces.seats(id.space()),
        holders.all(),
        offices.of(mandates),
        SigningPolicy.signing(actor, row.parties()).orElse(null));
  }

  /** A file to hand out. */
  public record HandedOut(String name, byte[] bytes) {}

  /**
   * The newest file of an instrument.
   *
   * @param actor who asks
   * @param id which
   * @return its bytes, and a name made of its symbol
   * @throws Refused with "nothing here" for what does not exist and for what the actor may not see
   */
  public HandedOut file(Actor actor, InstrumentId id) {
    var row =
        instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE)).row();
    var bytes =
        instruments.newestBytes(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var name = row.symbol().replaceAll("[^A-Za-z0-9.-]+", "-").toLowerCase(Locale.ROOT);
    return new HandedOut(name + ".pdf", bytes);
  }
}
