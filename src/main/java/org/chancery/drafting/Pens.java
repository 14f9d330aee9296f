package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.MandateId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds the pen of which text. Callers hold the lock of the text's row. */
@Component
class Pens {

  private final JdbcClient database;

  Pens(JdbcClient database) {
    this.database = database;
  }

  Optional<Pen> of(TextId text) {
    return database
        .sql(
            "select mandate_id, tab, taken_at, last_stroke_at, wanted_by from pen where space_id = ? and text_id = ?")
        .params(text.space().id(), text.id())
        .query(
            (row, number) ->
                new Pen(
                    new MandateId(row.getObject("mandate_id", UUID.class)),
                    row.getString("tab"),
                    row.getTimestamp("taken_at").toInstant(),
                    row.getTimestamp("last_stroke_at").toInstant(),
                    row.getObject("wanted_by", UUID.class) instanceof UUID id
                        ? new MandateId(id)
                        : null))
        .optional();
  }

  void give(TextId text, MandateId to, String tab, Instant at) {
    database
        .sql(
            "insert into pen (space_id, text_id, mandate_id, tab, taken_at, last_stroke_at) values (:space, :text, :to, :tab, :at, :at)"
                + " on conflict (space_id, text_id) do update set mandate_id = :to, tab = :tab, taken_at = :at, last_stroke_at = :at, wanted_by = null, wanted_at = null")
        .param("space", text.space().id())
        .param("text", text.id())
        .param("to", to.id())
        .param("tab", tab)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** To somebody else, in no tab yet: the first tab in which they write or take it. */
  void hand(TextId text, MandateId to, Instant at) {
    database
        .sql(
            "update pen set mandate_id = :to, tab = '', taken_at = :at, last_stroke_at = :at, wanted_by = null, wanted_at = null"
                + " where space_id = :space and text_id = :text")
        .param("space", text.space().id())
        .param("text", text.id())
        .param("to", to.id())
        .param("at", Timestamp.from(at))
        .update();
  }

  void stroke(TextId text, Instant at) {
    database
        .sql("update pen set last_stroke_at = ? where space_id = ? and text_id = ?")
        .params(Timestamp.from(at), text.space().id(), text.id())
        .update();
  }

  void want(TextId text, MandateId by, Instant at) {
    database
        .sql("update pen set wanted_by = ?, wanted_at = ? where space_id = ? and text_id = ?")
        .params(by.id(), Timestamp.from(at), text.space().id(), text.id())
        .update();
  }

  void putDown(TextId text) {
    database
        .sql("delete from pen where space_id = ? and text_id = ?")
        .params(text.space().id(), text.id())
        .update();
  }
}
