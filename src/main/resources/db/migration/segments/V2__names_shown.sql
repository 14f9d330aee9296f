-- A segment may let the other parties see the offices of its people; otherwise they are known there by segment and capacity.
alter table holder add column names_shown boolean not null default false;
drop policy holder_change on holder;
create policy holder_change on holder for update
  using (id = (select entered_holder()) and kind = 'SEGMENT' and (select entered_capacity()) = 'SEGMENT_ADMINISTRATOR')
  with check (id = (select entered_holder()));
grant update (names_shown) on holder to portal_app;
