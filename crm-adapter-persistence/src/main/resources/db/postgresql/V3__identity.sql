-- As on SQLite: who is who.

-- Search that forgives slips of the finger, and by how a phone ends. The words of the names that are on file are taken in
-- right after this, by the program.

create table name_spelling (
  spelling text collate "C" not null,
  word text collate "C" not null,
  primary key (spelling, word)
);

-- The last eight digits of each phone, last first.
create index contact_key_backwards on contact_key (
  (substr(value, length(value), 1) || substr(value, length(value) - 1, 1)
  || substr(value, length(value) - 2, 1) || substr(value, length(value) - 3, 1)
  || substr(value, length(value) - 4, 1) || substr(value, length(value) - 5, 1)
  || substr(value, length(value) - 6, 1) || substr(value, length(value) - 7, 1))
) where kind = 'P';
