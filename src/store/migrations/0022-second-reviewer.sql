-- A unit may ask for a second person before anything of it leaves, also a document by itself; and the kind of matter that was chosen for a
-- document is kept.

alter table document add column matter_kind text;

alter table unit add column two_persons boolean not null default false;

-- What is asked of a unit is asked of all that are within it.
create function unit_needs_second(asked text) returns boolean language sql stable as $$
  with recursive above as (
    select name, within, two_persons from unit where name = asked
    union select unit.name, unit.within, unit.two_persons from unit join above on above.within = unit.name
  ) select coalesce(bool_or(two_persons), false) from above
$$;

-- As for a request: `stands` is a hash of what the document held when it was approved.
create table document_approval (
  number integer generated always as identity primary key,
  document text not null references document,
  by_person text not null references person,
  at timestamptz not null,
  stands text not null
);
create index document_approval_document on document_approval (document);

-- Who had approved what left, where somebody had.
alter table release add column second text references person;
