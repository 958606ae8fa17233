-- What the house does by itself, as on SQLite. fence is the number of the last lease, and held_until when it ends by the
-- database's clock, null while nobody holds the job; done_period is when the period began that the job was done for the last
-- time, done_well whether all was well.
create table job (
  name text collate "C" primary key,
  fence bigint not null,
  held_until bigint,
  done_period bigint,
  done_at bigint,
  done_well smallint
) with (fillfactor = 50);
