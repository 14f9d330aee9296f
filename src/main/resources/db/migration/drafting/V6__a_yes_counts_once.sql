-- What all parties decide together. A yes to a stage counts until the text next changes its stage; the yeses from before cannot be told from those that
-- were used, and are asked for anew.
alter table text add column round int not null default 0;   -- how often it has changed its stage
alter table stage_consent add column round int not null default -1;
alter table stage_consent alter column round drop default;
alter table stage_consent drop constraint stage_consent_pkey;
alter table stage_consent add primary key (space_id, text_id, round, stage, version, holder_id);
grant update (round) on text to portal_app;

-- Which option of a bracket a party would keep: the latest it said of exactly these words counts.
create table bracket_consent (
  space_id uuid not null,
  text_id uuid not null,
  bracket text not null check (length(bracket) between 11 and 60),
  number int not null check (number > 0),   -- which voice about this bracket
  option int not null check (option >= 0),
  words text not null,                  -- the fingerprint of all its options: what is written on after a yes asks for it anew
  holder_id uuid not null references holder,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, text_id, bracket, number),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);

alter table bracket_consent enable row level security;
alter table bracket_consent force row level security;
create policy bracket_consent_read on bracket_consent for select using (space_id = any ((select readable())::uuid[]));
create policy bracket_consent_add on bracket_consent for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and holder_id = (select entered_holder()));
create policy bracket_consent_change on bracket_consent for update using (false);
create policy bracket_consent_drop on bracket_consent for delete using (false);
grant select, insert on bracket_consent to portal_app;

-- Where all parties decide: which suggestions were accepted or rejected. An id that comes again is a new suggestion, for which no earlier yes counts.
create table suggestion_decided (
  space_id uuid not null,
  text_id uuid not null,
  suggestion text not null,
  version int not null,                 -- the version of the text after it
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, text_id, suggestion, version),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);
alter table suggestion_decided enable row level security;
alter table suggestion_decided force row level security;
create policy suggestion_decided_read on suggestion_decided for select using (space_id = any ((select readable())::uuid[]));
create policy suggestion_decided_add on suggestion_decided for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy suggestion_decided_change on suggestion_decided for update using (false);
create policy suggestion_decided_drop on suggestion_decided for delete using (false);
grant select, insert on suggestion_decided to portal_app;

alter table suggestion_consent add column round int not null default -1;   -- how often its id was decided before
alter table suggestion_consent alter column round drop default;
alter table suggestion_consent drop constraint suggestion_consent_pkey;
alter table suggestion_consent add primary key (space_id, text_id, suggestion, round, holder_id, words);
