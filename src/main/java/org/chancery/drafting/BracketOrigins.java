package org.chancery.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.MandateId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With which step each bracket came into a text. The log is never changed, so what was found once
 * is remembered; it is only told of brackets that the reader has before them.
 */
@Component
class BracketOrigins {

  private static final int MOST = 4_096;

  private final JdbcClient database;

  /** None for a bracket with which its text began. */
  private final Map<Key, Optional<Origin>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Optional<Origin>> eldest) {
              return size() > MOST;
            }
          });

  BracketOrigins(JdbcClient database) {
    this.database = database;
  }

  private record Key(TextId text, String bracket) {}

  /** The step that first names a bracket. */
  record Origin(MandateId by, Instant at, int version) {}

  /** By bracket; those with which the text began are left out. */
  Map<String, Origin> of(TextId text, Collection<String> brackets) {
    var found = new HashMap<String, Origin>();
    var unknown = new ArrayList<String>();
    for (var bracket : brackets) {
      var origin = known.get(new Key(text, bracket));
      if (origin == null) {
        unknown.add(bracket);
      } else {
        origin.ifPresent(one -> found.put(bracket, one));
      }
    }
    if (!unknown.isEmpty()) {
      database
          .sql(
              """
              select b.id, s.by_mandate, s.at, s.version from unnest(?) b (id)
                cross join lateral (select q.by_mandate, q.at, q.version from step q where q.space_id = ? and q.text_id = ?
                  and strpos(q.body, '"' || b.id || '"') > 0 order by q.version limit 1) s
              """)
          .params(unknown.toArray(String[]::new), text.space().id(), text.id())
          .query(
              row -> {
                var origin = origin(row);
                found.put(row.getString("id"), origin);
              });
      for (var bracket : unknown) {
        known.put(new Key(text, bracket), Optional.ofNullable(found.get(bracket)));
      }
    }
    return found;
  }

  private static Origin origin(ResultSet row) throws SQLException {
    return new Origin(
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant(),
        row.getInt("version"));
  }
}
