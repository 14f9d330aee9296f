-- Texts written together. A text never leaves its space: what is released is a frozen revision, with which a new text begins elsewhere.

create table text (
  space_id uuid not null references space,
  id uuid not null,
  kind text not null check (kind in ('MEMORANDUM', 'WORK_PLAN', 'NOTE')),
  language text not null check (language in ('ru', 'en')),
  title text not null check (length(title) between 1 and 300),
  head int not null,
  keeper uuid not null references mandate,
  begun_at timestamptz not null,
  begun_from text,                      -- the fingerprint of the released revision with which it begins; null for a new draft
  changed_at timestamptz not null,
  closed_for text check (closed_for in ('SIGNATURE', 'CIRCULATION', 'WITHDRAWAL')),
  ever_released boolean not null default false,
  primary key (space_id, id));
create index text_newest on text (space_id, changed_at desc);

create table text_version (
  space_id uuid not null,
  text_id uuid not null,
  version int not null,
  body text not null,                   -- canonical JSON, byte for byte what was hashed; jsonb would reorder it
  hash text not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, text_id, version),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);

create table pen (
  space_id uuid not null,
  text_id uuid not null,
  mandate_id uuid not null references mandate,
  tab text not null,
  taken_at timestamptz not null,
  last_stroke_at timestamptz not null,
  wanted_by uuid references mandate,
  wanted_at timestamptz,
  primary key (space_id, text_id),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);

create table revision (
  space_id uuid not null,
  id uuid not null,
  text_id uuid not null,
  version int not null,
  number int not null,
  symbol text,                          -- none in a vault: private texts have working titles only
  title text not null,
  body text not null,
  hash text not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, text_id, number),
  unique (space_id, symbol),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);

-- Written in the vault (or a body's room) from which it goes out; the table learns nothing of it but the revision.
create table release (
  space_id uuid not null,
  id uuid not null,
  revision_id uuid not null,
  to_space uuid not null references space,
  to_text uuid not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, revision_id) references revision (space_id, id),
  foreign key (to_space, to_text) references text (space_id, id));
create index release_of_revision on release (space_id, revision_id);

-- A party's yes to one exact revision. It holds while the text has not moved on: computed when read, never cleared by a job.
create table agreement (
  space_id uuid not null,
  revision_id uuid not null,
  holder_id uuid not null references holder,
  hash text not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, revision_id, holder_id),
  foreign key (space_id, revision_id) references revision (space_id, id) on delete cascade);

-- What each mandate last looked at, so that a page can say what changed since.
create table look (
  space_id uuid not null references space,
  subject uuid not null,
  mandate_id uuid not null references mandate,
  holder_id uuid not null references holder,
  version int not null,
  at timestamptz not null,
  primary key (space_id, subject, mandate_id));

alter table text enable row level security;
alter table text force row level security;
create policy text_read on text for select using (space_id = any ((select readable())::uuid[]));
create policy text_add on text for insert with check (space_id = any ((select writable())::uuid[]));
create policy text_change on text for update
  using (space_id = any ((select writable())::uuid[])) with check (space_id = any ((select writable())::uuid[]));
-- what was ever released is withdrawn, never deleted
create policy text_drop on text for delete using (space_id = any ((select writable())::uuid[]) and not ever_released);
grant select, insert, delete on text to portal_app;
grant update (title, head, keeper, changed_at, closed_for, ever_released) on text to portal_app;

alter table text_version enable row level security;
alter table text_version force row level security;
create policy text_version_read on text_version for select using (space_id = any ((select readable())::uuid[]));
create policy text_version_add on text_version for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy text_version_change on text_version for update using (false);
create policy text_version_drop on text_version for delete using (false);
grant select, insert on text_version to portal_app;

alter table pen enable row level security;
alter table pen force row level security;
create policy pen_read on pen for select using (space_id = any ((select readable())::uuid[]));
create policy pen_add on pen for insert
  with check (space_id = any ((select writable())::uuid[]) and mandate_id = (select entered_mandate()));
create policy pen_change on pen for update
  using (space_id = any ((select writable())::uuid[])) with check (space_id = any ((select writable())::uuid[]));
create policy pen_drop on pen for delete using (space_id = any ((select writable())::uuid[]));
grant select, insert, delete on pen to portal_app;
grant update (mandate_id, tab, taken_at, last_stroke_at, wanted_by, wanted_at) on pen to portal_app;

alter table revision enable row level security;
alter table revision force row level security;
create policy revision_read on revision for select using (space_id = any ((select readable())::uuid[]));
create policy revision_add on revision for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy revision_change on revision for update using (false);
create policy revision_drop on revision for delete using (false);
grant select, insert on revision to portal_app;

alter table release enable row level security;
alter table release force row level security;
create policy release_read on release for select using (space_id = any ((select readable())::uuid[]));
create policy release_add on release for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy release_to_readable on release as restrictive for insert with check (to_space = any ((select readable())::uuid[]));
create policy release_change on release for update
  using (space_id = any ((select writable())::uuid[])) with check (space_id = any ((select writable())::uuid[]));
create policy release_drop on release for delete using (false);
grant select, insert on release to portal_app;
grant update (withdrawn_at) on release to portal_app;

alter table agreement enable row level security;
alter table agreement force row level security;
create policy agreement_read on agreement for select using (space_id = any ((select readable())::uuid[]));
create policy agreement_add on agreement for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and holder_id = (select entered_holder()));
create policy agreement_change on agreement for update using (false);
create policy agreement_drop on agreement for delete using (false);
grant select, insert on agreement to portal_app;

-- Looking needs no right to write; a look is seen by its own mandate only.
alter table look enable row level security;
alter table look force row level security;
create policy look_read on look for select
  using (space_id = any ((select readable())::uuid[]) and mandate_id = (select entered_mandate()));
create policy look_add on look for insert with check (space_id = any ((select readable())::uuid[])
  and mandate_id = (select entered_mandate()) and holder_id = (select entered_holder()));
create policy look_change on look for update
  using (space_id = any ((select readable())::uuid[]) and mandate_id = (select entered_mandate()))
  with check (mandate_id = (select entered_mandate()));
create policy look_drop on look for delete using (false);
grant select, insert on look to portal_app;
grant update (version, at) on look to portal_app;

set local row_security = on;
-- Which parties had seen a text: asked by one who may write at its table, to close it without taking a known revision from anybody.
create function gate.seen_by(the_space uuid, the_subject uuid) returns setof uuid language sql stable security definer set search_path = ''
  as $$ select distinct l.holder_id from public.look l
        where l.space_id = the_space and l.subject = the_subject and the_space = any (public.writable()) $$;
grant select on look to portal_definer;
revoke execute on function gate.seen_by(uuid, uuid) from public;
grant execute on function gate.seen_by(uuid, uuid) to portal_app;
alter function gate.seen_by(uuid, uuid) owner to portal_definer;
