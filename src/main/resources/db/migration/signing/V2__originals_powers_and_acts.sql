-- Between opening and the archive: an original for each party, initials, full powers, the turn of whoever signs with a tool of its own, and what
-- became of the instrument. Rows are added; only the withdrawal of powers and the end of a turn are written into rows that are there.

alter table instrument add column in_order boolean not null default false;          -- the parties sign in the order in which it names them
alter table instrument add column initialled_first boolean not null default false;  -- the heads of delegation initial it before anybody signs
-- the same work in other languages, agreed and opened with it
alter table instrument add column other_texts uuid[] not null default '{}';
alter table instrument add column other_languages text[] not null default '{}';
alter table instrument add column other_hashes text[] not null default '{}';
alter table original add column keeper uuid references holder;                       -- the agency that keeps it; none in an instrument of one original
alter table original_file add column form text not null default 'SIMPLE' check (form in ('SIMPLE', 'AD_REFERENDUM'));

create table full_powers (
  space_id uuid not null,
  id uuid not null,
  instrument_id uuid not null,
  holder_id uuid not null references holder,      -- the agency
  mandate_id uuid not null references mandate,    -- who may sign for it
  since timestamptz not null,
  until timestamptz not null check (until > since),
  document bytea not null,
  document_name text not null,
  document_hash text not null,                    -- SHA-256 of the document
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  withdrawn_by uuid references mandate,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, instrument_id, holder_id) references instrument_party (space_id, instrument_id, holder_id));
create index full_powers_of_instrument on full_powers (space_id, instrument_id);

create table powers_answer (
  space_id uuid not null,
  powers_id uuid not null,
  accepted boolean not null,
  reason text check (accepted or length(reason) > 0),
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, powers_id),
  foreign key (space_id, powers_id) references full_powers (space_id, id));

create table instrument_act (
  space_id uuid not null,
  id uuid not null,
  instrument_id uuid not null,
  kind text not null check (kind in ('INITIALLED', 'DECLINED', 'CONFIRMED', 'DEPOSITED', 'IN_FORCE', 'TERMINATED')),
  holder_id uuid references holder,               -- for which party; none where the depositary acts
  text_hash text not null,                        -- the wording to which it refers
  reason text,
  since date,                                     -- from which day
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  unique nulls not distinct (space_id, instrument_id, kind, holder_id),
  check ((holder_id is null) = (kind in ('DEPOSITED', 'IN_FORCE', 'TERMINATED'))),
  check (kind <> 'DECLINED' or length(reason) > 0),
  check ((since is not null) = (kind in ('IN_FORCE', 'TERMINATED'))),
  foreign key (space_id, instrument_id) references instrument (space_id, id));

-- While a turn is open nobody else signs: its holder has the files outside.
create table turn (
  space_id uuid not null,
  id uuid not null,
  instrument_id uuid not null,
  holder_id uuid not null references holder,
  since timestamptz not null,
  until timestamptz not null check (until > since and until <= since + interval '72 hours'),
  by_mandate uuid not null references mandate,
  ended_by uuid references mandate,
  ended_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, instrument_id, holder_id) references instrument_party (space_id, instrument_id, holder_id));
create index turn_of_instrument on turn (space_id, instrument_id);

alter table full_powers enable row level security;
alter table full_powers force row level security;
create policy full_powers_read on full_powers for select using (space_id = any ((select readable())::uuid[]));
create policy full_powers_add on full_powers for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
-- a party empowers nobody but the signatories of its own agency
create policy full_powers_of_its_party on full_powers as restrictive for insert with check (exists (
  select from holder h join mandate m on m.holder_id = h.id
  where h.id = full_powers.holder_id and m.id = full_powers.mandate_id and m.capacity = 'SIGNATORY'
    and (select entered_capacity()) in ('HEAD_OF_DELEGATION', 'DELEGATE')
    and (h.id = (select entered_holder()) or h.segment_id = (select entered_holder()))));
create policy full_powers_withdrawn on full_powers for update using (space_id = any ((select writable())::uuid[]) and withdrawn_at is null
    and (select entered_capacity()) in ('HEAD_OF_DELEGATION', 'DELEGATE')
    and exists (select from holder h where h.id = full_powers.holder_id and (h.id = (select entered_holder()) or h.segment_id = (select entered_holder()))))
  with check (space_id = any ((select writable())::uuid[]) and withdrawn_by = (select entered_mandate()));
create policy full_powers_drop on full_powers for delete using (false);
grant select, insert on full_powers to portal_app;
grant update (withdrawn_by, withdrawn_at) on full_powers to portal_app;

alter table powers_answer enable row level security;
alter table powers_answer force row level security;
create policy powers_answer_read on powers_answer for select using (space_id = any ((select readable())::uuid[]));
create policy powers_answer_add on powers_answer for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'DEPOSITARY');
create policy powers_answer_change on powers_answer for update using (false);
create policy powers_answer_drop on powers_answer for delete using (false);
grant select, insert on powers_answer to portal_app;

alter table instrument_act enable row level security;
alter table instrument_act force row level security;
create policy instrument_act_read on instrument_act for select using (space_id = any ((select readable())::uuid[]));
create policy instrument_act_add on instrument_act for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
-- nobody acts for another party, and only the depositary for none
create policy instrument_act_of_its_party on instrument_act as restrictive for insert with check (
  case when holder_id is null then (select entered_capacity()) = 'DEPOSITARY'
    else (select entered_capacity()) in ('HEAD_OF_DELEGATION', case kind when 'DECLINED' then 'SIGNATORY' end) and exists (
    select from instrument_party p join holder h on h.id = p.holder_id
    where p.space_id = instrument_act.space_id and p.instrument_id = instrument_act.instrument_id and p.holder_id = instrument_act.holder_id
      and (h.id = (select entered_holder()) or h.segment_id = (select entered_holder()))) end);
create policy instrument_act_change on instrument_act for update using (false);
create policy instrument_act_drop on instrument_act for delete using (false);
grant select, insert on instrument_act to portal_app;

alter table turn enable row level security;
alter table turn force row level security;
create policy turn_read on turn for select using (space_id = any ((select readable())::uuid[]));
create policy turn_add on turn for insert with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate())
  and holder_id = (select entered_holder()) and (select entered_capacity()) = 'SIGNATORY');
-- a policy cannot ask its own table; these functions ask as whoever acts
create function turns_between(the_space uuid, the_instrument uuid, beginning timestamptz, ending timestamptz) returns bigint
  language plpgsql stable set search_path = '' as $$
begin
  return (select count(*) from public.turn t where t.space_id = the_space and t.instrument_id = the_instrument and t.ended_at is null
    and t.since < ending and beginning < t.until);
end $$;
create function signed_in(the_space uuid, the_original uuid) returns text[] language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(array_agg(f.field), '{}') from public.original_file f
    where f.space_id = the_space and f.original_id = the_original and f.sequence > 0);
end $$;
revoke execute on function turns_between(uuid, uuid, timestamptz, timestamptz), signed_in(uuid, uuid) from public;
grant execute on function turns_between(uuid, uuid, timestamptz, timestamptz), signed_in(uuid, uuid) to portal_app;
create policy turn_alone on turn as restrictive for insert with check (turns_between(space_id, instrument_id, since, until) = 0);
create policy turn_end on turn for update using (space_id = any ((select writable())::uuid[]) and ended_at is null
    and (holder_id = (select entered_holder()) or (select entered_capacity()) = 'DEPOSITARY'))
  with check (space_id = any ((select writable())::uuid[]) and ended_by = (select entered_mandate()));
create policy turn_drop on turn for delete using (false);
grant select, insert on turn to portal_app;
grant update (ended_by, ended_at) on turn to portal_app;

-- whatever the portal believes: no signature without full powers that the depositary accepted, for this very mandate, at that very instant
create policy original_file_with_full_powers on original_file as restrictive for insert with check (
  sequence = 0 or exists (
    select from original o join full_powers p on p.space_id = o.space_id and p.instrument_id = o.instrument_id
      join powers_answer a on a.space_id = p.space_id and a.powers_id = p.id
    where o.space_id = original_file.space_id and o.id = original_file.original_id and p.mandate_id = (select entered_mandate())
      and a.accepted and p.withdrawn_at is null and p.since <= original_file.at and original_file.at < p.until));
create policy original_file_in_turn on original_file as restrictive for insert with check (
  sequence = 0 or not exists (
    select from original o join turn t on t.space_id = o.space_id and t.instrument_id = o.instrument_id
    where o.space_id = original_file.space_id and o.id = original_file.original_id and t.holder_id <> (select entered_holder())
      and t.ended_at is null and t.since <= original_file.at and original_file.at < t.until));
create policy original_file_before_decline on original_file as restrictive for insert with check (
  sequence = 0 or not exists (
    select from original o join instrument_act a on a.space_id = o.space_id and a.instrument_id = o.instrument_id
    where o.space_id = original_file.space_id and o.id = original_file.original_id and a.kind = 'DECLINED'));

create policy original_file_after_the_initials on original_file as restrictive for insert with check (
  sequence = 0 or not exists (
    select from original o join instrument i on i.space_id = o.space_id and i.id = o.instrument_id
      join instrument_party p on p.space_id = i.space_id and p.instrument_id = i.id
    where o.space_id = original_file.space_id and o.id = original_file.original_id and i.initialled_first and not exists (
      select from instrument_act a where a.space_id = i.space_id and a.instrument_id = i.id and a.kind = 'INITIALLED' and a.holder_id = p.holder_id)));
create policy original_file_in_order on original_file as restrictive for insert with check (
  sequence = 0 or not exists (
    select from original o join instrument i on i.space_id = o.space_id and i.id = o.instrument_id
      join instrument_party mine on mine.space_id = i.space_id and mine.instrument_id = i.id and mine.field = original_file.field
      join instrument_party p on p.space_id = i.space_id and p.instrument_id = i.id and p.position < mine.position
    where o.space_id = original_file.space_id and o.id = original_file.original_id and i.in_order
      and not p.field = any (signed_in(o.space_id, o.id))));

-- an instrument is opened by whoever drafts for a segment, and by nobody of a body that keeps it
create policy instrument_by_a_drafter on instrument as restrictive for insert with check (
  (select entered_capacity()) in ('HEAD_OF_DELEGATION', 'DELEGATE', 'EXPERT')
  and exists (select from holder h where h.id = (select entered_holder()) and h.kind = 'SEGMENT'));
-- parties, originals and their sealed files come with the opening, before anybody signs, by whoever opened; the newest file is the newest
create policy instrument_party_by_its_opener on instrument_party as restrictive for insert with check (exists (
    select from instrument i where i.space_id = instrument_party.space_id and i.id = instrument_party.instrument_id
      and i.opened_by = (select entered_mandate()))
  and not exists (select from original_file f where f.space_id = instrument_party.space_id and f.sequence > 0));
create policy original_by_its_opener on original as restrictive for insert with check (exists (
    select from instrument i where i.space_id = original.space_id and i.id = original.instrument_id and i.opened_by = (select entered_mandate()))
  and not exists (select from original_file f where f.space_id = original.space_id and f.sequence > 0));
create policy original_file_by_its_opener on original_file as restrictive for insert with check (
  sequence > 0 or exists (
    select from original o join instrument i on i.space_id = o.space_id and i.id = o.instrument_id
    where o.space_id = original_file.space_id and o.id = original_file.original_id and i.opened_by = (select entered_mandate())));
create policy original_newest on original as restrictive for update using (true) with check (
  newest = (select max(f.sequence) from original_file f where f.space_id = original.space_id and f.original_id = original.id));

-- What everybody in the commission may know of an instrument: no wording, no file. The newest row of an instrument is its status.
create table register_entry (
  space_id uuid not null references space,
  id uuid not null,
  instrument_space uuid not null,
  instrument_id uuid not null,
  symbol text not null,
  title text not null,
  language text not null,
  status text not null check (status in ('DEPOSITED', 'IN_FORCE', 'TERMINATED')),
  since date,
  reason text,                          -- by what it ended
  parties jsonb not null,               -- per party: agency, when signed, in which form
  text_hash text not null,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, instrument_space, instrument_id, status));
alter table register_entry enable row level security;
alter table register_entry force row level security;
create policy register_entry_read on register_entry for select using (space_id = any ((select readable())::uuid[]));
create policy register_entry_add on register_entry for insert with check (space_id = any ((select readable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'DEPOSITARY'
  and exists (select from space s where s.id = register_entry.space_id and s.kind = 'HALL')
  and instrument_space = any ((select writable())::uuid[]));
create policy register_entry_change on register_entry for update using (false);
create policy register_entry_drop on register_entry for delete using (false);
grant select, insert on register_entry to portal_app;

grant update (may_write) on seat to portal_definer;
grant select on instrument to portal_definer;
-- tables opened before: the depositary acts there now, not only reads
set role portal_definer;
update seat s set may_write = true from holder h
  where h.id = s.holder_id and h.body_kind = 'secretariat' and s.until is null and s.space_id in (select i.space_id from instrument i);
reset role;
