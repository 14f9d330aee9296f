-- Run once by a superuser after roles.sql, connected to the database `chancery`.
alter schema public owner to portal_owner;
revoke all on schema public from public;
grant usage on schema public to portal_app, portal_definer;
-- definer functions live in a schema of their own, where nothing else can be created
create schema gate authorization portal_definer;
grant usage, create on schema gate to portal_owner;
grant usage on schema gate to portal_app;
