-- Weeding on a decision, what may not be weeded meanwhile, and the incidents.

create table weeding (
  id text primary key,
  number integer generated always as identity unique,
  -- The decision it stands on: its diarienummer, whose it is and from which day.
  dnr text not null check (dnr <> ''),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  -- Each class with its rule as it stood, the instant before which it is weeded, and what was erased.
  parts jsonb not null,
  state text not null check (state in ('running', 'done')),
  by_whom text not null,
  ordered_at timestamptz not null,
  done_at timestamptz
);

-- Files on their way out: nothing names them any more, and they are removed once nobody can be about to.
create table weeding_blob (
  sha256 text primary key,
  weeding text not null references weeding
);

-- A hold: this is not weeded while it stands. On one document, or on everything in its matter.
create table weeding_hold (
  id text primary key,
  document text not null references document,
  matter_key text,
  why text not null check (why <> ''),
  by_whom text not null,
  at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text
);
create index weeding_hold_stands on weeding_hold (document) where lifted_at is null;

alter table document drop constraint document_state_check;
alter table document add constraint document_state_check check (
  state in ('received', 'reading', 'refused', 'running', 'reviewing', 'ready', 'releasing', 'released', 'weeded'));
alter table document add column weeded_at timestamptz;
alter table document add column weeding text references weeding;
alter table release add column weeded_at timestamptz;
create index decision_document_at on decision (document, at desc);

-- What is only ever added to may be emptied by a weeding that runs, and by nothing else.
create or replace function casework_is_kept() returns trigger language plpgsql as $$
begin
  if exists (select 1 from weeding where id = current_setting('kansli.weeding', true) and state = 'running') then
    if tg_op = 'DELETE' then
      return old;
    end if;
    return new;
  end if;
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;

create table incident (
  id text primary key,
  number integer generated always as identity unique,
  title text not null check (title <> ''),
  what text not null,
  function text,
  -- Versions it concerns; empty is every version.
  versions jsonb not null default '[]',
  unit text,
  -- The days in which runs may be affected.
  from_at timestamptz,
  to_at timestamptz,
  severity text not null check (severity in ('low', 'medium', 'high')),
  found_at timestamptz not null,
  -- A breach of personal data (GDPR art. 4.12): the clock of art. 33 runs from found_at.
  personal_data boolean not null,
  -- A serious incident in the sense of the AI Act (art. 3.49).
  serious boolean not null,
  document text references document,
  finding text,
  reported_by text not null,
  reported_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  weeded_at timestamptz
);

-- What was done about it, only ever added to.
create table incident_entry (
  number bigint generated always as identity primary key,
  incident text not null references incident,
  kind text not null check (kind in ('measure', 'imy-told', 'imy-not', 'people-told', 'market-told', 'close', 'open')),
  says text not null,
  by_whom text not null,
  at timestamptz not null
);
create index incident_entry_of on incident_entry (incident, number);
create trigger incident_entry_is_kept before update or delete on incident_entry for each row execute function casework_is_kept();
