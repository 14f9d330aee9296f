package org.chancery.segments;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Founding a commission from its charter, with its holders and rooms. Nobody signed in can do it:
 * the database refuses while a scope is open.
 */
@Component
public class FoundingCommissions {

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  FoundingCommissions(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Founds the commission unless it exists.
   *
   * @param charter what it is founded on
   * @return false if a commission of that code exists; it is left as it is
   */
  @Transactional
  public boolean found(Charter charter) {
    var exists =
        database
            .sql("select gate.commission_exists(?)")
            .param(charter.code())
            .query(Boolean.class)
            .single();
    if (exists) {
      return false;
    }
    database
        .sql("select gate.found_commission(?::jsonb, ?)")
        .params(json.writeValueAsString(charter), Timestamp.from(clock.instant()))
        .query((row, number) -> 1)
        .single();
    database
        .sql("select gate.found_forms(?::jsonb)")
        .param(json.writeValueAsString(charter))
        .query((row, number) -> 1)
        .single();
    return true;
  }
}
