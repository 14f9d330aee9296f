package org.chancery.signing.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.segments.Holder;
import org.chancery.segments.MandateId;
import org.chancery.segments.ProtocolOrder;
import org.chancery.segments.Seat;
import org.chancery.shell.VisibilitySentence;
import org.chancery.signing.InstrumentSheet;

/** Parties, offices and readers of an instrument. */
final class Officials {

  private Officials() {}

  /** The office behind a mandate, never a person; it says for whom it acts. */
  static String office(InstrumentSheet sheet, MandateId mandate, SigningPhrases phrases) {
    var office = sheet.offices().get(mandate);
    if (office == null) {
      return phrases.say("signing.office.unknown");
    }
    var holder = phrases.in(sheet.holder(office.holder()).names());
    var name = phrases.in(office.name());
    return name.contains(holder) ? name : name + ", " + holder;
  }

  /** The same where its agency is named already. */
  static String officeAlone(InstrumentSheet sheet, MandateId mandate, SigningPhrases phrases) {
    var office = sheet.offices().get(mandate);
    return office == null
        ? phrases.say("signing.office.unknown")
        : phrases.in(Office.alone(office.name(), sheet.holder(office.holder()).names()));
  }

  /** The signatory's own office, beside its agency. */
  static String own(Actor actor, SigningPhrases phrases) {
    return phrases.in(Office.alone(actor.office(), actor.holder().names()));
  }

  /** Who can see this, and why. */
  static VisibilitySentence readers(InstrumentSheet sheet, SigningPhrases phrases) {
    var sides =
        sheet.row().parties().stream()
            .map(p -> SigningPhrases.side(p.agency(), sheet.holders()).id())
            .toList();
    var order =
        sheet.holders().stream()
            .sorted(ProtocolOrder.in(phrases.locale()))
            .map(Holder::id)
            .toList();
    return VisibilitySentence.released(
        phrases.say("signing.sees", phrases.names(sides, sheet.holders())),
        sheet.seats().stream()
            .filter(seat -> seat.until() == null)
            .sorted(Comparator.comparingInt(seat -> order.indexOf(seat.holder())))
            .flatMap(seat -> reader(seat, sheet, phrases).stream())
            // a body sits in several capacities and is one reader
            .distinct()
            .toList());
  }

  private static List<VisibilitySentence.Reader> reader(
      Seat seat, InstrumentSheet sheet, SigningPhrases phrases) {
    var id = seat.holder();
    if (id == null) {
      return List.of();
    }
    var holder = sheet.holder(id);
    var rule =
        seat.mayWrite()
            ? "signing.sees." + holder.kind().name().toLowerCase(Locale.ROOT)
            : "signing.sees.body";
    return List.of(
        new VisibilitySentence.Reader(
            phrases.in(holder.names()), phrases.say(rule, phrases.moment(seat.since()))));
  }
}
