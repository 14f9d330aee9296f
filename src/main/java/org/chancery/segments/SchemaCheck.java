package org.chancery.segments;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start the portal on a database whose guards are not all in place: a table without
 * forced row-level security and a policy for each verb, a key of content that does not begin with
 * the space, a right or a role that would stand above the guards, or settings under which an
 * acknowledged word could be lost.
 */
@Component
public class SchemaCheck implements SmartInitializingSingleton {

  private static final String REACHABLE =
      """
      select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm', 'f', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and (has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger')
          or has_any_column_privilege(c.oid, 'select, insert, update, references'))
      """;

  private static final List<String> COMPLAINTS =
      List.of(
          "select relname || ': row-level security is off' from ("
              + REACHABLE
              + ") t where relkind in ('r', 'p') and not relrowsecurity",
          "select relname || ': its owner is not bound (FORCE)' from ("
              + REACHABLE
              + ") t where relkind in ('r', 'p') and not relforcerowsecurity",
          "select relname || ': no policy for ' || verb from ("
              + REACHABLE
              + ") t cross join (values ('r', 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')) v (code, verb)"
              + " where relkind in ('r', 'p') and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd in (v.code::\"char\", '*'))",
          "select relname || ': materialized views, foreign tables and views are not for content' from ("
              + REACHABLE
              + ") t where relkind in ('m', 'f')"
              + " or relkind = 'v' and not exists (select from pg_class c where c.oid = t.oid and 'security_invoker=true' = any (c.reloptions))",
          "select relname || ': may be truncated' from ("
              + REACHABLE
              + ") t where has_table_privilege(oid, 'truncate')",
          "select relname || ': belongs to the portal''s own role' from pg_class where relowner = current_user::regrole and relkind in ('r', 'p')",
          "select 'the portal''s role stands above row-level security' from pg_roles r where pg_has_role(current_user, r.oid, 'member') and (r.rolsuper or r.rolbypassrls)",
          "select relname || ': its space may be changed' from ("
              + REACHABLE
              + ") t join pg_attribute a on a.attrelid = t.oid and a.attname = 'space_id' and not a.attisdropped"
              + " where has_column_privilege(t.oid, a.attnum, 'update')",
          "select t.relname || '.' || x.conname || ': a key of content begins with its space' from ("
              + REACHABLE
              + ") t join pg_constraint x on x.conrelid = t.oid and x.contype in ('p', 'u')"
              + " join pg_attribute a on a.attrelid = t.oid and a.attname = 'space_id' and not a.attisdropped where x.conkey[1] <> a.attnum",
          "select p.oid::regprocedure || ': a definer function fixes its search path' from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
              + " where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and not coalesce(p.proconfig, '{}') && array['search_path=\"\"', 'search_path=']");

  private final JdbcClient database;
  private final boolean durable;

  SchemaCheck(JdbcClient database, @Value("${chancery.durable:true}") boolean durable) {
    this.database = database;
    this.durable = durable;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var complaints = complaints();
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "The database is not guarded:\n  " + String.join("\n  ", complaints));
    }
  }

  /**
   * Everything that is wrong.
   *
   * @return one line for each complaint; empty if the portal may start
   */
  public List<String> complaints() {
    var found = new java.util.ArrayList<String>();
    COMPLAINTS.forEach(sql -> found.addAll(database.sql(sql).query(String.class).list()));
    if (durable) {
      for (var setting : List.of("fsync", "synchronous_commit")) {
        var value =
            database.sql("select current_setting(?)").param(setting).query(String.class).single();
        if (!value.equals("on")) {
          found.add(setting + " is " + value + ": what is shown as saved could be lost");
        }
      }
    }
    return found;
  }
}
