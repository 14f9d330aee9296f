package org.chancery.segments;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The segments, bodies and agencies of the entered commission. To be asked inside a use case;
 * without a scope there are none.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class Holders {

  private static final Locale AUTHENTIC = Locale.of("ru");

  private final JdbcClient database;

  Holders(JdbcClient database) {
    this.database = database;
  }

  /**
   * All holders in the protocol order of the authentic language. A page in another language sorts
   * what it shows by {@link ProtocolOrder}.
   *
   * @return every holder of the entered commission
   */
  public List<Holder> all() {
    return database
        .sql(
            "select h.id, h.commission_id, h.kind, h.code, h.body_kind, h.name_en, h.name_ru,"
                + " h.segment_id, coalesce(h.zone, s.zone) as zone, h.names_shown from holder h left join holder s"
                + " on s.id = h.segment_id")
        .query(
            (row, number) ->
                new Holder(
                    new HolderId(row.getObject("id", UUID.class)),
                    new CommissionId(row.getObject("commission_id", UUID.class)),
                    HolderKind.valueOf(row.getString("kind")),
                    row.getString("code"),
                    row.getString("body_kind"),
                    new Bilingual(row.getString("name_en"), row.getString("name_ru")),
                    holderId(row.getObject("segment_id", UUID.class)),
                    zone(row.getString("zone")),
                    row.getBoolean("names_shown")))
        .list()
        .stream()
        .sorted(ProtocolOrder.in(AUTHENTIC))
        .toList();
  }

  /**
   * The segments only.
   *
   * @return in protocol order
   */
  public List<Holder> segments() {
    return all().stream().filter(h -> h.kind() == HolderKind.SEGMENT).toList();
  }

  /**
   * Finds one.
   *
   * @param id its identity
   * @return the holder
   * @throws java.util.NoSuchElementException if the entered commission has no such holder
   */
  public Holder get(HolderId id) {
    return all().stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Finds one by its code.
   *
   * @param kind segment, body or agency
   * @param code as in the charter
   * @return the holder
   * @throws java.util.NoSuchElementException if the entered commission has no such holder
   */
  public Holder byCode(HolderKind kind, String code) {
    return all().stream()
        .filter(h -> h.kind() == kind && h.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The forms of the names of some holders in a language, for papers that name them inside a
   * sentence.
   *
   * @param language {@code ru} or {@code en}
   * @return by holder, in the fixed order of cases that their commission uses; at least the name
   *     itself
   */
  public Map<HolderId, List<String>> forms(String language) {
    var locale = Locale.of(language);
    Map<HolderId, List<String>> forms = new HashMap<>();
    all().forEach(holder -> forms.put(holder.id(), List.of(holder.names().in(locale))));
    database
        .sql(
            "select h.id, array(select jsonb_array_elements_text(h.forms -> ?)) as forms from holder h where h.forms -> ?"
                + " is not null")
        .params(language, language)
        .query(
            row -> {
              forms.put(
                  new HolderId(row.getObject("id", UUID.class)),
                  List.of((String[]) row.getArray("forms").getArray()));
            });
    return forms;
  }

  /**
   * The entered commission.
   *
   * @return its name and symbol prefix
   * @throws java.util.NoSuchElementException without a scope
   */
  public Commission commission() {
    return database
        .sql(
            "select id, code, symbol_prefix, name_en, name_ru, organisation_en, organisation_ru"
                + " from commission")
        .query(
            (row, number) ->
                new Commission(
                    new CommissionId(row.getObject("id", UUID.class)),
                    row.getString("code"),
                    row.getString("symbol_prefix"),
                    new Bilingual(row.getString("name_en"), row.getString("name_ru")),
                    new Bilingual(
                        row.getString("organisation_en"), row.getString("organisation_ru"))))
        .optional()
        .orElseThrow();
  }

  private static @Nullable HolderId holderId(@Nullable UUID id) {
    return id == null ? null : new HolderId(id);
  }

  private static @Nullable ZoneId zone(@Nullable String zone) {
    return zone == null ? null : ZoneId.of(zone);
  }
}
