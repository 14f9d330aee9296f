-- A draft standard is a kind of its own: it is what a coordinating council reviews.
alter table text drop constraint text_kind_check;
alter table text add constraint text_kind_check check (kind in ('MEMORANDUM', 'WORK_PLAN', 'DRAFT_STANDARD', 'NOTE'));
