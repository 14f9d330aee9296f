-- Meetings stand in the hall; an agenda is prepared in its body's room and reaches the hall only as an approved, frozen state.

create table meeting (
  space_id uuid not null references space,
  id uuid not null,
  body_id uuid not null references holder,
  number int check (number > 0),        -- none for a preparatory meeting
  held_on text not null check (length(held_on) between 4 and 21),
  precision text not null check (precision in ('DAY', 'MONTH', 'MONTH_RANGE', 'YEAR', 'INFERRED')),
  city_en text,
  city_ru text check ((city_ru is null) = (city_en is null)),
  host_id uuid references holder,
  zone text,
  status text not null check (status in ('HELD', 'PROVISIONAL')),
  part_of uuid,                         -- the meeting that this one prepares
  opening_en text,
  opening_ru text check ((opening_ru is null) = (opening_en is null)),
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, body_id, number),
  foreign key (space_id, part_of) references meeting (space_id, id));
create index meeting_newest on meeting (space_id, held_on collate "C" desc);
create index meeting_prepared on meeting (space_id, part_of) where part_of is not null;

create table agenda (
  space_id uuid not null references space,
  id uuid not null,
  meeting_space uuid not null,
  meeting_id uuid not null,
  body_id uuid not null references holder,
  symbol text not null,
  head int not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, meeting_id),
  unique (space_id, symbol),
  foreign key (meeting_space, meeting_id) references meeting (space_id, id));

create table agenda_version (
  space_id uuid not null,
  agenda_id uuid not null,
  version int not null,
  body text not null,                   -- canonical JSON, byte for byte what was hashed; jsonb would reorder it
  hash text not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, agenda_id, version),
  foreign key (space_id, agenda_id) references agenda (space_id, id));

-- One exact state, approved once. Number 0 carries the bare symbol, number n the suffix /Rev.n.
create table agenda_approval (
  space_id uuid not null,
  agenda_id uuid not null,
  number int not null check (number >= 0),
  version int not null,
  hash text not null,
  symbol text not null,
  note text not null check (length(note) <= 2000),
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  circulated_space uuid not null,
  circulated_id uuid not null,
  primary key (space_id, agenda_id, number),
  unique (space_id, symbol),
  unique (space_id, agenda_id, version),
  foreign key (space_id, agenda_id, version) references agenda_version (space_id, agenda_id, version));

-- What was approved, as everyone sees it.
create table circulated_agenda (
  space_id uuid not null references space,
  id uuid not null,
  meeting_space uuid not null,
  meeting_id uuid not null,
  symbol text not null,
  number int not null,
  body text not null,
  hash text not null,
  document_id uuid not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, symbol),
  foreign key (meeting_space, meeting_id) references meeting (space_id, id),
  foreign key (space_id, document_id) references document (space_id, id));
create index circulated_of_meeting on circulated_agenda (meeting_id, number desc);

-- What each mandate last looked at, and what it had looked at before that: reloading a page, or proving who one is half-way through,
-- does not make the changes unseen.
create table agenda_look (
  space_id uuid not null references space,
  agenda_id uuid not null,
  mandate_id uuid not null references mandate,
  version int not null,
  at timestamptz not null,
  before_version int,
  before_at timestamptz,
  primary key (space_id, agenda_id, mandate_id),
  foreign key (space_id, agenda_id) references agenda (space_id, id));

-- Lives at a table of its parties and the secretariat: to everybody else it does not exist.
create table side_event (
  space_id uuid not null references space,
  id uuid not null,
  meeting_space uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('SIGNING', 'BILATERAL')),
  subject_en text not null check (length(subject_en) between 1 and 300),
  subject_ru text not null check (length(subject_ru) between 1 and 300),
  parties uuid[] not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  foreign key (meeting_space, meeting_id) references meeting (space_id, id));
create index side_event_of_meeting on side_event (meeting_id);

alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_read on meeting for select using (space_id = any ((select readable())::uuid[]));
create policy meeting_add on meeting for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'SECRETARY');
create policy meeting_change on meeting for update using (false);
create policy meeting_drop on meeting for delete using (false);
grant select, insert on meeting to portal_app;

alter table agenda enable row level security;
alter table agenda force row level security;
create policy agenda_read on agenda for select using (space_id = any ((select readable())::uuid[]));
create policy agenda_add on agenda for insert
  with check (space_id = any ((select writable())::uuid[]) and (select entered_capacity()) = 'SECRETARY');
create policy agenda_of_readable_meeting on agenda as restrictive for insert with check (meeting_space = any ((select readable())::uuid[]));
create policy agenda_change on agenda for update
  using (space_id = any ((select writable())::uuid[])) with check (space_id = any ((select writable())::uuid[]));
create policy agenda_drop on agenda for delete using (false);
grant select, insert on agenda to portal_app;
grant update (head, changed_at) on agenda to portal_app;

alter table agenda_version enable row level security;
alter table agenda_version force row level security;
create policy agenda_version_read on agenda_version for select using (space_id = any ((select readable())::uuid[]));
create policy agenda_version_add on agenda_version for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'SECRETARY');
create policy agenda_version_change on agenda_version for update using (false);
create policy agenda_version_drop on agenda_version for delete using (false);
grant select, insert on agenda_version to portal_app;

-- Nobody but the chair of the body in whose room the agenda lies.
alter table agenda_approval enable row level security;
alter table agenda_approval force row level security;
create policy agenda_approval_read on agenda_approval for select using (space_id = any ((select readable())::uuid[]));
create policy agenda_approval_add on agenda_approval for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'CHAIR'
  and exists (select from space s where s.id = agenda_approval.space_id and s.holder_id = (select entered_holder())));
create policy agenda_approval_of_readable on agenda_approval as restrictive for insert
  with check (circulated_space = any ((select readable())::uuid[]));
create policy agenda_approval_change on agenda_approval for update using (false);
create policy agenda_approval_drop on agenda_approval for delete using (false);
grant select, insert on agenda_approval to portal_app;

alter table circulated_agenda enable row level security;
alter table circulated_agenda force row level security;
create policy circulated_agenda_read on circulated_agenda for select using (space_id = any ((select readable())::uuid[]));
create policy circulated_agenda_add on circulated_agenda for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'CHAIR');
create policy circulated_agenda_of_readable_meeting on circulated_agenda as restrictive for insert
  with check (meeting_space = any ((select readable())::uuid[]));
create policy circulated_agenda_change on circulated_agenda for update using (false);
create policy circulated_agenda_drop on circulated_agenda for delete using (false);
grant select, insert on circulated_agenda to portal_app;

-- Looking needs no right to write; a look is seen by its own mandate only.
alter table agenda_look enable row level security;
alter table agenda_look force row level security;
create policy agenda_look_read on agenda_look for select
  using (space_id = any ((select readable())::uuid[]) and mandate_id = (select entered_mandate()));
create policy agenda_look_add on agenda_look for insert
  with check (space_id = any ((select readable())::uuid[]) and mandate_id = (select entered_mandate()));
create policy agenda_look_change on agenda_look for update
  using (space_id = any ((select readable())::uuid[]) and mandate_id = (select entered_mandate()))
  with check (mandate_id = (select entered_mandate()));
create policy agenda_look_drop on agenda_look for delete using (false);
grant select, insert on agenda_look to portal_app;
grant update (version, at, before_version, before_at) on agenda_look to portal_app;

alter table side_event enable row level security;
alter table side_event force row level security;
create policy side_event_read on side_event for select using (space_id = any ((select readable())::uuid[]));
create policy side_event_add on side_event for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'SECRETARY');
create policy side_event_of_readable_meeting on side_event as restrictive for insert
  with check (meeting_space = any ((select readable())::uuid[]));
create policy side_event_change on side_event for update using (false);
create policy side_event_drop on side_event for delete using (false);
grant select, insert on side_event to portal_app;
