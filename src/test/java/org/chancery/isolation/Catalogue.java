package org.chancery.isolation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.TestDatabase;
import org.chancery.segments.MandateId;

/**
 * Raw SQL under the portal's own role: what a mandate could reach if every line of Java above the
 * database were wrong.
 */
final class Catalogue {

  private Catalogue() {}

  /** Every table with a space, from the catalogue. */
  static List<String> contentTables() throws SQLException {
    try (var c = TestDatabase.superuser();
        var rows =
            c.createStatement()
                .executeQuery(
                    "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace"
                        + " and c.relkind in ('r', 'p') and a.attname = 'space_id' and not a.attisdropped order by 1")) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }

  /** Every table that the portal can reach at all. */
  static List<String> reachableTables() throws SQLException {
    try (var c = app();
        var rows =
            c.createStatement()
                .executeQuery(
                    "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
                        + " and has_table_privilege(c.oid, 'select') order by 1")) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }

  /** One row of each space in a table, as JSON, read above all guards. */
  static Map<UUID, String> oneRowOfEachSpace(String table, UUID commission) throws SQLException {
    try (var c = TestDatabase.superuser();
        var query =
            c.prepareStatement(
                "select distinct on (t.space_id) t.space_id, to_jsonb(t)::text from "
                    + table
                    + " t join space s on s.id = t.space_id where s.commission_id = ? order by t.space_id")) {
      query.setObject(1, commission);
      var rows = query.executeQuery();
      var found = new LinkedHashMap<UUID, String>();
      while (rows.next()) {
        found.put(rows.getObject(1, UUID.class), rows.getString(2));
      }
      return found;
    }
  }

  static Connection app() throws SQLException {
    return DriverManager.getConnection(TestDatabase.url(), "portal_app", "app");
  }

  /** A transaction of the portal's role in the scope of a mandate; always rolled back. */
  static <T> T as(MandateId mandate, Work<T> work) throws SQLException {
    try (var c = app()) {
      c.setAutoCommit(false);
      try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
        enter.setObject(1, mandate.id());
        enter.execute();
      }
      try {
        return work.on(c);
      } finally {
        c.rollback();
      }
    }
  }

  /** The spaces that a mandate reads and writes, as the database computes them. */
  static List<UUID> spaces(MandateId mandate, String function) throws SQLException {
    return as(
        mandate,
        c -> {
          try (var rows = c.createStatement().executeQuery("select unnest(" + function + "())")) {
            var found = new ArrayList<UUID>();
            while (rows.next()) {
              found.add(rows.getObject(1, UUID.class));
            }
            return found;
          }
        });
  }

  /** Everything that a mandate can read anywhere in the database, as one text. */
  static String everythingVisibleTo(MandateId mandate) throws SQLException {
    var tables = reachableTables();
    return as(
        mandate,
        c -> {
          var all = new StringBuilder();
          for (var table : tables) {
            try (var rows =
                c.createStatement().executeQuery("select to_jsonb(t)::text from " + table + " t")) {
              while (rows.next()) {
                all.append(table).append(' ').append(rows.getString(1)).append('\n');
              }
            }
          }
          return all.toString();
        });
  }

  /**
   * Tries all four verbs on a foreign row, in one transaction of that mandate. Returns what went
   * through; empty if all was refused or touched nothing.
   */
  static List<String> breaches(
      Connection c, String table, List<String> updatable, UUID space, String row)
      throws SQLException {
    var breaches = new ArrayList<String>();
    try (var read =
        c.prepareStatement("select exists (select from " + table + " where space_id = ?)")) {
      read.setObject(1, space);
      var rows = read.executeQuery();
      rows.next();
      if (rows.getBoolean(1)) {
        breaches.add("select");
      }
    }
    attempt(
        c,
        breaches,
        "insert",
        "insert into "
            + table
            + " select * from jsonb_populate_record(null::public."
            + table
            + ", ?::jsonb)",
        row);
    for (var column : updatable) {
      attempt(
          c,
          breaches,
          "update " + column,
          "update " + table + " set " + column + " = " + column + " where space_id = ?",
          space);
    }
    attempt(c, breaches, "delete", "delete from " + table + " where space_id = ?", space);
    return breaches;
  }

  private static void attempt(
      Connection c, List<String> breaches, String verb, String sql, Object argument)
      throws SQLException {
    var before = c.setSavepoint();
    try (var statement = c.prepareStatement(sql)) {
      statement.setObject(1, argument);
      if (statement.executeUpdate() > 0) {
        breaches.add(verb);
      }
    } catch (SQLException refused) {
      // 42501 is row-level security or a missing right; anything else: a row was judged by its keys
      // first
      if (!"42501".equals(refused.getSQLState())) {
        breaches.add(verb + " answers " + refused.getSQLState());
      }
    } finally {
      c.rollback(before);
    }
  }

  static List<String> updatable(String table) throws SQLException {
    try (var c = app();
        var columns =
            c.prepareStatement(
                "select a.attname from pg_attribute a where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped"
                    + " and has_column_privilege(a.attrelid, a.attnum, 'update')")) {
      columns.setString(1, table);
      var rows = columns.executeQuery();
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
