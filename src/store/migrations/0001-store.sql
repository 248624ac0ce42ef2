-- What every floor stands on: the log of events with its head, the steps that are done, jobs carried over by a restore.

create table event (
  number bigint primary key check (number > 0),
  id text not null unique,
  at timestamptz not null,
  actor text not null,
  act text not null,
  subject text not null,
  content text,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  weeded_at timestamptz,
  check ((content is null) = (weeded_at is not null))
);
create index event_subject on event (subject, number desc);
-- No foreign key leads out of the log: it must outlive what it tells about.

create table event_head (
  id int primary key default 1 check (id = 1),
  number bigint not null,
  hash text not null
);

create function event_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and old.content is not null and new.content is null and new.weeded_at is not null
    and row(new.number, new.id, new.at, new.actor, new.act, new.subject, new.content_sha256, new.previous, new.hash)
      is not distinct from row(old.number, old.id, old.at, old.actor, old.act, old.subject, old.content_sha256, old.previous, old.hash)
  then
    return new;
  end if;
  raise exception 'events are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger event_is_kept before update or delete on event for each row execute function event_is_kept();
create trigger event_is_kept_whole before truncate on event for each statement execute function event_is_kept();

create function event_head_moves_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.number > old.number then
    return new;
  end if;
  raise exception 'the head of the log only moves forward' using errcode = 'restrict_violation';
end $$;
create trigger event_head_moves_forward before update or delete on event_head for each row execute function event_head_moves_forward();

create table done (
  key text primary key,
  at timestamptz not null default now()
);

create table carried_job (
  id bigint generated always as identity primary key,
  queue text not null,
  key text not null,
  payload jsonb not null
);
