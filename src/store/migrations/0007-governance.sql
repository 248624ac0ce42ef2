-- Governance: each function's card with every version of it, and what has been answered to its checkpoints.
-- Nothing here is changed or removed: the newest version stands, and an answer is withdrawn by a new row.

create table card_version (
  function text not null,
  version integer not null check (version > 0),
  card jsonb not null,
  by_whom text not null,
  why text not null,
  at timestamptz not null,
  primary key (function, version)
);

create table evidence (
  number bigint generated always as identity primary key,
  id text not null unique,
  function text not null,
  checkpoint text not null,
  -- What was answered; null when the answer before it is withdrawn.
  answer jsonb,
  valid_until date,
  by_whom text not null,
  at timestamptz not null
);
create index evidence_function on evidence (function, checkpoint, number desc);

alter table function_stop add column by_whom text;
alter table function_stop add column running text check (running in ('drain', 'cancel'));

create function governance_is_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger card_version_is_kept before update or delete on card_version for each row execute function governance_is_kept();
create trigger evidence_is_kept before update or delete on evidence for each row execute function governance_is_kept();

-- For the counters: decisions of the last days.
create index decision_at on decision (at);
