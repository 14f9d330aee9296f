-- Texts written by many at once: one row per step, ordered by the database. The whole wordings kept until now become snapshots between which steps are read.

-- how far a text is, who brings it there, and who changed it last
alter table text add column stage text not null default 'DRAFT' check (stage in ('DRAFT', 'NEGOTIATION', 'CLEAN', 'FROZEN'));
alter table text add column pen_holder uuid references mandate;   -- accepts and rejects suggestions; none where all parties do it together
alter table text add column changed_by uuid references mandate;
-- what is there already is brought along by the owner, for whom the guards are lifted within this transaction
alter table text no force row level security;
alter table text_version no force row level security;
alter table revision no force row level security;
alter table space no force row level security;
update text t set changed_by = v.by_mandate from text_version v where (v.space_id, v.text_id, v.version) = (t.space_id, t.id, t.head);
update text t set stage = case when t.closed_for is null then 'NEGOTIATION' else 'FROZEN' end, pen_holder = t.keeper
  from space s where s.id = t.space_id and s.kind in ('TABLE', 'HALL');
update text set changed_by = keeper where changed_by is null;
alter table text alter column changed_by set not null;

-- Why a wording was frozen: only what parties are asked to agree to has a symbol.
alter table revision add column occasion text not null default 'PROPOSED' check (occasion in ('RELEASED', 'PROPOSED', 'STAGE', 'NAMED'));
update revision set occasion = 'RELEASED' where number = 1 or symbol is null;
alter table revision alter column occasion drop default;
alter table text force row level security;
alter table text_version force row level security;
alter table revision force row level security;
alter table space force row level security;

grant update (stage, pen_holder, changed_by) on text to portal_app;

-- one person at a time is over
drop table pen;

create table step (
  space_id uuid not null,
  text_id uuid not null,
  version int not null,                 -- the version that the text has after it
  body text not null,                   -- canonical JSON
  commit_id uuid not null,              -- which of its author's commits it belongs to: what came twice is kept once
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, text_id, version),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);
create index step_of_commit on step (space_id, text_id, commit_id);

alter table step enable row level security;
alter table step force row level security;
create policy step_read on step for select using (space_id = any ((select readable())::uuid[]));
create policy step_add on step for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy step_change on step for update using (false);
create policy step_drop on step for delete using (false);
grant select, insert on step to portal_app;

alter table revision add column name text check (length(name) between 1 and 120);

-- Where no pen-holder is named, all parties do together what one would do: each says yes to a stage or to a suggestion as it stands at one version.
create table stage_consent (
  space_id uuid not null,
  text_id uuid not null,
  stage text not null check (stage in ('NEGOTIATION', 'CLEAN', 'FROZEN')),
  version int not null,
  holder_id uuid not null references holder,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, text_id, stage, version, holder_id),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);
alter table stage_consent enable row level security;
alter table stage_consent force row level security;
create policy stage_consent_read on stage_consent for select using (space_id = any ((select readable())::uuid[]));
create policy stage_consent_add on stage_consent for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and holder_id = (select entered_holder()));
create policy stage_consent_change on stage_consent for update using (false);
create policy stage_consent_drop on stage_consent for delete using (false);
grant select, insert on stage_consent to portal_app;

create table suggestion_consent (
  space_id uuid not null,
  text_id uuid not null,
  suggestion text not null,
  holder_id uuid not null references holder,
  words text not null,                  -- the fingerprint of the words that were suggested: what is written on after a yes asks for it anew
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, text_id, suggestion, holder_id, words),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);
alter table suggestion_consent enable row level security;
alter table suggestion_consent force row level security;
create policy suggestion_consent_read on suggestion_consent for select using (space_id = any ((select readable())::uuid[]));
create policy suggestion_consent_add on suggestion_consent for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and holder_id = (select entered_holder()));
create policy suggestion_consent_change on suggestion_consent for update using (false);
create policy suggestion_consent_drop on suggestion_consent for delete using (false);
grant select, insert on suggestion_consent to portal_app;

set local row_security = on;
grant select on text, step to portal_definer;
grant insert on step to portal_definer;
grant update (head, changed_at, changed_by) on text to portal_definer;

-- Many hands at once: appends what several authors wrote since the last time, in one statement and one commit. Each author must have a seat with
-- the right to write here at this instant: the rule of gate.enter, asked for each. Answers the new head, -1 if the text has moved on or is at another
-- stage (nothing is written), -2 if an author may not write here any more (nothing is written).
create function gate.append_steps(the_space uuid, the_text uuid, the_stage text, expected int, authors uuid[], commits uuid[], bodies text[], the_time timestamptz)
  returns int language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from (select distinct x.id from unnest(authors) x (id)) a where not exists (
      select from public.mandate m join public.seat s on s.commission_id = m.commission_id and (s.holder_id = m.holder_id or s.holder_id is null)
      where m.id = a.id and m.since <= the_time and (m.until is null or the_time < m.until) and s.space_id = the_space and s.may_write
        and (s.capacity is null or s.capacity = m.capacity) and s.since <= the_time and (s.until is null or the_time < s.until))) then
    return -2;
  end if;
  -- the time of the last change is told to the second or two: an index need not turn with every keystroke
  update public.text t set head = expected + cardinality(bodies), changed_by = authors[cardinality(authors)],
      changed_at = case when t.changed_at < the_time - interval '2 seconds' then the_time else t.changed_at end
    where t.space_id = the_space and t.id = the_text and t.head = expected and t.stage = the_stage and t.closed_for is null;
  if not found then return -1; end if;
  insert into public.step (space_id, text_id, version, body, commit_id, by_mandate, at)
    select the_space, the_text, expected + u.i::int, u.body, u.commit_id, u.author, the_time
    from unnest(bodies, commits, authors) with ordinality u (body, commit_id, author, i);
  return expected + cardinality(bodies);
end $$;
revoke execute on function gate.append_steps(uuid, uuid, text, int, uuid[], uuid[], text[], timestamptz) from public;
grant execute on function gate.append_steps(uuid, uuid, text, int, uuid[], uuid[], text[], timestamptz) to portal_app;
alter function gate.append_steps(uuid, uuid, text, int, uuid[], uuid[], text[], timestamptz) owner to portal_definer;
