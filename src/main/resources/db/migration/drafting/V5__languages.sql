-- A work has one text for each of its languages, each with its own versions; the same block has the same id in all of them.

alter table text no force row level security;
alter table revision no force row level security;
alter table text add column work_id uuid;
update text set work_id = id;
alter table text alter column work_id set not null;
alter table text add unique (space_id, work_id, language);

-- the same symbol in all languages, and in each language once
alter table revision add column language text check (language in ('ru', 'en'));
update revision r set language = t.language from text t where (t.space_id, t.id) = (r.space_id, r.text_id);
alter table revision alter column language set not null;
alter table revision drop constraint revision_space_id_symbol_key;
alter table revision add unique (space_id, symbol, language);
alter table text force row level security;
alter table revision force row level security;
