-- Accounts: names to sign in by, passwords and passkeys, invitations, sessions that end when nobody is there, and failed attempts.

alter table person add column account text;
-- ingrid.ekstam, and ingrid.ekstam2 where there are two.
update person set account = named.account from (
  select id, base || case when place = 1 then '' else place::text end as account from (
    select id, base, row_number() over (partition by base order by added_at, id) as place from (
      select id, added_at, coalesce(nullif(regexp_replace(translate(lower(name), 'åäöéü ', 'aaoeu.'), '[^a-z0-9.]', '', 'g'), ''), 'person') as base
      from person) as based) as placed) as named
where named.id = person.id;
alter table person alter column account set not null;
create unique index person_account on person (account);
alter table person add column left_at timestamptz;

alter table sign_in_link add column kind text not null default 'link' check (kind in ('link', 'invitation'));
create index sign_in_link_person on sign_in_link (person);

alter table session add column seen_at timestamptz;
update session set seen_at = made_at;
alter table session alter column seen_at set not null;
alter table session add column way text not null default 'link' check (way in ('link', 'invitation', 'password', 'passkey'));
alter table session add column agent text not null default '';
create index session_person on session (person, until desc);

create table password (
  person text primary key references person,
  hash text not null, -- scrypt, with its parameters and salt
  set_at timestamptz not null
);

create table passkey (
  id text primary key, -- the credential's own id, base64url
  person text not null references person,
  public_key text not null, -- SPKI, base64
  algorithm integer not null,
  counter bigint not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index passkey_person on passkey (person);

-- A question that a passkey answers, once and soon.
create table passkey_challenge (
  challenge text primary key,
  person text references person, -- null: whoever signs in
  until timestamptz not null
);

-- Failed attempts to sign in, by account and by address, as hashes: a name that does not exist is counted like one that does.
create table sign_in_attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);
