-- Comments beside a text, in threads on a passage. A row lives where its readers are: in the vault of the segment that speaks among itself, or at the
-- table where the text lies. The text itself is only named: what is private never lies in the space of the text.

create table comment (
  space_id uuid not null references space,
  id uuid not null,
  on_space uuid not null,
  on_text uuid not null,
  block_id text not null check (length(block_id) between 1 and 64),
  quote text not null check (length(quote) between 1 and 400),   -- the words of the passage as they were: kept when the passage is deleted
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  foreign key (on_space, on_text) references text (space_id, id) on delete cascade);
create index comment_on_text on comment (on_space, on_text);

-- Where the passage stands in a version of the text; the latest version counts, and from there it is computed through the steps since. A new row is
-- put when it lags, so that reading stays quick. Nothing stands there any more where it ends at its beginning.
create table comment_place (
  space_id uuid not null,
  comment_id uuid not null,
  version int not null,
  begins int not null check (begins >= 0),
  ends int not null check (ends >= begins),
  by_mandate uuid not null references mandate,
  primary key (space_id, comment_id, version),
  foreign key (space_id, comment_id) references comment (space_id, id) on delete cascade);

-- What was said, the first words of a thread included.
create table comment_words (
  space_id uuid not null,
  id uuid not null,
  comment_id uuid not null,
  words text not null check (length(words) between 1 and 4000),
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, comment_id) references comment (space_id, id) on delete cascade);
create index comment_words_of on comment_words (space_id, comment_id, at);

-- Resolved, opened again: the latest counts.
create table comment_act (
  space_id uuid not null,
  comment_id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('RESOLVED', 'REOPENED')),
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, comment_id, number),
  foreign key (space_id, comment_id) references comment (space_id, id) on delete cascade);

create table comment_mention (
  space_id uuid not null,
  words_id uuid not null,
  mandate_id uuid not null references mandate,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, words_id, mandate_id),
  foreign key (space_id, words_id) references comment_words (space_id, id) on delete cascade);
create index comment_mention_of on comment_mention (mandate_id);

-- Why a side keeps words in square brackets; the latest counts.
create table bracket_reason (
  space_id uuid not null,
  id uuid not null,
  text_id uuid not null,
  bracket text not null check (length(bracket) between 11 and 60),
  words text not null check (length(words) between 1 and 1000),
  holder_id uuid not null references holder,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, text_id) references text (space_id, id) on delete cascade);
create index bracket_reason_of on bracket_reason (space_id, text_id, bracket, at desc);

alter table comment enable row level security;
alter table comment force row level security;
create policy comment_read on comment for select using (space_id = any ((select readable())::uuid[]));
create policy comment_add on comment for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy comment_on_readable on comment as restrictive for insert with check (on_space = any ((select readable())::uuid[]));
-- beside the text, or in the room of whoever speaks: nothing of a vault is ever quoted at a table
create policy comment_here_or_ours on comment as restrictive for insert with check (space_id = on_space
  or exists (select from space s where s.id = space_id and s.holder_id = (select entered_holder())));
create policy comment_change on comment for update using (false);
create policy comment_drop on comment for delete using (false);
grant select, insert on comment to portal_app;

alter table comment_place enable row level security;
alter table comment_place force row level security;
create policy comment_place_read on comment_place for select using (space_id = any ((select readable())::uuid[]));
create policy comment_place_add on comment_place for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy comment_place_change on comment_place for update using (false);
create policy comment_place_drop on comment_place for delete using (false);
grant select, insert on comment_place to portal_app;

alter table comment_words enable row level security;
alter table comment_words force row level security;
create policy comment_words_read on comment_words for select using (space_id = any ((select readable())::uuid[]));
create policy comment_words_add on comment_words for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy comment_words_change on comment_words for update using (false);
create policy comment_words_drop on comment_words for delete using (false);
grant select, insert on comment_words to portal_app;

alter table comment_act enable row level security;
alter table comment_act force row level security;
create policy comment_act_read on comment_act for select using (space_id = any ((select readable())::uuid[]));
create policy comment_act_add on comment_act for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy comment_act_change on comment_act for update using (false);
create policy comment_act_drop on comment_act for delete using (false);
grant select, insert on comment_act to portal_app;

alter table comment_mention enable row level security;
alter table comment_mention force row level security;
create policy comment_mention_read on comment_mention for select using (space_id = any ((select readable())::uuid[]));
create policy comment_mention_add on comment_mention for insert
  with check (space_id = any ((select writable())::uuid[]) and by_mandate = (select entered_mandate()));
create policy comment_mention_change on comment_mention for update using (false);
create policy comment_mention_drop on comment_mention for delete using (false);
grant select, insert on comment_mention to portal_app;

alter table bracket_reason enable row level security;
alter table bracket_reason force row level security;
create policy bracket_reason_read on bracket_reason for select using (space_id = any ((select readable())::uuid[]));
create policy bracket_reason_add on bracket_reason for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and holder_id = (select entered_holder()));
create policy bracket_reason_change on bracket_reason for update using (false);
create policy bracket_reason_drop on bracket_reason for delete using (false);
grant select, insert on bracket_reason to portal_app;
