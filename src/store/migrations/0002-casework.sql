-- Casework: people, documents, runs with their findings, decisions, releases.
-- What is decided, found or released is only ever added; states are the only thing that moves.

create table person (
  id text primary key,
  name text not null,
  unit text not null,
  added_at timestamptz not null
);

create table sign_in_link (
  token_hash text primary key,
  person text not null references person,
  made_at timestamptz not null,
  until timestamptz not null,
  used_at timestamptz
);

create table session (
  id text primary key, -- SHA-256 of the secret in the cookie
  person text not null references person,
  made_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz
);

create table document (
  id text primary key,
  name text not null,
  sha256 text not null,
  size bigint not null,
  kind text,
  state text not null check (state in ('received', 'reading', 'refused', 'running', 'reviewing', 'ready', 'releasing', 'released')),
  refusal jsonb,
  progress jsonb,
  tallies jsonb not null default '[]',
  came_from text not null,
  matter text,
  owner text not null references person,
  received_at timestamptz not null,
  page_count integer not null default 0,
  -- Pages without readable text: nothing is found there, and a person must look.
  unread_count integer not null default 0,
  -- Raised by every change to what a reader sees; caches go by it.
  revision integer not null default 0,
  sought text generated always as (lower(name || ' ' || coalesce(matter, '') || ' ' || came_from)) stored
);
create index document_newest on document (received_at desc, id desc);
create index document_state on document (state, received_at desc, id desc);

-- The document as read. Glyph boxes are a blob of their own: four 32-bit floats for each unit of the text.
create table content (
  document text primary key references document,
  text text not null,
  pages jsonb not null,
  parts jsonb not null,
  attachments jsonb not null,
  doubts jsonb not null,
  glyphs text,
  read_at timestamptz not null,
  meter jsonb
);

create table page_image (
  document text not null references document,
  number integer not null,
  width integer not null,
  sha256 text not null,
  primary key (document, number, width)
);

create table run (
  id text primary key,
  document text not null references document,
  function text not null,
  version text not null,
  knowledge text not null,
  settings jsonb not null,
  today text not null,
  verdict jsonb not null,
  state text not null check (state in ('asked', 'done', 'refused')),
  refusal jsonb,
  about jsonb,
  doubts jsonb not null default '[]',
  meter jsonb,
  asked_at timestamptz not null,
  done_at timestamptz,
  -- The same question of the same text is asked once.
  input_hash text not null,
  unique (document, function, input_hash)
);

create table finding (
  id text primary key,
  run text not null references run,
  document text not null references document,
  function text not null,
  number integer not null,
  finding jsonb not null,
  excerpt text not null,
  page integer not null,
  line integer not null,
  boxes jsonb not null,
  unique (run, number)
);
create index finding_document on finding (document);

create table decision (
  number bigint generated always as identity primary key,
  id text not null unique,
  document text not null references document,
  batch text not null,
  act text not null check (act in ('accept', 'reject', 'change', 'add', 'undo')),
  finding text,
  label text,
  span_start integer,
  span_end integer,
  undoes text,
  -- Where a changed or added stretch stands; found when the decision was made.
  place jsonb,
  person text not null references person,
  at timestamptz not null,
  unique (document, undoes)
);
create index decision_document on decision (document, number);

create table release (
  id text primary key,
  document text not null references document,
  state text not null check (state in ('writing', 'released', 'refused')),
  treated_as text not null check (treated_as in ('text', 'pictures')),
  note text not null,
  -- What was to be removed, who decided it, as it stood when the release was asked for.
  removals jsonb not null,
  stays integer not null,
  refusal jsonb,
  proof jsonb,
  name text,
  sha256 text,
  person text not null references person,
  at timestamptz not null,
  done_at timestamptz
);
create unique index release_one_at_a_time on release (document) where state = 'writing';
create index release_document on release (document, at);

-- Functions that someone has stopped: the gate is closed for them until the row is ended.
create table function_stop (
  function text primary key,
  why text not null,
  at timestamptz not null
);

-- What a person decided and what a function found is not changed and not removed.
create function casework_is_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger decision_is_kept before update or delete on decision for each row execute function casework_is_kept();
create trigger finding_is_kept before update or delete on finding for each row execute function casework_is_kept();
