-- Collections that can be searched. Their indexes are files; here stands where they lie and how they are.
create table collection (
  id text primary key,
  name text not null,
  origin text not null,
  folder text,
  state text not null,
  refusal jsonb,
  progress jsonb,
  documents integer not null default 0,
  passages integer not null default 0,
  unread integer not null default 0,
  asked integer not null default 1,
  indexed_at timestamptz,
  made_by text not null,
  made_at timestamptz not null
);
create unique index collection_name on collection (lower(name));

-- What a person has said of a document's validity, before what the document says of itself.
create table validity_word (
  collection text not null references collection on delete cascade,
  document text not null,
  state text not null,
  until date,
  set_by text not null,
  set_at timestamptz not null,
  primary key (collection, document)
);
