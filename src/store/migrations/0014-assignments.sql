-- Assignments with their stages, the price list and what is charged by it, and portfolios under a budget.

create table assignment (
  id text primary key,
  number integer generated always as identity unique,
  title text not null check (title <> ''),
  -- As the source has it, word for word.
  says text not null check (says <> ''),
  source text not null check (source <> ''),
  dnr text not null check (dnr <> ''),
  given_on date not null,
  to_committee text not null check (to_committee <> ''),
  -- The administration that carries it out.
  to_unit text,
  written_by text not null,
  written_at timestamptz not null,
  closed_on date
);

-- In samverkan with whom. Without a day it is asked for and not yet held.
create table assignment_party (
  id text primary key,
  number integer generated always as identity unique,
  assignment text not null references assignment,
  kind text not null check (kind in ('union', 'committee', 'region', 'other')),
  name text not null check (name <> ''),
  says text not null,
  on_day date,
  dnr text,
  by_whom text not null,
  at timestamptz not null
);

create table assignment_stage (
  id text primary key,
  number integer generated always as identity unique,
  assignment text not null references assignment,
  kind text not null check (kind in ('work', 'interim', 'final')),
  title text not null check (title <> ''),
  due_on date not null,
  done_on date
);

-- What has been told and decided, only ever added to: status updates, reports of a stage to a committee, and the end.
create table assignment_entry (
  number bigint generated always as identity primary key,
  assignment text not null references assignment,
  stage text references assignment_stage,
  kind text not null check (kind in ('status', 'report', 'close', 'reopen')),
  to_whom text not null,
  on_day date not null,
  dnr text,
  says text not null,
  by_whom text not null,
  at timestamptz not null,
  check ((kind = 'report') = (stage is not null))
);
create index assignment_entry_of on assignment_entry (assignment, number);
create trigger assignment_entry_is_kept before update or delete on assignment_entry
  for each row execute function governance_is_kept();

-- The price list: a row stands from its day until another of the same class, function and measure does. Null öre: no price any more.
create table price (
  number bigint generated always as identity primary key,
  class text not null check (class in ('bas', 'tillägg', 'specialist')),
  -- Null: every function of the class.
  function text,
  per text not null check (per in ('run', 'page', 'kwh', 'hour')),
  ore integer check (ore >= 0),
  from_month date not null check (extract(day from from_month) = 1),
  source text not null check (source <> ''),
  by_whom text not null,
  at timestamptz not null
);
create trigger price_is_kept before update or delete on price for each row execute function governance_is_kept();

-- What the service costs each month whatever is used, and by which key it is shared.
create table fixed_cost (
  number bigint generated always as identity primary key,
  name text not null check (name <> ''),
  ore bigint not null check (ore >= 0),
  from_month date not null check (extract(day from from_month) = 1),
  key text not null check (key in ('runs', 'equal', 'stated')),
  -- By administration, where the parts are stated: employees, say.
  parts jsonb not null default '{}',
  source text not null check (source <> ''),
  by_whom text not null,
  at timestamptz not null
);
create trigger fixed_cost_is_kept before update or delete on fixed_cost for each row execute function governance_is_kept();

-- Hours of specialists for an administration. Whose hours they were is not kept. What was wrong is taken back by a row with a minus.
create table service_time (
  number bigint generated always as identity primary key,
  class text not null check (class in ('bas', 'tillägg', 'specialist')),
  unit text not null check (unit <> ''),
  day date not null,
  minutes integer not null check (minutes <> 0),
  what text not null check (what <> '')
);
create index service_time_day on service_time (day);

create table portfolio (
  id text primary key,
  number integer generated always as identity unique,
  title text not null check (title <> ''),
  -- Whole kronor.
  budget bigint not null check (budget >= 0),
  source text not null check (source <> ''),
  dnr text,
  -- Initiatives that are weighed against each other.
  candidates jsonb not null,
  -- The part of the effect that is taken away for each risk, 1 to 5.
  risk_parts jsonb not null,
  by_whom text not null,
  at timestamptz not null
);

-- The people's own choice, only ever added to; the newest stands.
create table portfolio_choice (
  number bigint generated always as identity primary key,
  portfolio text not null references portfolio,
  chosen jsonb not null,
  on_day date not null,
  dnr text,
  why text not null check (why <> ''),
  by_whom text not null,
  at timestamptz not null
);
create trigger portfolio_choice_is_kept before update or delete on portfolio_choice
  for each row execute function governance_is_kept();

-- Pages are metered as runs are.
alter table effect_delta add column pages integer not null default 0;
alter table effect_day add column pages integer not null default 0;

create or replace function effect_of_runs() returns trigger language plpgsql as $$
begin
  insert into effect_delta (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours, pages)
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date,
    count(*) filter (where r.state = 'done'), count(*) filter (where r.state = 'refused'),
    coalesce(sum((r.meter->>'wallMs')::double precision), 0), coalesce(sum((r.meter->>'cpuMs')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision) filter (where r.meter->'energy'->>'method' = 'rapl'), 0),
    coalesce(sum(d.page_count) filter (where r.state = 'done'), 0)
  from ended r join document d on d.id = r.document
  where r.state in ('done', 'refused')
  group by 1, 2, 3;
  return null;
end $$;

create or replace function effect_of_ended_runs() returns trigger language plpgsql as $$
begin
  insert into effect_delta (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours, pages)
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date,
    count(*) filter (where r.state = 'done'), count(*) filter (where r.state = 'refused'),
    coalesce(sum((r.meter->>'wallMs')::double precision), 0), coalesce(sum((r.meter->>'cpuMs')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision) filter (where r.meter->'energy'->>'method' = 'rapl'), 0),
    coalesce(sum(d.page_count) filter (where r.state = 'done'), 0)
  from ended r join before b on b.id = r.id join document d on d.id = r.document
  where r.state in ('done', 'refused') and b.state = 'asked'
  group by 1, 2, 3;
  return null;
end $$;

-- Pages of what was done before they were metered.
update effect_day e set pages = held.pages
from (
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date as day, sum(d.page_count) as pages
  from run r join document d on d.id = r.document where r.state = 'done' group by 1, 2, 3
) held
where held.function = e.function and held.unit = e.unit and held.day = e.day;
