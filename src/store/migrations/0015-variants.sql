-- Variants that a municipality makes of a function, and measurements that the house makes itself.

-- Which variant was asked; null where the function was asked as it comes.
alter table run add column variant text;
create index run_variant on run (variant, today) where variant is not null;

-- What a version of a function, with a variant's own settings, was measured to be. Only ever added to; the newest stands.
create table measurement (
  number integer generated always as identity primary key,
  function text not null,
  version text not null,
  figures jsonb not null,
  by_whom text not null,
  at timestamptz not null
);
create index measurement_of on measurement (function, version, number desc);
create trigger measurement_is_kept before update or delete on measurement
  for each row execute function governance_is_kept();
