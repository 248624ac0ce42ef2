-- Effect: what the functions did, counted by day and unit in the transaction that did it, and never by person.
-- A count is first a line of its own (effect_delta), so that those who work do not wait for each other, and is then added to its day
-- (effect_day). Whoever reads adds the two together.

create table effect_delta (
  number bigint generated always as identity primary key,
  function text not null,
  unit text not null,
  day date not null,
  runs integer not null default 0,
  refused integer not null default 0,
  wall_ms double precision not null default 0,
  cpu_ms double precision not null default 0,
  watt_hours double precision not null default 0,
  -- Of which measured by the processor's own counters.
  rapl_hours double precision not null default 0,
  -- Documents in which the function found something to decide on, and those of them in which somebody did.
  offered integer not null default 0,
  used integer not null default 0,
  accepted integer not null default 0,
  rejected integer not null default 0,
  changed integer not null default 0,
  added integer not null default 0,
  -- That one more took part: a digest that is another for each function and month, so that nobody can be followed over them.
  mark text
);

create table effect_day (
  function text not null,
  unit text not null,
  day date not null,
  runs integer not null,
  refused integer not null,
  wall_ms double precision not null,
  cpu_ms double precision not null,
  watt_hours double precision not null,
  rapl_hours double precision not null,
  offered integer not null,
  used integer not null,
  accepted integer not null,
  rejected integer not null,
  changed integer not null,
  added integer not null,
  primary key (function, unit, day)
);

create table effect_mark (
  function text not null,
  unit text not null,
  month date not null,
  mark text not null,
  primary key (function, unit, month, mark)
);

-- Signs that somebody is at work on a document: not who. Removed when the time has been reckoned.
create table effect_sign (
  document text not null references document on delete cascade,
  function text not null,
  -- Made by the browser anew each time a document is opened.
  sitting text not null,
  at timestamptz not null
);
create index effect_sign_document on effect_sign (document);

-- How long handling took: how many times in each step of a scale, by month.
create table effect_time (
  function text not null,
  unit text not null,
  month date not null,
  step integer not null,
  count integer not null,
  primary key (function, unit, month, step)
);

-- Measuring rounds: a sample of work timed with and without a function.
create table measuring_round (
  id text primary key,
  function text not null,
  unit text not null,
  way text not null check (way in ('timed', 'random')),
  one_in integer check (one_in between 2 and 20),
  task text not null,
  wanted integer not null check (wanted between 20 and 1000),
  begun_by text not null,
  begun_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((way = 'random') = (one_in is not null))
);
create index measuring_round_function on measuring_round (function, begun_at desc);

create table measuring_sample (
  id text primary key,
  round text not null references measuring_round,
  number integer not null,
  arm text not null check (arm in ('without', 'with')),
  state text not null check (state in ('running', 'done', 'left')),
  -- Whose it is, and from when, while it runs. Neither is kept with the time it took.
  person text references person,
  begun_at timestamptz,
  seconds double precision check (seconds >= 0),
  day date,
  mark text,
  unique (round, number),
  check (state = 'running' or (person is null and begun_at is null)),
  check ((state = 'done') = (seconds is not null))
);
create unique index measuring_sample_one_at_a_time on measuring_sample (person) where state = 'running';

-- What the owner has written of a parameter. Null: withdrawn. Only ever added to; the newest stands.
create table effect_parameter (
  number bigint generated always as identity primary key,
  function text not null,
  parameter text not null,
  given jsonb,
  why text not null,
  by_whom text not null,
  at timestamptz not null
);
create index effect_parameter_function on effect_parameter (function, parameter, number desc);
create trigger effect_parameter_is_kept before update or delete on effect_parameter
  for each row execute function governance_is_kept();

create function effect_mark_of(person text, function text, month date) returns text language sql immutable
  return encode(sha256(convert_to(concat_ws(chr(10), person, function, month::text), 'UTF8')), 'hex');

create function effect_of_runs() returns trigger language plpgsql as $$
begin
  insert into effect_delta (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours)
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date,
    count(*) filter (where r.state = 'done'), count(*) filter (where r.state = 'refused'),
    coalesce(sum((r.meter->>'wallMs')::double precision), 0), coalesce(sum((r.meter->>'cpuMs')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision) filter (where r.meter->'energy'->>'method' = 'rapl'), 0)
  from ended r join document d on d.id = r.document
  where r.state in ('done', 'refused')
  group by 1, 2, 3;
  return null;
end $$;
create trigger effect_of_new_runs after insert on run
  referencing new table as ended for each statement execute function effect_of_runs();

create function effect_of_ended_runs() returns trigger language plpgsql as $$
begin
  insert into effect_delta (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours)
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date,
    count(*) filter (where r.state = 'done'), count(*) filter (where r.state = 'refused'),
    coalesce(sum((r.meter->>'wallMs')::double precision), 0), coalesce(sum((r.meter->>'cpuMs')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision) filter (where r.meter->'energy'->>'method' = 'rapl'), 0)
  from ended r join before b on b.id = r.id join document d on d.id = r.document
  where r.state in ('done', 'refused') and b.state = 'asked'
  group by 1, 2, 3;
  return null;
end $$;
create trigger effect_of_ended_runs after update on run
  referencing old table as before new table as ended for each statement execute function effect_of_ended_runs();

create function effect_of_findings() returns trigger language plpgsql as $$
begin
  insert into effect_delta (function, unit, day, offered)
  select n.function, d.unit, (now() at time zone 'Europe/Stockholm')::date, count(*)
  from (select document, function, count(*) as many from found group by 1, 2) n
  join document d on d.id = n.document
  -- The first findings of the function in the document.
  where n.many = (select count(*) from finding e where e.document = n.document and e.function = n.function)
  group by 1, 2;
  return null;
end $$;
create trigger effect_of_findings after insert on finding
  referencing new table as found for each statement execute function effect_of_findings();

create function effect_of_decisions() returns trigger language plpgsql as $$
begin
  insert into effect_delta (function, unit, day, used, accepted, rejected, changed, added, mark)
  select s.function, d.unit, s.day,
    max((s.sign > 0 and s.act <> 'add' and not exists (
      select 1 from decision e join finding g on g.id = e.finding
      where e.document = s.document and g.function = s.function and e.number < s.first))::integer),
    coalesce(sum(s.sign) filter (where s.act = 'accept'), 0), coalesce(sum(s.sign) filter (where s.act = 'reject'), 0),
    coalesce(sum(s.sign) filter (where s.act = 'change'), 0), coalesce(sum(s.sign) filter (where s.act = 'add'), 0),
    effect_mark_of(s.person, s.function, date_trunc('month', s.day)::date)
  from (
    select n.document, n.person, n.act, 1 as sign, (n.at at time zone 'Europe/Stockholm')::date as day,
      case when n.act = 'add' then 'mask' else f.function end as function, min(n.number) over () as first
    from decided n left join finding f on f.id = n.finding where n.act <> 'undo'
    union all
    select n.document, n.person, u.act, -1, (n.at at time zone 'Europe/Stockholm')::date,
      case when u.act = 'add' then 'mask' else f.function end, 0
    from decided n join decision u on u.batch = n.undoes and u.document = n.document
    left join finding f on f.id = u.finding where n.act = 'undo' and u.act <> 'undo'
  ) s join document d on d.id = s.document
  where s.function is not null
  group by s.document, s.person, s.function, d.unit, s.day
  order by 1, 2, 3;
  return null;
end $$;
create trigger effect_of_decisions after insert on decision
  referencing new table as decided for each statement execute function effect_of_decisions();

-- What was done before there was an account of it.
insert into effect_day (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours, offered, used, accepted, rejected, changed, added)
select function, unit, day, sum(runs), sum(refused), sum(wall_ms), sum(cpu_ms), sum(watt_hours), sum(rapl_hours), sum(offered), sum(used),
  sum(accepted), sum(rejected), sum(changed), sum(added)
from (
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date as day,
    (r.state = 'done')::integer as runs, (r.state = 'refused')::integer as refused,
    coalesce((r.meter->>'wallMs')::double precision, 0) as wall_ms, coalesce((r.meter->>'cpuMs')::double precision, 0) as cpu_ms,
    coalesce((r.meter->>'wattHours')::double precision, 0) as watt_hours,
    case when r.meter->'energy'->>'method' = 'rapl' then coalesce((r.meter->>'wattHours')::double precision, 0) else 0 end as rapl_hours,
    0 as offered, 0 as used, 0 as accepted, 0 as rejected, 0 as changed, 0 as added
  from run r join document d on d.id = r.document where r.state in ('done', 'refused')
  union all
  select f.function, d.unit, (min(r.done_at) at time zone 'Europe/Stockholm')::date, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0
  from finding f join run r on r.id = f.run join document d on d.id = f.document
  where r.done_at is not null group by f.function, f.document, d.unit
  union all
  select case when c.act = 'add' then 'mask' else f.function end, d.unit, (c.at at time zone 'Europe/Stockholm')::date, 0, 0, 0, 0, 0, 0, 0,
    (c.act <> 'add' and row_number() over (partition by c.document, f.function order by c.number) = 1)::integer,
    (c.act = 'accept')::integer, (c.act = 'reject')::integer, (c.act = 'change')::integer, (c.act = 'add')::integer
  from decision c join document d on d.id = c.document left join finding f on f.id = c.finding
  where c.act <> 'undo' and (f.function is not null or c.act = 'add')
    and not exists (select 1 from decision u where u.undoes = c.batch and u.document = c.document)
) as before
group by function, unit, day;
insert into effect_mark (function, unit, month, mark)
select distinct function, unit, month, effect_mark_of(person, function, month) from (
  select case when c.act = 'add' then 'mask' else f.function end as function, d.unit,
    date_trunc('month', c.at at time zone 'Europe/Stockholm')::date as month, c.person
  from decision c join document d on d.id = c.document left join finding f on f.id = c.finding where c.act <> 'undo'
) as took_part where function is not null;
