-- Run once by a superuser before the portal's first start, connected to any database of the cluster.
-- Four roles, so that no one login can both change the schema and read content, and none that the portal uses is above row-level security:
--   portal_owner     owns the tables (and is itself bound by FORCE ROW LEVEL SECURITY)
--   portal_migrator  signs in for migrations only and must say `set role portal_owner`
--   portal_app       the portal; no superuser, no BYPASSRLS, owner of nothing, member of nothing
--   portal_definer   owns the few functions that open a scope or a room; nobody signs in as it
-- ${…} is replaced by whoever runs this file (the demonstration, the compose file's init script, the tests).
create role portal_owner nologin;
create role portal_definer nologin bypassrls;
create role portal_app login password '${portal_app_password}';
create role portal_migrator login noinherit password '${portal_migrator_password}';
grant portal_owner to portal_migrator with inherit false, set true;
-- so that a migration may give a function away
grant portal_definer to portal_owner with inherit false, set true;
create database chancery owner portal_owner encoding 'UTF8' template template0;
