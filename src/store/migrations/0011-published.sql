-- Who publishes the public register, and changes to checkpoints: proposed by one person, published by another.

create table publisher (
  id boolean primary key default true check (id),
  name text not null check (name <> ''),
  site text,
  email text
);

create table checkpoint_proposal (
  number bigint generated always as identity primary key,
  id text not null unique,
  checkpoint text not null,
  area text not null,
  -- The checkpoint as it would be, whole.
  draft jsonb not null,
  why text not null check (why <> ''),
  by_person text not null,
  by_whom text not null, -- by value, as in the log
  at timestamptz not null,
  decided text check (decided in ('published', 'rejected')),
  decided_person text,
  decided_by text,
  decided_at timestamptz,
  -- Nobody publishes what they have proposed themselves.
  check (decided is distinct from 'published' or decided_person <> by_person)
);
create index checkpoint_proposal_published on checkpoint_proposal (checkpoint, decided_at desc) where decided = 'published';

create function proposal_is_decided_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decided is not null
    or (new.id, new.checkpoint, new.area, new.draft, new.why, new.by_person, new.by_whom, new.at)
      is distinct from (old.id, old.checkpoint, old.area, old.draft, old.why, old.by_person, old.by_whom, old.at) then
    raise exception 'a proposal is decided once and else kept' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger checkpoint_proposal_is_kept before update or delete on checkpoint_proposal
  for each row execute function proposal_is_decided_once();
