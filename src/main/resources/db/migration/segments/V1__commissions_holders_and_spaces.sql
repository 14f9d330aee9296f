-- Who may share a row with whom. Architecture, "Spaces": ownership is the vault, audience is the seats; nothing else decides visibility.

-- A function in plain SQL is planned when it is created, under forced row-level security.
set local row_security = on;

-- What a transaction may see was computed once by gate.enter (module identity) and lies in transaction-local settings.
-- After a local setting PostgreSQL leaves '' and not NULL, hence nullif. Unset means: no rows.
create function readable() returns uuid[] language sql stable parallel safe set search_path = ''
  return coalesce(nullif(current_setting('portal.readable', true), ''), '{}')::uuid[];
create function writable() returns uuid[] language sql stable parallel safe set search_path = ''
  return coalesce(nullif(current_setting('portal.writable', true), ''), '{}')::uuid[];
create function entered_commission() returns uuid language sql stable parallel safe set search_path = ''
  return nullif(current_setting('portal.commission', true), '')::uuid;
create function entered_holder() returns uuid language sql stable parallel safe set search_path = ''
  return nullif(current_setting('portal.holder', true), '')::uuid;
create function entered_mandate() returns uuid language sql stable parallel safe set search_path = ''
  return nullif(current_setting('portal.mandate', true), '')::uuid;
create function entered_capacity() returns text language sql stable parallel safe set search_path = ''
  return nullif(current_setting('portal.capacity', true), '');
revoke execute on all functions in schema public from public;
grant execute on function readable(), writable(), entered_commission(), entered_holder(), entered_mandate(), entered_capacity() to portal_app, portal_definer;

create table commission (
  id uuid primary key,
  code text not null unique,
  symbol_prefix text not null,
  name_en text not null,
  name_ru text not null,
  organisation_en text not null,
  organisation_ru text not null,
  rules jsonb not null);

-- Whoever can hold a mandate or a seat: a segment, a body (council, working group, secretariat, the commission itself), an agency.
create table holder (
  id uuid primary key,
  commission_id uuid not null references commission,
  kind text not null check (kind in ('SEGMENT', 'BODY', 'AGENCY')),
  code text not null,
  body_kind text check ((kind = 'BODY') = (body_kind is not null)),
  name_en text not null,
  name_ru text not null,
  capital text,
  zone text,
  segment_id uuid check ((kind = 'AGENCY') = (segment_id is not null)),
  unique (commission_id, kind, code),
  unique (commission_id, id),
  foreign key (commission_id, segment_id) references holder (commission_id, id));

create table space (
  id uuid primary key,
  commission_id uuid not null references commission,
  kind text not null check (kind in ('VAULT', 'BODY', 'HALL', 'TABLE')),
  code text not null,
  holder_id uuid check ((kind in ('VAULT', 'BODY')) = (holder_id is not null)),
  continues_space_id uuid references space,
  opened_at timestamptz not null,
  closed_at timestamptz,
  unique (commission_id, id),
  unique (commission_id, code),
  foreign key (commission_id, holder_id) references holder (commission_id, id));
create unique index one_room_of_its_own on space (holder_id) where holder_id is not null;
create unique index one_hall on space (commission_id) where kind = 'HALL';

-- holder null = every mandate of the commission (only in a hall); capacity null = any capacity of that holder.
create table seat (
  space_id uuid not null,
  id uuid not null,
  commission_id uuid not null,
  holder_id uuid,
  capacity text,
  may_write boolean not null,
  since timestamptz not null,
  until timestamptz check (until is null or until >= since),
  primary key (space_id, id),
  foreign key (commission_id, space_id) references space (commission_id, id),
  foreign key (commission_id, holder_id) references holder (commission_id, id));
create index seat_of_holder on seat (holder_id);

-- Every act, written in the transaction of the change it tells of. Ids and values only, never content.
create table fact (
  space_id uuid not null references space,
  id uuid not null default uuidv7(),
  type text not null,
  payload jsonb not null,
  by_mandate uuid not null,
  at timestamptz not null,
  primary key (space_id, id));
create index fact_newest on fact (space_id, at desc);

alter table commission enable row level security;
alter table commission force row level security;
create policy commission_read on commission for select using (id = (select entered_commission()));
create policy commission_add on commission for insert with check (false);
create policy commission_change on commission for update using (false);
create policy commission_drop on commission for delete using (false);
grant select on commission to portal_app;

alter table holder enable row level security;
alter table holder force row level security;
create policy holder_read on holder for select using (commission_id = (select entered_commission()));
create policy holder_add on holder for insert with check (false);
create policy holder_change on holder for update using (false);
create policy holder_drop on holder for delete using (false);
grant select on holder to portal_app;

alter table space enable row level security;
alter table space force row level security;
create policy space_read on space for select using (id = any ((select readable())::uuid[]));
create policy space_add on space for insert with check (false);
create policy space_change on space for update using (false);
create policy space_drop on space for delete using (false);
grant select on space to portal_app;

alter table seat enable row level security;
alter table seat force row level security;
create policy seat_read on seat for select using (space_id = any ((select readable())::uuid[]));
create policy seat_add on seat for insert with check (false);
create policy seat_change on seat for update using (false);
create policy seat_drop on seat for delete using (false);
grant select on seat to portal_app;

alter table fact enable row level security;
alter table fact force row level security;
create policy fact_read on fact for select using (space_id = any ((select readable())::uuid[]));
create policy fact_add on fact for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy fact_change on fact for update using (false);
create policy fact_drop on fact for delete using (false);
grant select, insert on fact to portal_app;

-- The gate's functions: the only writers of rooms and seats. They trust the entered scope, never an argument, for who is acting.
grant select, insert on commission, holder, space, seat to portal_definer;
grant update (until) on seat to portal_definer;
grant update (closed_at) on space to portal_definer;

-- Opens a table for named parties. The opener's own holder (or the segment of its agency) must be among those who may write; all parties belong
-- to the opener's commission; a table continued must be one the opener sits at.
create function gate.open_table(new_id uuid, new_code text, continues uuid, writers uuid[], readers uuid[], at timestamptz)
  returns void language plpgsql security definer set search_path = '' as $$
declare
  here constant uuid := public.entered_commission();
  me constant uuid := public.entered_holder();
begin
  if here is null or me is null then raise exception 'no scope is open' using errcode = '42501'; end if;
  if public.entered_capacity() in ('GUEST', 'AUDITOR', 'ADMINISTRATOR') then
    raise exception 'this capacity opens no table' using errcode = '42501';
  end if;
  if not me = any (writers) and not me = any (readers) and not exists (
      select from public.holder h where h.id = me and h.segment_id = any (writers)) then
    raise exception 'the opener has no seat at the table' using errcode = '42501';
  end if;
  if exists (select from unnest(writers || readers) w (id) where not exists (
      select from public.holder h where h.id = w.id and h.commission_id = here)) then
    raise exception 'a party is unknown' using errcode = '42501';
  end if;
  if continues is not null and not continues = any (public.readable()) then
    raise exception 'the table to continue is unknown' using errcode = '42501';
  end if;
  insert into public.space (id, commission_id, kind, code, continues_space_id, opened_at) values (new_id, here, 'TABLE', new_code, continues, at);
  -- a segment or an agency sits in every capacity; a body only in those that work for it, as in its own room: not its guests and auditors
  insert into public.seat (id, commission_id, space_id, holder_id, capacity, may_write, since)
    select gen_random_uuid(), here, new_id, p.id, c.capacity, bool_or(p.writes), at
    from (select id, true from unnest(writers) x (id) union all select id, false from unnest(readers) y (id)) p (id, writes)
    join public.holder h on h.id = p.id
    cross join lateral (select unnest(case h.kind when 'BODY' then array['CHAIR', 'MEMBER', 'SECRETARY', 'DEPOSITARY'] else array[null::text] end)) c (capacity)
    group by p.id, c.capacity;
  -- the scope was computed at the beginning of the transaction: the opener sees the new room at once
  perform set_config('portal.readable', (public.readable() || new_id)::text, true);
  if me = any (writers) or not me = any (readers) then
    perform set_config('portal.writable', (public.writable() || new_id)::text, true);
  end if;
end $$;

-- Closes a table: nobody writes there any more; only those holders keep reading who are named (those who had already seen what lay on it).
-- Only somebody who may write at it can close it; nobody gains a seat by it.
create function gate.close_table(closed uuid, keep uuid[], at timestamptz)
  returns void language plpgsql security definer set search_path = '' as $$
begin
  if not closed = any (public.writable()) or not exists (select from public.space s where s.id = closed and s.kind = 'TABLE') then
    raise exception 'the table is unknown' using errcode = '42501';
  end if;
  update public.space set closed_at = at where id = closed and closed_at is null;
  insert into public.seat (id, commission_id, space_id, holder_id, capacity, may_write, since)
    select gen_random_uuid(), s.commission_id, s.space_id, s.holder_id, s.capacity, false, at from public.seat s
    where s.space_id = closed and s.may_write and s.until is null and s.holder_id = any (keep);
  update public.seat s set until = at where s.space_id = closed and s.until is null and (s.may_write or not s.holder_id = any (keep));
end $$;

-- Founding: a commission with its holders and rooms, from its charter. Possible only while no scope is open (nobody signed in can do it) and
-- only under a code that does not exist yet.
create function gate.found_commission(charter jsonb, at timestamptz) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  new_id constant uuid := gen_random_uuid();
  hall constant uuid := gen_random_uuid();
begin
  if public.entered_mandate() is not null then raise exception 'a scope is open' using errcode = '42501'; end if;
  insert into public.commission (id, code, symbol_prefix, name_en, name_ru, organisation_en, organisation_ru, rules)
    values (new_id, charter ->> 'code', charter ->> 'symbolPrefix', charter ->> 'nameEn', charter ->> 'nameRu',
      charter ->> 'organisationEn', charter ->> 'organisationRu', charter -> 'rules');
  insert into public.holder (id, commission_id, kind, code, body_kind, name_en, name_ru, capital, zone)
    select gen_random_uuid(), new_id, h.kind, h.code, h."bodyKind", h."nameEn", h."nameRu", h.capital, h.zone
    from jsonb_to_recordset(charter -> 'holders')
      as h (kind text, code text, "bodyKind" text, "nameEn" text, "nameRu" text, capital text, zone text)
    where h.kind <> 'AGENCY';
  insert into public.holder (id, commission_id, kind, code, name_en, name_ru, segment_id)
    select gen_random_uuid(), new_id, h.kind, h.code, h."nameEn", h."nameRu", s.id
    from jsonb_to_recordset(charter -> 'holders') as h (kind text, code text, "nameEn" text, "nameRu" text, segment text)
    join public.holder s on s.commission_id = new_id and s.kind = 'SEGMENT' and s.code = h.segment
    where h.kind = 'AGENCY';
  -- one vault for each segment, one room for each body, one hall for all
  insert into public.space (id, commission_id, kind, code, opened_at) values (hall, new_id, 'HALL', 'HALL', at);
  insert into public.space (id, commission_id, kind, code, holder_id, opened_at)
    select gen_random_uuid(), new_id, case h.kind when 'SEGMENT' then 'VAULT' else 'BODY' end, h.kind || '-' || h.code, h.id, at
    from public.holder h where h.commission_id = new_id and h.kind in ('SEGMENT', 'BODY');
  insert into public.seat (id, commission_id, space_id, holder_id, may_write, since)
    select gen_random_uuid(), new_id, s.id, s.holder_id, true, at from public.space s where s.commission_id = new_id and s.kind = 'VAULT';
  -- a body's room: its chair and its members work there; the commission's room and every council are served by the secretary
  insert into public.seat (id, commission_id, space_id, holder_id, capacity, may_write, since)
    select gen_random_uuid(), new_id, s.id, s.holder_id, c.capacity, true, at
    from public.space s cross join (values ('CHAIR'), ('MEMBER'), ('SECRETARY'), ('DEPOSITARY')) c (capacity)
    where s.commission_id = new_id and s.kind = 'BODY';
  insert into public.seat (id, commission_id, space_id, holder_id, capacity, may_write, since)
    select gen_random_uuid(), new_id, s.id, h.id, 'SECRETARY', true, at
    from public.space s join public.holder h on h.commission_id = new_id and h.body_kind = 'secretariat'
    where s.commission_id = new_id and s.kind = 'BODY' and s.holder_id <> h.id;
  -- the hall: everyone reads; the secretary and the commission's chair put things there
  insert into public.seat (id, commission_id, space_id, may_write, since) values (gen_random_uuid(), new_id, hall, false, at);
  insert into public.seat (id, commission_id, space_id, holder_id, capacity, may_write, since)
    select gen_random_uuid(), new_id, hall, h.id, case h.body_kind when 'secretariat' then 'SECRETARY' else 'CHAIR' end, true, at
    from public.holder h where h.commission_id = new_id and h.body_kind in ('secretariat', 'commission');
  return new_id;
end $$;

create function gate.commission_exists(wanted text) returns boolean language sql security definer set search_path = ''
  as $$ select public.entered_mandate() is null and exists (select from public.commission c where c.code = wanted) $$;

revoke execute on all functions in schema gate from public;
grant execute on function gate.open_table(uuid, text, uuid, uuid[], uuid[], timestamptz), gate.close_table(uuid, uuid[], timestamptz),
  gate.found_commission(jsonb, timestamptz), gate.commission_exists(text) to portal_app;
alter function gate.open_table(uuid, text, uuid, uuid[], uuid[], timestamptz) owner to portal_definer;
alter function gate.close_table(uuid, uuid[], timestamptz) owner to portal_definer;
alter function gate.found_commission(jsonb, timestamptz) owner to portal_definer;
alter function gate.commission_exists(text) owner to portal_definer;
