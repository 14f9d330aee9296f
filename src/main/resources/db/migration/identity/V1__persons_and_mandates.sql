-- Who acts. The identity provider says who somebody is (issuer, subject) and how strongly; the portal keeps what they may do: dated mandates.

set local row_security = on;

-- The portal itself has no right on this table: it asks the gate's functions.
create table person (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  reference text not null unique,       -- what a person without a mandate reads to their administrator, instead of an e-mail address
  first_seen timestamptz not null,
  unique (issuer, subject));
alter table person enable row level security;
alter table person force row level security;

create table mandate (
  id uuid primary key,
  commission_id uuid not null references commission,
  person_id uuid not null references person,
  holder_id uuid not null,
  nominated_by uuid,                    -- the segment that sends a body's member or expert
  capacity text not null check (capacity in ('CHAIR', 'HEAD_OF_DELEGATION', 'DELEGATE', 'EXPERT', 'SEGMENT_ADMINISTRATOR', 'SECRETARY',
    'DEPOSITARY', 'GUEST', 'AUDITOR', 'ADMINISTRATOR', 'SIGNATORY', 'MEMBER')),
  office_en text not null,
  office_ru text not null,
  since timestamptz not null,
  until timestamptz check (until is null or until >= since),
  ordinal int not null default 0,       -- the order of several mandates of one person: the first is taken when none was chosen
  granted_by uuid references mandate,   -- null: by the commission's charter
  unique (commission_id, id),
  foreign key (commission_id, holder_id) references holder (commission_id, id),
  foreign key (commission_id, nominated_by) references holder (commission_id, id));
create index mandate_of_person on mandate (person_id);

-- Everyone in a commission may know who holds which office in it (the protocol list); only the secretary keeps it.
alter table mandate enable row level security;
alter table mandate force row level security;
create policy mandate_read on mandate for select using (commission_id = (select entered_commission()));
create policy mandate_add on mandate for insert with check (
  commission_id = (select entered_commission()) and (select entered_capacity()) = 'SECRETARY' and granted_by = (select entered_mandate()));
create policy mandate_change on mandate for update
  using (commission_id = (select entered_commission()) and (select entered_capacity()) = 'SECRETARY')
  with check (commission_id = (select entered_commission()));
create policy mandate_drop on mandate for delete using (false);
grant select, insert on mandate to portal_app;
grant update (until) on mandate to portal_app;

-- A segment's administrator proposes its own people; the secretary answers. Seen by that segment and the secretary only.
create table nomination (
  id uuid primary key,
  commission_id uuid not null references commission,
  segment_id uuid not null,
  holder_id uuid not null,
  capacity text not null,
  person_reference text not null,
  office_en text not null,
  office_ru text not null,
  since timestamptz not null,
  until timestamptz,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  answer text check (answer in ('GRANTED', 'DECLINED')),
  answered_by uuid references mandate,
  answered_at timestamptz,
  foreign key (commission_id, segment_id) references holder (commission_id, id),
  foreign key (commission_id, holder_id) references holder (commission_id, id));
create index nomination_open on nomination (commission_id) where answer is null;
alter table nomination enable row level security;
alter table nomination force row level security;
create policy nomination_read on nomination for select using (commission_id = (select entered_commission())
  and (segment_id = (select entered_holder()) or (select entered_capacity()) = 'SECRETARY'));
create policy nomination_add on nomination for insert with check (commission_id = (select entered_commission())
  and segment_id = (select entered_holder()) and (select entered_capacity()) = 'SEGMENT_ADMINISTRATOR' and by_mandate = (select entered_mandate()));
create policy nomination_answer on nomination for update
  using (commission_id = (select entered_commission()) and (select entered_capacity()) = 'SECRETARY' and answer is null)
  with check (commission_id = (select entered_commission()));
create policy nomination_drop on nomination for delete using (false);
grant select, insert on nomination to portal_app;
grant update (answer, answered_by, answered_at) on nomination to portal_app;

grant select, insert on person to portal_definer;
grant select, insert on mandate to portal_definer;

-- The first statement of each transaction: computes once what this mandate may see and write at this instant.
-- A null, unknown, ended or not yet begun mandate leaves everything empty.
create function gate.enter(entering uuid, at timestamptz) returns void language plpgsql security definer set search_path = '' as $$
declare
  m public.mandate%rowtype;
  r text; w text;
begin
  select * into m from public.mandate x where x.id = entering and x.since <= at and (x.until is null or at < x.until);
  select coalesce(array_agg(q.space_id)::text, '{}'), coalesce((array_agg(q.space_id) filter (where q.w))::text, '{}') into r, w
  from (select s.space_id, bool_or(s.may_write) as w from public.seat s
    where s.commission_id = m.commission_id and (s.holder_id = m.holder_id or s.holder_id is null)
      and (s.capacity is null or s.capacity = m.capacity) and s.since <= at and (s.until is null or at < s.until)
    group by s.space_id) q;
  perform set_config('portal.readable', coalesce(r, '{}'), true), set_config('portal.writable', coalesce(w, '{}'), true),
    set_config('portal.commission', coalesce(m.commission_id::text, ''), true), set_config('portal.holder', coalesce(m.holder_id::text, ''), true),
    set_config('portal.mandate', coalesce(m.id::text, ''), true), set_config('portal.capacity', coalesce(m.capacity, ''), true);
end $$;

-- The mandates of the one who signed in, in every commission, with all that a page prints of them: asked before any scope can be open.
create function gate.offices_of(the_issuer text, the_subject text, at timestamptz) returns table (id uuid, holder_id uuid, capacity text, office_en text,
    office_ru text, since timestamptz, until timestamptz, holder_kind text, holder_code text, body_kind text, holder_en text, holder_ru text, segment_id uuid,
    zone text, commission_id uuid, commission_code text, symbol_prefix text, commission_en text, commission_ru text, organisation_en text,
    organisation_ru text, nominator_id uuid, nominator_code text, nominator_en text, nominator_ru text)
  language sql stable security definer set search_path = ''
  as $$ select m.id, m.holder_id, m.capacity, m.office_en, m.office_ru, m.since, m.until, h.kind, h.code, h.body_kind, h.name_en, h.name_ru, h.segment_id,
          h.zone, c.id, c.code, c.symbol_prefix, c.name_en, c.name_ru, c.organisation_en, c.organisation_ru, n.id, n.code, n.name_en, n.name_ru
        from public.person p join public.mandate m on m.person_id = p.id join public.holder h on h.id = m.holder_id
          join public.commission c on c.id = m.commission_id left join public.holder n on n.id = m.nominated_by
        where p.issuer = the_issuer and p.subject = the_subject and m.since <= at and (m.until is null or at < m.until)
        order by m.since, m.ordinal $$;

create function gate.meet_person(the_issuer text, the_subject text, new_reference text, at timestamptz) returns text
  language sql volatile security definer set search_path = ''
  as $$ insert into public.person (id, issuer, subject, reference, first_seen) values (gen_random_uuid(), the_issuer, the_subject, new_reference, at)
          on conflict (issuer, subject) do nothing;
        select p.reference from public.person p where p.issuer = the_issuer and p.subject = the_subject $$;

-- Who carries this reference: asked only by those who keep or propose mandates.
create function gate.person_of(the_reference text) returns uuid language sql stable security definer set search_path = ''
  as $$ select p.id from public.person p where p.reference = the_reference
        and public.entered_capacity() in ('SECRETARY', 'SEGMENT_ADMINISTRATOR') $$;

-- The first mandates of a commission come with its charter; possible only while no scope is open and before anyone has acted in it.
create function gate.found_mandate(commission_code text, the_issuer text, the_subject text, the_reference text, holder_kind text, holder_code text, nominator text,
    the_capacity text, en text, ru text, the_ordinal int, at timestamptz) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  c uuid; h uuid; n uuid; p uuid; new_id constant uuid := gen_random_uuid();
begin
  if public.entered_mandate() is not null then raise exception 'a scope is open' using errcode = '42501'; end if;
  select x.id into strict c from public.commission x where x.code = commission_code;
  if exists (select from public.fact f join public.space s on s.id = f.space_id where s.commission_id = c) then
    raise exception 'the commission has begun its work' using errcode = '42501';
  end if;
  select x.id into strict h from public.holder x where x.commission_id = c and x.kind = holder_kind and x.code = holder_code;
  select x.id into n from public.holder x where x.commission_id = c and x.kind = 'SEGMENT' and x.code = nominator;
  perform gate.meet_person(the_issuer, the_subject, the_reference, at);
  select x.id into strict p from public.person x where x.issuer = the_issuer and x.subject = the_subject;
  insert into public.mandate (id, commission_id, person_id, holder_id, nominated_by, capacity, office_en, office_ru, ordinal, since)
    values (new_id, c, p, h, n, the_capacity, en, ru, the_ordinal, at);
  return new_id;
end $$;

grant select on fact to portal_definer;
revoke execute on function gate.enter(uuid, timestamptz), gate.offices_of(text, text, timestamptz), gate.meet_person(text, text, text, timestamptz), gate.person_of(text),
  gate.found_mandate(text, text, text, text, text, text, text, text, text, text, int, timestamptz) from public;
grant execute on function gate.enter(uuid, timestamptz), gate.offices_of(text, text, timestamptz), gate.meet_person(text, text, text, timestamptz), gate.person_of(text),
  gate.found_mandate(text, text, text, text, text, text, text, text, text, text, int, timestamptz) to portal_app;
alter function gate.enter(uuid, timestamptz) owner to portal_definer;
alter function gate.offices_of(text, text, timestamptz) owner to portal_definer;
alter function gate.meet_person(text, text, text, timestamptz) owner to portal_definer;
alter function gate.person_of(text) owner to portal_definer;
alter function gate.found_mandate(text, text, text, text, text, text, text, text, text, text, int, timestamptz) owner to portal_definer;
