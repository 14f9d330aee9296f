-- Which files a signatory was shown before they could sign, and when: so that they are told next time what was added since. Nobody else reads when
-- somebody looked at what.

create table shown_originals (
  space_id uuid not null,
  id uuid not null,
  instrument_id uuid not null,
  mandate_id uuid not null references mandate,
  hashes text[] not null,               -- SHA-256 of each original's newest file
  at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, instrument_id) references instrument (space_id, id));
create index shown_originals_of_signatory on shown_originals (space_id, instrument_id, mandate_id, at);

alter table shown_originals enable row level security;
alter table shown_originals force row level security;
create policy shown_originals_read on shown_originals for select
  using (space_id = any ((select readable())::uuid[]) and mandate_id = (select entered_mandate()));
create policy shown_originals_add on shown_originals for insert
  with check (space_id = any ((select writable())::uuid[]) and mandate_id = (select entered_mandate()) and (select entered_capacity()) = 'SIGNATORY');
create policy shown_originals_change on shown_originals for update using (false);
create policy shown_originals_drop on shown_originals for delete using (false);
grant select, insert on shown_originals to portal_app;
