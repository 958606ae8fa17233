-- What the house does by itself. fence is the number of the last lease, and held_until when it ends, null while nobody holds
-- the job; done_period is when the period began that the job was done for the last time, done_well whether all was well.

pragma user_version = 3;

create table job (
  name text primary key,
  fence integer not null,
  held_until integer,
  done_period integer,
  done_at integer,
  done_well integer
) strict, without rowid;
