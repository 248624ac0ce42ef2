-- Rights: who may do what in which unit, on whose decision; which unit a document belongs to; and what was read on a written reason.

create table unit (
  name text primary key,
  -- The unit it is part of: a right in that one holds here too.
  within text references unit on update cascade
);
insert into unit (name) select distinct unit from person where unit <> '';

create table right_grant (
  id text primary key,
  person text not null references person,
  role text not null,
  unit text references unit on update cascade, -- null: the whole municipality
  granted_by text not null, -- by value, as in the log
  granted_at timestamptz not null,
  ground text not null check (ground <> ''),
  decision text, -- dnr of the decision, where there is one
  valid_from timestamptz not null,
  until timestamptz,
  ended_at timestamptz,
  ended_by text,
  end_ground text
);
create index right_grant_person on right_grant (person);
create trigger right_grant_is_kept before delete on right_grant for each row execute function casework_is_kept();

-- Until now everyone could do everything. That stays so for those who are here, as rights that can be ended; the first of them administers.
insert into right_grant (id, person, role, unit, granted_by, granted_at, ground, valid_from)
select 'grt_' || substr(md5(person.id || role), 1, 24), person.id, role, null, 'Kansli', now(), 'Fanns innan rättigheter infördes', now()
from person cross join (values ('caseworker')) as of_all (role);
insert into right_grant (id, person, role, unit, granted_by, granted_at, ground, valid_from)
select 'grt_' || substr(md5(first.id || role), 1, 24), first.id, role, null, 'Kansli', now(), 'Fanns innan rättigheter infördes', now()
from (select id from person order by added_at, id limit 1) as first
cross join (values ('function-owner'), ('auditor'), ('administrator')) as of_first (role);

alter table document add column unit text not null default '';
update document set unit = person.unit from person where person.id = document.owner;
create index document_unit on document (unit, received_at desc, id desc);

-- A person who audits or administers may read a document of others for a while, when the reason is written down.
create table justified_reading (
  person text not null references person,
  document text not null references document,
  why text not null check (why <> ''),
  at timestamptz not null,
  until timestamptz not null
);
create index justified_reading_whose on justified_reading (person, document, until desc);
create trigger justified_reading_is_kept before update or delete on justified_reading for each row execute function casework_is_kept();
