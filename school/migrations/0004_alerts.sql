-- Cries for help that a rule has heard. Rows are only ever added, but for who has seen to it.
create table alerts (
  alert_id text primary key,
  turn_id text not null references turns,
  person_id text not null references people,
  kind text not null,
  severity text not null check (severity in ('urgent', 'worry')),
  at text not null,
  seen_by text references people,
  seen_at text
) strict;
create index alerts_open on alerts (seen_at, at);
