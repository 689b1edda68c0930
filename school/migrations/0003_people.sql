-- Names appear when a school is set up; until then there is only the built-in person.
alter table people add column name text;
-- The school's own number of the person.
alter table people add column number text;
-- Which flower stands beside the name.
alter table people add column emblem integer not null default 0;
-- People who have left keep what they wrote, and are not shown.
alter table people add column removed_at text;

create table school (
  only_row integer primary key check (only_row = 1),
  name text not null,
  may_serve integer not null,
  set_up_at text not null
) strict;

create table classes (
  class_id text primary key,
  name text not null,
  grade text,
  created_at text not null,
  removed_at text
) strict;

create table class_members (
  class_id text not null references classes,
  person_id text not null references people,
  member_as text not null check (member_as in ('student', 'teacher')),
  primary key (class_id, person_id, member_as)
) strict, without rowid;
create index class_members_by_person on class_members (person_id, member_as);

-- What people sign in with, as a scrypt hash; of a person, or (as `recovery`) of the school's recovery code.
create table secrets (
  owner text primary key,
  kind text not null check (kind in ('pictures', 'pin', 'passphrase', 'recovery')),
  salt blob not null,
  hash blob not null,
  -- log2 of scrypt's N.
  cost integer not null,
  changed_at text not null
) strict, without rowid;

-- Who is signed in. Only the SHA-256 of a token is kept: the file alone lets nobody in.
create table sessions (
  token_hash text primary key,
  person_id text not null references people,
  client text not null,
  started_at text not null,
  ends_at text not null
) strict, without rowid;
create index sessions_by_person on sessions (person_id);

-- Wrong secrets since the last right one.
create table wrong_secrets (
  owner text primary key,
  tries integer not null,
  last_at text not null
) strict, without rowid;
