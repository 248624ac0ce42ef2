-- Reports as they were made: what they say, every figure and the rows behind it. A report that has been sent can be told from its own rows
-- whatever has been counted since.
create table report (
  id text primary key,
  number integer generated always as identity unique,
  kind text not null check (kind <> ''),
  asked jsonb not null,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by text not null,
  made_at timestamptz not null
);
create trigger report_is_kept before update or delete on report for each row execute function governance_is_kept();
