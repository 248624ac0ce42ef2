-- Remarks of ours that came back in the file: which, and whether their author has settled them.
alter table content add column notes jsonb not null default '[]';
