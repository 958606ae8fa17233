-- The customer file. Keys are integers inside and 16-byte UUIDs outside; moments are epoch milliseconds; amounts are
-- decimal texts, because no number type here holds them all exactly. Facts carry their place in the chain of hashes
-- (change, salt, commitment) and are never updated.

-- 'Cmpt': tells this file from any other kept in SQLite.
pragma application_id = 1131245684;
pragma user_version = 1;

-- Words that repeat in every row are kept once. An absent store or till of a place is an empty text.
create table place (id integer primary key, store text not null, till text not null, unique (store, till)) strict;
create table advisor (id integer primary key, code text not null unique) strict;
create table field (id integer primary key, name text not null unique) strict;

-- The feed of changes, and the chain that runs through it. fact_hash is null where no fact stands behind a change.
create table change (
  seq integer primary key,
  at integer not null,
  type text not null,
  uuid blob,
  version integer not null,
  fact_hash blob,
  chain_hash blob not null
) strict;

-- survivor is the customer that answers for a retired one, merged_into the one it was joined to; null while not merged.
create table customer (
  id integer primary key,
  uuid blob not null unique,
  provisional integer not null,
  version integer not null,
  created_at integer not null,
  changed integer not null,
  purchases integer not null default 0,
  survivor integer references customer (id),
  merged_into integer references customer (id),
  merged_at integer
) strict;
create index customer_survivor on customer (survivor) where survivor is not null;
create index customer_merged_into on customer (merged_into) where merged_into is not null;

create table customer_link (
  id integer primary key,
  retired integer not null references customer (id),
  survivor integer not null references customer (id),
  joined integer not null,
  reason text not null,
  at integer not null,
  change integer not null references change (seq),
  salt blob,
  commitment blob not null
) strict;
create index customer_link_retired on customer_link (retired);
create index customer_link_survivor on customer_link (survivor);

-- The key tables: one row per phone, e-mail, postal address (kind P, E, A) and per identifier, whoever shares it.
create table contact_key (id integer primary key, kind text not null, value text not null, unique (value, kind)) strict;
create table identifier_key (
  id integer primary key,
  type text not null,
  source text not null,
  value text not null,
  unique (value, type, source)
) strict;

-- What each source newly said. customer is where the record is linked.
create table record (
  id integer primary key,
  uuid blob not null unique,
  customer integer not null references customer (id),
  source text not null,
  place integer references place (id),
  advisor integer references advisor (id),
  operation blob not null,
  at integer not null,
  suspect integer not null,
  received_at integer not null,
  reason text not null,
  linked_at integer not null,
  change integer not null references change (seq),
  salt blob,
  commitment blob not null
) strict;
create index record_customer on record (customer);

create table record_value (
  telling integer not null references record (id),
  field integer not null references field (id),
  value text,
  folded text,
  primary key (telling, field)
) strict, without rowid;
create table record_contact (
  telling integer not null references record (id),
  position integer not null,
  contact integer not null references contact_key (id),
  display text,
  primary key (telling, position)
) strict, without rowid;
create table record_identifier (
  telling integer not null references record (id),
  position integer not null,
  identifier integer not null references identifier_key (id),
  primary key (telling, position)
) strict, without rowid;

-- Visits that said nothing new.
create table confirmation (
  id integer primary key,
  customer integer not null references customer (id),
  operation blob not null,
  at integer not null,
  suspect integer not null,
  received_at integer not null
) strict;
create index confirmation_customer on confirmation (customer);
create table confirmation_value (
  telling integer not null references confirmation (id),
  field integer not null references field (id),
  value text,
  folded text,
  primary key (telling, field)
) strict, without rowid;
create table confirmation_contact (
  telling integer not null references confirmation (id),
  position integer not null,
  contact integer not null references contact_key (id),
  display text,
  primary key (telling, position)
) strict, without rowid;
create table confirmation_identifier (
  telling integer not null references confirmation (id),
  position integer not null,
  identifier integer not null references identifier_key (id),
  primary key (telling, position)
) strict, without rowid;

-- Each customer's own profile, folded. record_uuid is null where the record is on file here, observed_at and operation
-- where they are the record's own; display is null where it is the key's value, state where it is UNVERIFIED, last_at
-- where it is first_at.
create table golden_value (
  customer integer not null references customer (id),
  field integer not null references field (id),
  value text,
  folded text,
  record integer references record (id),
  record_uuid blob,
  chosen integer not null,
  observed_at integer,
  operation blob,
  primary key (customer, field)
) strict, without rowid;
create table contact_point (
  customer integer not null references customer (id),
  contact integer not null references contact_key (id),
  display text,
  state text,
  first_at integer not null,
  last_at integer,
  times integer not null,
  primary key (customer, contact)
) strict, without rowid;
create index contact_point_contact on contact_point (contact, customer);
create table customer_identifier (
  customer integer not null references customer (id),
  identifier integer not null references identifier_key (id),
  primary key (customer, identifier)
) strict, without rowid;
create index customer_identifier_identifier on customer_identifier (identifier, customer);

-- Names to be found by: each name once per word, begun with that word; first is the place of that word in the name.
create table name_key (
  folded text not null,
  customer integer not null references customer (id),
  first integer not null,
  primary key (folded, customer, first)
) strict, without rowid;

create table purchase (
  id integer primary key,
  uuid blob not null unique,
  state text not null,
  place integer references place (id),
  number text,
  business_day text,
  at integer not null,
  owner integer references customer (id),
  version integer not null
) strict;
create index purchase_identity on purchase (place, number, business_day) where number is not null;
create index purchase_owner on purchase (owner, at, uuid) where owner is not null;

-- What was told of a purchase: first what came, then what mended it. receipt_place to voids_day are null while unread.
create table receipt (
  id integer primary key,
  purchase integer not null references purchase (id),
  mends integer not null,
  operation blob not null,
  place integer not null references place (id),
  advisor integer references advisor (id),
  at integer not null,
  suspect integer not null,
  received_at integer not null,
  raw text,
  content_hash text,
  receipt_place integer references place (id),
  number text,
  business_day text,
  kind text,
  currency text,
  total text,
  voids_place integer references place (id),
  voids_number text,
  voids_day text,
  change integer not null references change (seq),
  salt blob,
  commitment blob not null
) strict;
create index receipt_purchase on receipt (purchase);
create index receipt_voids on receipt (voids_place, voids_number) where voids_number is not null;

create table receipt_line (
  receipt integer not null references receipt (id),
  position integer not null,
  number integer not null,
  sku text,
  gtin text,
  description text,
  quantity text not null,
  unit_price text,
  discount text,
  total text not null,
  returns_place integer references place (id),
  returns_number text,
  returns_day text,
  returns_line integer,
  primary key (receipt, position)
) strict, without rowid;
create index receipt_line_returns on receipt_line (returns_place, returns_number) where returns_number is not null;

-- Adjustments by their type, and included taxes under INCLUDED_TAX.
create table receipt_amount (
  receipt integer not null references receipt (id),
  position integer not null,
  type text not null,
  label text,
  amount text not null,
  primary key (receipt, position)
) strict, without rowid;

create table purchase_link (
  id integer primary key,
  purchase integer not null references purchase (id),
  customer integer references customer (id),
  operation blob not null,
  at integer not null,
  change integer not null references change (seq),
  salt blob,
  commitment blob not null
) strict;
create index purchase_link_purchase on purchase_link (purchase);
create index purchase_link_customer on purchase_link (customer) where customer is not null;

create table notice (
  name text not null,
  version text not null,
  language text not null,
  country text,
  wording text not null,
  sha256 text not null,
  stored_at integer not null,
  primary key (name, version, language)
) strict, without rowid;

create table consent_decision (
  id integer primary key,
  uuid blob not null unique,
  customer integer not null references customer (id),
  purpose text,
  channel text,
  kind text not null,
  manner text,
  notice text,
  notice_version text,
  notice_language text,
  notice_sha256 text,
  contact integer references contact_key (id),
  expires_at integer,
  at integer not null,
  suspect integer not null,
  received_at integer not null,
  operation blob not null,
  place integer references place (id),
  advisor integer references advisor (id),
  receipt text,
  change integer not null references change (seq),
  salt blob,
  commitment blob not null
) strict;
create index consent_decision_customer on consent_decision (customer);
create index consent_decision_operation on consent_decision (operation);
create table consent_set_aside (
  decision integer primary key references consent_decision (id)
) strict;

create table suppression (
  id integer primary key,
  customer integer not null references customer (id),
  purpose text,
  channel text,
  contact integer not null references contact_key (id),
  decision blob not null,
  effective integer not null
) strict;
create index suppression_customer on suppression (customer);

create table review (
  id integer primary key,
  uuid blob not null unique,
  provisional integer not null references customer (id),
  name text not null,
  opened_at integer not null,
  open integer not null
) strict;
create index review_provisional on review (provisional);
create table review_contact (
  review integer not null references review (id),
  position integer not null,
  contact integer not null references contact_key (id),
  primary key (review, position)
) strict, without rowid;
create index review_contact_contact on review_contact (contact, review);
create table review_candidate (
  review integer not null references review (id),
  position integer not null,
  customer integer not null references customer (id),
  primary key (review, position),
  unique (customer, review)
) strict, without rowid;
-- Both directions of every pair.
create table candidate_pair (
  customer integer not null references customer (id),
  other integer not null references customer (id),
  primary key (customer, other)
) strict, without rowid;

create table capture (
  id integer primary key,
  uuid blob not null unique,
  follows blob,
  place integer not null references place (id),
  advisor integer references advisor (id),
  at integer not null,
  suspect integer not null,
  received_at integer not null,
  declined text,
  timed integer not null,
  identify_millis integer,
  capture_millis integer,
  checkout_millis integer,
  queue_length integer,
  outcome text not null,
  customer integer references customer (id),
  purchase integer references purchase (id)
) strict;
create index capture_follows on capture (follows) where follows is not null;
create index capture_customer on capture (customer) where customer is not null;
-- When each customer last declined each field.
create table declined (
  customer integer not null references customer (id),
  field integer not null references field (id),
  at integer not null,
  primary key (customer, field)
) strict, without rowid;

create table operation (
  name text primary key,
  content text not null,
  answer text not null,
  at integer not null
) strict, without rowid;
create table operation_fault (
  operation text not null references operation (name),
  position integer not null,
  pointer text not null,
  code text not null,
  kept integer not null,
  primary key (operation, position)
) strict, without rowid;

create table repair (
  id integer primary key,
  uuid blob not null unique,
  capture blob not null,
  pointer text not null,
  code text not null,
  detail text not null,
  fault_kept integer not null,
  kept text not null,
  customer integer references customer (id),
  purchase integer references purchase (id),
  decision integer references consent_decision (id),
  state text not null,
  opened_at integer not null,
  version integer not null
) strict;
create index repair_open on repair (uuid) where state = 'OPEN';
create index repair_open_purchase on repair (purchase) where state = 'OPEN';

create table store (
  code text primary key,
  name text not null,
  country text not null,
  time_zone text not null,
  currency text not null,
  phase text not null,
  version integer not null
) strict, without rowid;

create table api_key (
  uuid blob primary key,
  role text not null,
  sha256 text not null unique,
  hint text not null,
  created_at integer not null,
  revoked_at integer
) strict, without rowid;
create table api_key_store (
  api_key blob not null references api_key (uuid),
  store text not null,
  primary key (api_key, store)
) strict, without rowid;
