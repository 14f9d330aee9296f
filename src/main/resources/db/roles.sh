#!/bin/sh
# Makes the portal's roles and database in a new PostgreSQL container; the official image runs it once.
set -eu
folder=${CHANCERY_DATABASE_SCRIPTS:-/chancery/db}

filled() { # the passwords, as SQL writes them, in the place of ${…}
  app=$(printf '%s' "$PORTAL_APP_PASSWORD" | sed "s/'/''/g; s/[&|\\\\]/\\\\&/g")
  migrator=$(printf '%s' "$PORTAL_MIGRATOR_PASSWORD" | sed "s/'/''/g; s/[&|\\\\]/\\\\&/g")
  sed "s|\${portal_app_password}|$app|g; s|\${portal_migrator_password}|$migrator|g" "$folder/$1"
}

filled roles.sql | psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres
filled schema.sql | psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname chancery
