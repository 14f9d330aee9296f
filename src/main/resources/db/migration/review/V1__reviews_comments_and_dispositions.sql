-- A council's review of a draft standard lives at the table to which the draft was submitted: all segments and that council sit there.

create table review (
  space_id uuid not null references space,
  id uuid not null,
  text_id uuid not null,
  revision_id uuid not null,            -- the frozen words on which everybody comments; they never change
  council_id uuid not null references holder,
  title text not null check (length(title) between 1 and 300),
  symbol text not null check (length(symbol) <= 100),
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  completed_at timestamptz,
  completed_by uuid references mandate check ((completed_by is null) = (completed_at is null)),
  primary key (space_id, id),
  unique (space_id, text_id),
  foreign key (space_id, text_id) references text (space_id, id),
  foreign key (space_id, revision_id) references revision (space_id, id));
create index review_newest on review (space_id, at desc);

-- TJ-001 is the first comment of Tajikistan in its review; a number is never given again, even if the comment is withdrawn.
create table review_comment (
  space_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  holder_id uuid not null references holder,
  number int not null check (number between 1 and 999),
  block_id text not null check (length(block_id) between 1 and 64),
  kind text not null check (kind in ('GENERAL', 'TECHNICAL', 'EDITORIAL')),
  place text not null check (length(place) <= 100),
  words text not null check (length(words) between 1 and 4000),
  proposal text not null check (length(proposal) <= 4000),
  version int not null check (version > 0),
  withdrawn boolean not null default false,
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  changed_by uuid not null references mandate,
  changed_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, review_id, holder_id, number),
  foreign key (space_id, review_id) references review (space_id, id));

-- What the council's chair says to a comment: the latest counts, the earlier ones stay.
create table disposition (
  space_id uuid not null,
  comment_id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('ACCEPTED', 'ACCEPTED_IN_PART', 'REJECTED', 'NOTED', 'TO_BE_DISCUSSED')),
  words text not null check (length(words) <= 4000),
  by_mandate uuid not null references mandate,
  at timestamptz not null,
  primary key (space_id, comment_id, number),
  foreign key (space_id, comment_id) references review_comment (space_id, id),
  check (kind not in ('ACCEPTED_IN_PART', 'REJECTED') or words <> ''));

-- Whoever writes at the table may lock a review that is open, so that acts on it follow one another; nobody but the council's chair completes it.
alter table review enable row level security;
alter table review force row level security;
create policy review_read on review for select using (space_id = any ((select readable())::uuid[]));
create policy review_add on review for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and completed_at is null
  and (select entered_capacity()) in ('HEAD_OF_DELEGATION', 'DELEGATE', 'SECRETARY'));
create policy review_change on review for update
  using (space_id = any ((select writable())::uuid[]) and completed_at is null)
  with check (space_id = any ((select writable())::uuid[]) and (select entered_capacity()) = 'CHAIR'
    and council_id = (select entered_holder()) and completed_by = (select entered_mandate()));
create policy review_drop on review for delete using (false);
grant select, insert on review to portal_app;
grant update (completed_at, completed_by) on review to portal_app;

-- A segment speaks for itself, while the review is open and nobody has answered.
alter table review_comment enable row level security;
alter table review_comment force row level security;
create policy review_comment_read on review_comment for select using (space_id = any ((select readable())::uuid[]));
create policy review_comment_add on review_comment for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and holder_id = (select entered_holder())
  and (select entered_capacity()) in ('HEAD_OF_DELEGATION', 'DELEGATE', 'EXPERT')
  and exists (select from review r where (r.space_id, r.id) = (review_comment.space_id, review_comment.review_id) and r.completed_at is null));
create policy review_comment_change on review_comment for update
  using (space_id = any ((select writable())::uuid[]) and holder_id = (select entered_holder()) and not withdrawn
    and (select entered_capacity()) in ('HEAD_OF_DELEGATION', 'DELEGATE', 'EXPERT')
    and not exists (select from disposition d where (d.space_id, d.comment_id) = (review_comment.space_id, review_comment.id)))
  with check (space_id = any ((select writable())::uuid[]) and holder_id = (select entered_holder())
    and changed_by = (select entered_mandate()));
create policy review_comment_drop on review_comment for delete using (false);
grant select, insert on review_comment to portal_app;
grant update (kind, place, words, proposal, version, withdrawn, changed_by, changed_at) on review_comment to portal_app;

-- Nobody but the chair of the council whose review it is.
alter table disposition enable row level security;
alter table disposition force row level security;
create policy disposition_read on disposition for select using (space_id = any ((select readable())::uuid[]));
create policy disposition_add on disposition for insert with check (space_id = any ((select writable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'CHAIR'
  and exists (select from review_comment c join review r on (r.space_id, r.id) = (c.space_id, c.review_id)
    where (c.space_id, c.id) = (disposition.space_id, disposition.comment_id) and not c.withdrawn
      and r.council_id = (select entered_holder()) and r.completed_at is null));
create policy disposition_change on disposition for update using (false);
create policy disposition_drop on disposition for delete using (false);
grant select, insert on disposition to portal_app;
