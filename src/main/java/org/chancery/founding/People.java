package org.chancery.founding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.founding.CommissionFile.Held;
import org.chancery.identity.Capacity;
import org.chancery.identity.FoundingMandates.Appointment;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderKind;
import org.jspecify.annotations.Nullable;

/**
 * The appointments that a commission's file asks for. A person is known by a fixed subject derived
 * from the sign-in name; the realm file has the same.
 */
final class People {

  private static final Map<Capacity, Bilingual> OFFICES =
      Map.ofEntries(
          Map.entry(Capacity.CHAIR, new Bilingual("Chair", "Председатель")),
          Map.entry(
              Capacity.HEAD_OF_DELEGATION, new Bilingual("Head of Delegation", "Глава делегации")),
          Map.entry(Capacity.DELEGATE, new Bilingual("Delegate", "Делегат")),
          Map.entry(Capacity.EXPERT, new Bilingual("Expert", "Эксперт")),
          Map.entry(
              Capacity.SEGMENT_ADMINISTRATOR,
              new Bilingual("Segment Administrator", "Администратор стороны")),
          Map.entry(Capacity.SECRETARY, new Bilingual("Secretary", "Секретарь")),
          Map.entry(Capacity.DEPOSITARY, new Bilingual("Depositary", "Депозитарий")),
          Map.entry(Capacity.GUEST, new Bilingual("Guest", "Гость")),
          Map.entry(Capacity.AUDITOR, new Bilingual("Auditor", "Аудитор")),
          Map.entry(Capacity.ADMINISTRATOR, new Bilingual("Administrator", "Администратор")),
          Map.entry(Capacity.SIGNATORY, new Bilingual("Signatory", "Подписант")),
          Map.entry(Capacity.MEMBER, new Bilingual("Member", "Член")));

  private final CommissionFile file;
  private final String issuer;

  People(CommissionFile file, String issuer) {
    this.file = file;
    this.issuer = issuer;
  }

  List<Appointment> appointments() {
    var logins = new LinkedHashMap<String, List<Held>>();
    file.offices().forEach(office -> logins.put(office.login(), office.capacities()));
    if (file.officesPerSegment() == null) {
      file.segments().forEach(segment -> addUsual(segment.code(), logins));
    }
    var all = new ArrayList<Appointment>();
    logins.forEach(
        (login, capacities) -> {
          var ordinal = 0;
          for (var held : capacities) {
            for (var part : parts(held)) {
              all.add(appointment(login, part, ordinal++));
            }
          }
        });
    return all;
  }

  private void addUsual(String segment, Map<String, List<Held>> logins) {
    var suffix = "." + segment.toLowerCase(Locale.ROOT);
    var chairs =
        logins.values().stream()
            .flatMap(List::stream)
            .anyMatch(
                h -> h.capacity().equals("head-of-delegation") && segment.equals(h.segment()));
    if (!chairs) {
      logins.putIfAbsent(
          "head" + suffix, List.of(new Held("head-of-delegation", segment, null, null)));
    }
    logins.putIfAbsent("delegate" + suffix, List.of(new Held("delegate", segment, null, null)));
    logins.putIfAbsent("expert" + suffix, List.of(new Held("expert", segment, "CCS", null)));
    logins.putIfAbsent(
        "segment-admin" + suffix, List.of(new Held("segment-administrator", segment, null, null)));
  }

  /**
   * An expert whom a segment sends to a council acts for the segment, and as member of the council.
   */
  private static List<Held> parts(Held held) {
    return held.capacity().equals("expert") && held.segment() != null && held.body() != null
        ? List.of(
            new Held("expert", held.segment(), null, null),
            new Held("member", held.segment(), held.body(), null))
        : List.of(held);
  }

  private Appointment appointment(String login, Held held, int ordinal) {
    var capacity = Capacity.valueOf(held.capacity().replace('-', '_').toUpperCase(Locale.ROOT));
    var kind =
        held.agency() != null
            ? HolderKind.AGENCY
            : held.body() != null || held.segment() == null ? HolderKind.BODY : HolderKind.SEGMENT;
    var holder =
        held.agency() != null
            ? held.agency()
            : held.body() != null ? held.body() : held.segment() != null ? held.segment() : "SEC";
    return new Appointment(
        file.commission().code(),
        issuer,
        subject(login),
        kind,
        holder,
        kind == HolderKind.BODY ? held.segment() : null,
        capacity,
        office(capacity, kind, holder, kind == HolderKind.BODY ? held.segment() : null),
        ordinal);
  }

  static String subject(String login) {
    return UUID.nameUUIDFromBytes(("chancery:" + login).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private Bilingual office(
      Capacity capacity, HolderKind kind, String holder, @Nullable String sentBy) {
    var words = OFFICES.getOrDefault(capacity, new Bilingual(capacity.name(), capacity.name()));
    var of = name(kind, holder);
    var from = sentBy == null ? null : name(HolderKind.SEGMENT, sentBy);
    var tail =
        from == null
            ? of
            : new Bilingual(of.en() + " (" + from.en() + ")", of.ru() + " (" + from.ru() + ")");
    return new Bilingual(words.en() + ", " + tail.en(), words.ru() + ", " + tail.ru());
  }

  private Bilingual name(HolderKind kind, String code) {
    return switch (kind) {
      case SEGMENT ->
          file.segments().stream()
              .filter(s -> s.code().equals(code))
              .findFirst()
              .orElseThrow()
              .names();
      case AGENCY ->
          file.agencies().stream()
              .filter(a -> a.code().equals(code))
              .findFirst()
              .orElseThrow()
              .names();
      case BODY ->
          file.bodies().stream()
              .filter(b -> b.code().equals(code))
              .map(b -> b.names() == null ? new Bilingual("Commission", "Комиссия") : b.names())
              .findFirst()
              .orElseThrow();
    };
  }
}
