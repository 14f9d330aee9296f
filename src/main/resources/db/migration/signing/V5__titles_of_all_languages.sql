-- What the same work is called in its other languages, in the order of other_languages; nothing for an instrument that was opened before.
alter table instrument add column other_titles text[] not null default '{}';
