-- Who is who.

pragma user_version = 3;

-- Search that forgives slips of the finger, and by how a phone ends. The words of the names that are on file are taken in
-- right after this, by the program.

-- The vocabulary: each word of a name under each key by which it is found though it is mistyped. No customers: it grows
-- with the words.
create table name_spelling (
  spelling text not null,
  word text not null,
  primary key (spelling, word)
) strict, without rowid;

-- The last eight digits of each phone, last first.
create index contact_key_backwards on contact_key (
  (substr(value, length(value), 1) || substr(value, length(value) - 1, 1)
  || substr(value, length(value) - 2, 1) || substr(value, length(value) - 3, 1)
  || substr(value, length(value) - 4, 1) || substr(value, length(value) - 5, 1)
  || substr(value, length(value) - 6, 1) || substr(value, length(value) - 7, 1))
) where kind = 'P';

-- Who decided who is who, and what was decided of reviews.
alter table customer_link add column operation blob;
alter table customer_link add column api_key blob;
alter table customer_link add column place integer references place (id);
alter table customer_link add column advisor integer references advisor (id);
alter table customer_link add column choices integer references record (id);
-- The record with the values chosen when this customer was merged; null while it is not, or when none were chosen.
alter table customer add column choices integer references record (id);

-- Two customers who are two people, whatever they share.
create table distinction (
  id integer primary key,
  one integer not null references customer (id),
  other integer not null references customer (id),
  kind text not null,
  operation blob not null,
  api_key blob,
  place integer references place (id),
  advisor integer references advisor (id),
  at integer not null,
  change integer not null references change (seq),
  salt blob,
  commitment blob not null
) strict;
create index distinction_one on distinction (one);
create index distinction_other on distinction (other);

-- match_found is what a scan thought of the two, with its reasons. verdict to decided_at are null while a review is open.
alter table review add column source text not null default 'CAPTURE';
alter table review add column match_found text;
alter table review add column version integer not null default 1;
alter table review add column verdict text;
alter table review add column decided_with integer references customer (id);
alter table review add column operation blob;
alter table review add column api_key blob;
alter table review add column place integer references place (id);
alter table review add column advisor integer references advisor (id);
alter table review add column decided_at integer;
create index review_open on review (id) where open = 1;

-- How far the search for people who are there twice is. reached is the number of the last customer it has looked at, or of
-- the last change where it looks at those who changed; changes is that of the last change when it began, where the next one
-- goes on; ended_at is null while it is under way.
create table duplicate_scan (
  one integer primary key check (one = 1),
  scope text not null,
  stage text not null,
  reached integer not null,
  changes integer not null,
  keyed integer not null,
  done integer not null,
  of_all integer not null,
  asked integer not null,
  certain integer not null,
  merged integer not null,
  shared integer not null,
  normalizer text not null,
  background integer not null,
  state text not null,
  started_at integer not null,
  ended_at integer
) strict;

-- Hashes of what people may be found by, under the secret of the storage. Rows of a customer may be of values of before.
create table scan_key (
  key integer not null,
  customer integer not null references customer (id),
  primary key (key, customer)
) strict, without rowid;

-- What a scan has learnt of the file: numbers, and hashes of values that several people have.
create table scan_learnt (
  one integer primary key check (one = 1),
  normalizer text not null,
  people integer not null,
  changes integer not null,
  learnt text not null
) strict;
