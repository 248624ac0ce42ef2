-- Documents of one matter see each other: what a function looked at beside the document, and which run's findings stand.

-- The same matter: by its diarienummer where the name begins with one, else by the whole name. A date is no diarienummer.
alter table document add column matter_key text generated always as (
  coalesce(
    substring(
      lower(btrim(regexp_replace(matter, '\s+', ' ', 'g')))
      from '^(?!(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9]))((?:[[:alpha:]]{1,6}[ -]?)?[0-9]{1,6}[/:-][0-9]{1,6}(?:[/:-][0-9]{1,6})?)(?![[:alnum:]/:-])'
    ),
    nullif(lower(btrim(regexp_replace(matter, '\s+', ' ', 'g'))), '')
  )
) stored;
create index document_matter on document (matter_key, received_at, id) where matter_key is not null;

-- The other documents that were handed in, as ids and hashes in the order given, and how many there was no room for.
alter table run add column beside jsonb not null default '[]';
alter table run add column left_out integer not null default 0;
-- What was refused is no answer: the same may be asked again.
alter table run drop constraint run_document_function_input_hash_key;
create unique index run_same_question on run (document, function, input_hash) where state <> 'refused';

-- For each function asked of a document: the run last asked for, and the run whose findings stand.
create table answer (
  document text not null references document,
  function text not null,
  asked text not null references run,
  stands text references run,
  primary key (document, function)
);
insert into answer (document, function, asked, stands)
  select distinct on (document, function) document, function, id, case when state = 'done' then id end
  from run where function <> 'summarise' and state <> 'refused'
  order by document, function, asked_at desc, id desc;

-- A finding that a later run found too keeps its id, and with it what was decided; `said` is how the later run tells it.
create table found_again (
  run text not null references run,
  number integer not null,
  finding text not null references finding,
  said jsonb not null,
  primary key (run, number)
);
create index found_again_finding on found_again (finding);
create trigger found_again_is_kept before update or delete on found_again for each row execute function casework_is_kept();
