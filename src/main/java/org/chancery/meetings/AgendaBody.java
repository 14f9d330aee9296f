package org.chancery.meetings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Refused;
import org.chancery.texts.Fingerprint;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole content of an agenda in one state. Its canonical form is what is hashed, approved and
 * circulated.
 *
 * @param symbol the symbol of its first state, without a suffix
 * @param date the date of the meeting as it was known
 * @param items in order
 */
public record AgendaBody(String symbol, MeetingDate date, List<AgendaItem> items) {

  private static final int MOST_ITEMS = 60;

  // its own mapper: what was hashed once must never change with the application's settings
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  /** Refuses more items than a meeting can treat. */
  public AgendaBody {
    items = List.copyOf(items);
    if (items.size() > MOST_ITEMS) {
      throw new Refused(MeetingsReason.TOO_LONG);
    }
  }

  static AgendaBody read(String canonical) {
    return CANONICAL.readValue(canonical, AgendaBody.class);
  }

  AgendaBody with(List<AgendaItem> other) {
    return new AgendaBody(symbol, date, other);
  }

  /**
   * The canonical form: properties in the order of the alphabet, no white space.
   *
   * @return JSON, byte for byte the same for the same content
   */
  public String canonical() {
    return CANONICAL.writeValueAsString(this);
  }

  /**
   * What approval is bound to.
   *
   * @return SHA-256 of the canonical form in UTF-8
   */
  public Fingerprint fingerprint() {
    return Fingerprint.of(canonical().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The item of that identity.
   *
   * @param id which
   * @return none if it is not on the agenda
   */
  public Optional<AgendaItem> item(UUID id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /**
   * Where an item stands.
   *
   * @param id which
   * @return its place from 1; 0 if it is not on the agenda
   */
  public int place(UUID id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }
}
