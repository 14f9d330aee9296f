-- Immutable files: bytes, fingerprint, symbol. A new state of a file is a new row.
create table document (
  space_id uuid not null references space,
  id uuid not null,
  symbol text,
  title text not null,
  media_type text not null,
  bytes bytea not null,
  hash text not null,                   -- SHA-256 of the bytes
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id));
create index document_by_symbol on document (space_id, symbol);

alter table document enable row level security;
alter table document force row level security;
create policy document_read on document for select using (space_id = any ((select readable())::uuid[]));
create policy document_add on document for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy document_change on document for update using (false);
create policy document_drop on document for delete using (false);
grant select, insert on document to portal_app;
