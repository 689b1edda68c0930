-- The laptop that a record was made on, so that the records of two can be merged.
create table device (
  only_row integer primary key check (only_row = 1),
  device_id text not null,
  created_at text not null
) strict;

create table people (
  person_id text primary key,
  roles text not null check (json_valid(roles)),
  created_at text not null
) strict;

-- Until people are set up, everything belongs to this one.
insert into people values ('local', '["student","teacher","administrator"]', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

create table settings (
  person_id text not null references people,
  name text not null,
  value text not null check (json_valid(value)),
  primary key (person_id, name)
) strict, without rowid;

create table reading_positions (
  person_id text not null references people,
  pack_id text not null,
  lesson_id text not null,
  language text not null,
  section integer not null,
  sections integer not null,
  finished integer not null,
  read_at text not null,
  primary key (person_id, pack_id, lesson_id)
) strict, without rowid;

-- A question as it was asked. Rows are only ever added.
create table turns (
  turn_id text primary key,
  conversation_id text not null,
  person_id text not null references people,
  device_id text not null,
  pack_id text,
  lesson_id text,
  question text not null,
  language text not null,
  mode text not null,
  replaces text,
  asked_at text not null
) strict;
create index turns_by_lesson on turns (person_id, pack_id, lesson_id, asked_at);
create index turns_by_conversation on turns (conversation_id, asked_at);

-- What became of it. Rows are only ever added, once a turn.
create table turn_results (
  turn_id text primary key references turns,
  state text not null,
  writer text,
  answer text not null,
  sources text not null check (json_valid(sources)),
  citations text not null check (json_valid(citations)),
  unchecked_numbers text not null check (json_valid(unchecked_numbers)),
  nearest text not null check (json_valid(nearest)),
  interruption text,
  reason text,
  last_seq integer not null,
  ended_at text not null
) strict;

-- What is written of an answer so far; gone once the turn has its result.
create table turn_drafts (
  turn_id text primary key references turns,
  writer text,
  answer text not null,
  sources text not null check (json_valid(sources)),
  last_seq integer not null
) strict;

create table audit (
  entry_id text primary key,
  device_id text not null,
  person_id text not null,
  client text not null,
  action text not null,
  data text not null check (json_valid(data)),
  at text not null
) strict;

-- Starter packs that were installed once; one that a person removed does not come back.
create table offered_packs (
  sha256 text primary key,
  offered_at text not null
) strict;
