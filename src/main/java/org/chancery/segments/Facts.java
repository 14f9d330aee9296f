package org.chancery.segments;

import java.sql.Timestamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record of everything done: facts are written in the transaction of the change they tell of,
 * and told to listeners in the house.
 */
@Component
public class Facts {

  private final JdbcClient database;
  private final ApplicationEventPublisher house;
  private final JsonMapper json;

  Facts(JdbcClient database, ApplicationEventPublisher house, JsonMapper json) {
    this.database = database;
    this.house = house;
    this.json = json;
  }

  /**
   * Writes a fact and publishes it as an event of the same transaction.
   *
   * @param fact what happened; its mandate must be the one whose scope is open, or the database
   *     refuses
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Fact fact) {
    database
        .sql(
            "insert into fact (space_id, type, payload, by_mandate, at) values (?, ?, ?::jsonb, ?, ?)")
        .params(
            fact.space().id(),
            fact.getClass().getSimpleName(),
            json.writeValueAsString(fact),
            fact.by().id(),
            Timestamp.from(fact.at()))
        .update();
    house.publishEvent(fact);
  }
}
