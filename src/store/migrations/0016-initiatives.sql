-- What was tried and what it taught: initiatives with their steps, lessons, conclusions, what changes outside the house, and the
-- assessment in three dimensions. Kronor are whole kronor; the effect of an initiative is over four years, before its cost.

create table initiative (
  id text primary key,
  number integer generated always as identity unique,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  state text not null check (state in ('behov', 'hypotes', 'försök', 'utvärderat', 'beslut')),
  -- Only what has been decided has an outcome.
  outcome text check (outcome in ('införs', 'avslutas')),
  owner_role text not null,
  owner_unit text not null,
  area text not null,
  from_day date,
  to_day date,
  -- Id of an ability in the catalogue.
  ability text,
  need text not null,
  hypothesis text not null,
  baseline text not null,
  -- Which data it uses.
  material text not null,
  goal text not null,
  conduct text not null,
  technology text not null,
  result text not null,
  verdict text check (verdict in ('better', 'unchanged', 'worse', 'unclear')),
  cost integer not null check (cost >= 0),
  spent integer check (spent >= 0),
  effect_value integer,
  effect_low integer,
  effect_high integer,
  risk integer check (risk between 1 and 5),
  risk_why text not null,
  -- Initiatives that must be carried out first, functions, measuring rounds and figures, as lists of ids.
  depends_on jsonb not null default '[]',
  functions jsonb not null default '[]',
  rounds jsonb not null default '[]',
  figures jsonb not null default '[]',
  by_whom text not null,
  at timestamptz not null,
  check ((state = 'beslut') = (outcome is not null)),
  check (from_day is null or to_day is null or from_day <= to_day),
  check (effect_value is null or (effect_low <= effect_value and effect_value <= effect_high))
);

-- Each step from need to decision, only ever added to.
create table initiative_step (
  number bigint generated always as identity primary key,
  initiative text not null references initiative,
  state text not null,
  outcome text,
  day date not null,
  dnr text,
  decided_by text not null,
  note text not null,
  by_whom text not null,
  at timestamptz not null
);
create index initiative_step_of on initiative_step (initiative, number);
create trigger initiative_step_is_kept before update or delete on initiative_step for each row execute function casework_is_kept();

create table lesson (
  id text primary key,
  number integer generated always as identity unique,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  says text not null check (says <> ''),
  kind text not null check (kind in ('worked', 'hindered', 'surprised')),
  -- What to do next time.
  advice text not null,
  area text not null,
  initiatives jsonb not null,
  learnt_on date not null,
  by_whom text not null,
  at timestamptz not null
);

create table conclusion (
  id text primary key,
  number integer generated always as identity unique,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  says text not null check (says <> ''),
  -- What it rests on: never empty.
  initiatives jsonb not null check (jsonb_array_length(initiatives) > 0),
  figures jsonb not null check (jsonb_array_length(figures) > 0),
  withdrawn_why text,
  by_whom text not null,
  at timestamptz not null
);

create table horizon_item (
  id text primary key,
  number integer generated always as identity unique,
  version integer not null check (version > 0),
  kind text not null check (kind in ('law', 'technology')),
  title text not null check (title <> ''),
  says text not null,
  source text not null check (source <> ''),
  link text,
  -- The day of the source, and how it was had.
  told_on date not null,
  confidence text not null check (confidence in ('read', 'secondary', 'memory', 'unsure')),
  from_day date,
  to_day date,
  -- SFS number, where it is an act.
  act text,
  functions jsonb not null default '[]',
  checkpoints jsonb not null default '[]',
  closed_why text,
  by_whom text not null,
  at timestamptz not null,
  check (from_day is null or to_day is null or from_day <= to_day)
);

-- Made by the program when the law changes or a day comes near; the mark keeps one from being made twice.
create table horizon_todo (
  id text primary key,
  number integer generated always as identity unique,
  mark text not null unique,
  kind text not null check (kind in ('begins', 'ends', 'moved', 'reworded', 'new', 'gone', 'statute')),
  -- Id of a checkpoint or a horizon item, or an SFS number.
  subject text not null,
  title text not null,
  params jsonb not null,
  functions jsonb not null,
  due date,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  done_says text
);

-- How each checkpoint and each act it names looked when they were last looked at.
create table horizon_seen (
  subject text primary key,
  facts jsonb not null,
  at timestamptz not null
);

-- A version is never changed: a new one is added, and the newest stands.
create table assessment (
  kind text not null check (kind in ('function', 'initiative')),
  subject text not null,
  version integer not null check (version > 0),
  body jsonb not null,
  why text not null,
  by_whom text not null,
  at timestamptz not null,
  primary key (kind, subject, version)
);
create trigger assessment_is_kept before update or delete on assessment for each row execute function casework_is_kept();
