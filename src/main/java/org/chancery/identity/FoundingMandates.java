package org.chancery.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderKind;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first mandates of a commission, given with its charter before anybody acts in it. Nobody
 * signed in can do it, and after the first fact of the commission the database refuses: from then
 * on the secretary keeps the mandates.
 */
@Component
public class FoundingMandates {

  private final JdbcClient database;
  private final Mandates mandates;
  private final Clock clock;

  FoundingMandates(JdbcClient database, Mandates mandates, Clock clock) {
    this.database = database;
    this.mandates = mandates;
    this.clock = clock;
  }

  /**
   * Appoints.
   *
   * @param appointment whom, to what
   * @return the appointed person as an actor, in whose name the founding goes on
   */
  @Transactional
  public Actor appoint(Appointment appointment) {
    var id =
        database
            .sql(
                "select gate.found_mandate(:commission, :issuer, :subject, :reference, :kind, :holder, :nominator, :capacity, :en, :ru, :ordinal, :at)")
            .param("commission", appointment.commission())
            .param("issuer", appointment.issuer())
            .param("subject", appointment.subject())
            .param("reference", References.fresh())
            .param("kind", appointment.holderKind().name())
            .param("holder", appointment.holder())
            .param("nominator", appointment.nominator(), java.sql.Types.VARCHAR)
            .param("capacity", appointment.capacity().name())
            .param("en", appointment.office().en())
            .param("ru", appointment.office().ru())
            .param("ordinal", appointment.ordinal())
            .param("at", Timestamp.from(clock.instant()))
            .query((row, number) -> new MandateId(row.getObject(1, UUID.class)))
            .single();
    return mandates.of(appointment.issuer(), appointment.subject()).stream()
        .filter(mandate -> mandate.id().equals(id))
        .findFirst()
        .map(mandate -> Actor.of(mandate, null))
        .orElseThrow();
  }

  /**
   * One appointment.
   *
   * @param commission its code
   * @param issuer who vouches for the person
   * @param subject the person's fixed identifier there
   * @param holderKind kind of the holder
   * @param holder the holder's code
   * @param nominator the code of the segment that sends a body's member; none otherwise
   * @param capacity in what capacity
   * @param office the office as others see it
   * @param ordinal order among the person's mandates, from 0: the first is taken when none was
   *     chosen
   */
  public record Appointment(
      String commission,
      String issuer,
      String subject,
      HolderKind holderKind,
      String holder,
      @Nullable String nominator,
      Capacity capacity,
      Bilingual office,
      int ordinal) {}
}
