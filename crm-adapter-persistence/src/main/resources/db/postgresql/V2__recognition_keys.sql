-- Whose rules made the keys by which people are recognised and found: folded names, phones, e-mail addresses. While they
-- are made anew, becoming says for whose, and stage and reached say how far that is.
create table key_maker (
  one smallint primary key check (one = 1),
  made_by text not null,
  becoming text,
  stage smallint not null,
  reached bigint not null
);

-- Contact points that have another key now. Those that decisions name keep their row: it was hashed.
create table contact_became (
  contact bigint primary key,
  now bigint not null,
  decided smallint not null
);
create index contact_became_now on contact_became (now);

-- Until now nobody wrote it down: one version of one normaliser made all keys there are.
insert into key_maker (one, made_by, stage, reached)
select 1, 'library-1:phone-9.0.43:jmail-2.2.2:icu4j-79.1', 0, 0 where exists (select 1 from customer);
