-- Instruments: an agreed revision opened for signature at a table of its own. Files only grow: each signature is a new row, never a changed one.

create table instrument (
  space_id uuid not null references space,
  id uuid not null,
  symbol text not null,
  title text not null,
  language text not null check (language in ('ru', 'en')),
  text_hash text not null,              -- the fingerprint of the agreed wording
  -- the agreed revision, by value: the table of negotiation is not seen from here
  origin_space uuid not null,
  origin_text uuid not null,
  origin_revision uuid not null,
  opened_by uuid not null references mandate,
  opened_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, symbol));
create index instrument_of_text on instrument (origin_space, origin_text);

create table instrument_party (
  space_id uuid not null,
  instrument_id uuid not null,
  holder_id uuid not null references holder,
  position int not null check (position >= 1),
  field text not null,                  -- the name of its field in every original
  primary key (space_id, instrument_id, holder_id),
  unique (space_id, instrument_id, position),
  unique (space_id, instrument_id, field),
  foreign key (space_id, instrument_id) references instrument (space_id, id));

-- Each party can hold one (alternat).
create table original (
  space_id uuid not null,
  id uuid not null,
  instrument_id uuid not null,
  number int not null check (number >= 1),
  originals int not null check (originals >= number),
  newest int not null default 0,        -- the sequence of its newest file; locked while somebody signs
  primary key (space_id, id),
  unique (space_id, instrument_id, number),
  foreign key (space_id, instrument_id) references instrument (space_id, id));

create table original_file (
  space_id uuid not null,
  original_id uuid not null,
  sequence int not null check (sequence >= 0),  -- 0: sealed by the depositary
  bytes bytea not null,
  hash text not null,                   -- SHA-256 of the bytes
  field text not null,                  -- the field that this file filled
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, original_id, sequence),
  unique (space_id, original_id, field),
  foreign key (space_id, original_id) references original (space_id, id));

alter table instrument enable row level security;
alter table instrument force row level security;
create policy instrument_read on instrument for select using (space_id = any ((select readable())::uuid[]));
create policy instrument_add on instrument for insert
  with check (space_id = any ((select writable())::uuid[]) and opened_by = (select entered_mandate()));
create policy instrument_origin_readable on instrument as restrictive for insert
  with check (origin_space = any ((select readable())::uuid[]));
create policy instrument_change on instrument for update using (false);
create policy instrument_drop on instrument for delete using (false);
grant select, insert on instrument to portal_app;

alter table instrument_party enable row level security;
alter table instrument_party force row level security;
create policy instrument_party_read on instrument_party for select using (space_id = any ((select readable())::uuid[]));
create policy instrument_party_add on instrument_party for insert with check (space_id = any ((select writable())::uuid[]));
create policy instrument_party_change on instrument_party for update using (false);
create policy instrument_party_drop on instrument_party for delete using (false);
grant select, insert on instrument_party to portal_app;

alter table original enable row level security;
alter table original force row level security;
create policy original_read on original for select using (space_id = any ((select readable())::uuid[]));
create policy original_add on original for insert with check (space_id = any ((select writable())::uuid[]));
create policy original_change on original for update
  using (space_id = any ((select writable())::uuid[])) with check (space_id = any ((select writable())::uuid[]));
create policy original_drop on original for delete using (false);
grant select, insert on original to portal_app;
grant update (newest) on original to portal_app;

alter table original_file enable row level security;
alter table original_file force row level security;
create policy original_file_read on original_file for select using (space_id = any ((select readable())::uuid[]));
create policy original_file_add on original_file for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
-- nobody but a party's signatory fills that party's field, whatever the portal believes
create policy original_file_by_its_party on original_file as restrictive for insert with check (
  sequence = 0 or (select entered_capacity()) = 'SIGNATORY' and exists (
    select from original o join instrument_party p on p.space_id = o.space_id and p.instrument_id = o.instrument_id
    where o.space_id = original_file.space_id and o.id = original_file.original_id
      and p.field = original_file.field and p.holder_id = (select entered_holder())));
create policy original_file_change on original_file for update using (false);
create policy original_file_drop on original_file for delete using (false);
grant select, insert on original_file to portal_app;
