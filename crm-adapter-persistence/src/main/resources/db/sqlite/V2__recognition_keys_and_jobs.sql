-- Whose rules made the keys by which people are recognised and found: folded names, phones, e-mail addresses. While they
-- are made anew, becoming says for whose, and stage and reached say how far that is.
create table key_maker (
  one integer primary key check (one = 1),
  made_by text not null,
  becoming text,
  stage integer not null,
  reached integer not null
) strict;

-- Contact points that have another key now. Those that decisions name keep their row: it was hashed.
create table contact_became (
  contact integer primary key references contact_key (id),
  now integer not null references contact_key (id),
  decided integer not null
) strict;
create index contact_became_now on contact_became (now);

-- Until now nobody wrote it down: one version of one normaliser made all keys there are.
insert into key_maker (one, made_by, stage, reached)
select 1, 'library-1:phone-9.0.43:jmail-2.2.2:icu4j-79.1', 0, 0 where exists (select 1 from customer);

-- What the house does by itself. fence is the number of the last lease, and held_until when it ends, null while nobody holds
-- the job; done_period is when the period began that the job was done for the last time, done_well whether all was well.
create table job (
  name text primary key,
  fence integer not null,
  held_until integer,
  done_period integer,
  done_at integer,
  done_well integer
) strict, without rowid;

pragma user_version = 2;
