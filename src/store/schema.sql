create table carried_job (
  id bigint not null generated always as identity,
  queue text not null,
  key text not null,
  payload jsonb not null,
  constraint carried_job_pkey PRIMARY KEY (id)
);

create table done (
  key text not null,
  at timestamp with time zone not null default now(),
  constraint done_pkey PRIMARY KEY (key)
);

create table event (
  number bigint not null,
  id text not null,
  at timestamp with time zone not null,
  actor text not null,
  act text not null,
  subject text not null,
  content text,
  content_sha256 text not null,
  previous text not null,
  hash text not null,
  weeded_at timestamp with time zone,
  constraint event_check CHECK (((content IS NULL) = (weeded_at IS NOT NULL))),
  constraint event_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint event_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint event_number_check CHECK ((number > 0)),
  constraint event_previous_check CHECK ((previous ~ '^[0-9a-f]{64}$'::text)),
  constraint event_pkey PRIMARY KEY (number),
  constraint event_hash_key UNIQUE (hash),
  constraint event_id_key UNIQUE (id)
);

create table event_head (
  id integer not null default 1,
  number bigint not null,
  hash text not null,
  constraint event_head_id_check CHECK ((id = 1)),
  constraint event_head_pkey PRIMARY KEY (id)
);

create table migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

CREATE INDEX event_subject ON public.event USING btree (subject, number DESC);

CREATE TRIGGER event_head_moves_forward BEFORE DELETE OR UPDATE ON public.event_head FOR EACH ROW EXECUTE FUNCTION event_head_moves_forward();
CREATE TRIGGER event_is_kept BEFORE DELETE OR UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION event_is_kept();
CREATE TRIGGER event_is_kept_whole BEFORE TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION event_is_kept();

CREATE OR REPLACE FUNCTION public.event_head_moves_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.number > old.number then
    return new;
  end if;
  raise exception 'the head of the log only moves forward' using errcode = 'restrict_violation';
end $function$;
CREATE OR REPLACE FUNCTION public.event_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE'
    and old.content is not null and new.content is null and new.weeded_at is not null
    and row(new.number, new.id, new.at, new.actor, new.act, new.subject, new.content_sha256, new.previous, new.hash)
      is not distinct from row(old.number, old.id, old.at, old.actor, old.act, old.subject, old.content_sha256, old.previous, old.hash)
  then
    return new;
  end if;
  raise exception 'events are never changed or removed' using errcode = 'restrict_violation';
end $function$;
