-- Requests for documents: what is asked for, the persons found in all of it, and what was decided on each of them.

create table request (
  id text primary key,
  number integer generated always as identity unique,
  unit text not null,
  dnr text,
  -- May be left out: who asks need not say so (tryckfrihetsförordningen 2 kap. 18 §).
  asked_by text,
  received_on date not null,
  matter_kind text not null,
  -- Who decided may not be who approves.
  two_persons boolean not null,
  -- [Person A] in the place of a name.
  pseudonyms boolean not null,
  made_by text not null references person,
  made_at timestamptz not null
);

-- A document is in one request at most. `number` is the order they came in.
create table request_document (
  document text primary key references document,
  request text not null references request,
  number integer generated always as identity
);
create index request_document_request on request_document (request);

-- A person (or a detail that belongs to nobody known) across the documents of a request. Their names stand with their mentions.
create table request_person (
  id text primary key,
  request text not null references request,
  number integer generated always as identity,
  role text check (role in ('requester', 'party', 'child', 'guardian', 'reporter', 'third', 'official')),
  decision text check (decision in ('mask', 'leave')),
  -- The act that says so: what is decided in the documents bears its id.
  act text,
  act_by text references person,
  act_at timestamptz,
  ground text,
  harm_test text,
  harm_note text,
  -- 1 is [Person A]. Given when first let out, and never another.
  letter integer,
  unique (request, letter)
);
create index request_person_request on request_person (request);

-- What a document says of a person: the marks under one key.
create table request_mention (
  number integer generated always as identity primary key,
  document text not null references document,
  key text not null,
  person text not null references request_person,
  label text not null,
  shown text not null,
  names jsonb not null,
  numbers jsonb not null,
  start integer not null,
  places integer not null,
  open integer not null,
  masked integer not null,
  contrary integer not null,
  unique (document, key)
);
create index request_mention_person on request_mention (person);

-- What a person has done with the persons of a request, and what stood before.
create table request_act (
  id text primary key,
  number integer generated always as identity,
  request text not null references request,
  kind text not null check (kind in ('role', 'decide', 'merge', 'split')),
  before jsonb not null,
  by_person text not null references person,
  at timestamptz not null,
  undone_at timestamptz
);
create index request_act_request on request_act (request);

-- `stands` is a hash of what the documents held when it was approved: another since, and it is approved no longer.
create table request_approval (
  number integer generated always as identity primary key,
  request text not null references request,
  by_person text not null references person,
  at timestamptz not null,
  stands text not null
);
create index request_approval_request on request_approval (request);

-- All documents let out together.
create table request_package (
  id text primary key,
  request text not null references request,
  treated_as text not null check (treated_as in ('text', 'pictures')),
  note text not null,
  by_person text not null references person,
  at timestamptz not null
);
create index request_package_request on request_package (request);

create table request_part (
  package text not null references request_package,
  document text not null references document,
  -- Chosen beforehand, so that what was begun and broken off is not done twice.
  release text not null,
  refusal jsonb,
  primary key (package, document)
);

-- The act on a person that a decision carries out in a document; null for what was decided in the document itself.
alter table decision add column held text;
