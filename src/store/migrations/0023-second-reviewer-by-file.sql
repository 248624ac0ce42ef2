-- A unit's rule of two persons follows the file: brought in once more somewhere else, it is still to be approved by a second person.

create index document_file on document (sha256);

create function document_needs_second(asked text) returns boolean language sql stable as $$
  select case when not exists (select 1 from unit where two_persons) then false
    else exists (
      select 1 from document own join document held on held.id = own.id or (held.sha256 = own.sha256 and held.state <> 'weeded')
      where own.id = asked and unit_needs_second(held.unit)
    ) end
$$;
