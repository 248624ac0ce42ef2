-- What reviewers changed in a function's proposals, counted when a document has left: one row for each document, and no person.
-- What is weeded leaves its counts behind, with no document to them. `documents` is more than one only where rows were made together.
create table effect_review (
  document text unique references document (id) on delete set null,
  function text not null,
  version text not null,
  unit text not null,
  month date not null,
  documents integer not null default 1,
  words integer not null,
  proposed integer not null,
  accepted integer not null,
  deleted integer not null,
  added integer not null,
  changed integer not null,
  grown integer not null,
  shrunk integer not null
);
-- That one more took part in reviewing a version in a month, as `effect_mark` says it of a unit: a group's size can be told, and nobody followed.
create table effect_review_mark (
  function text not null,
  version text not null,
  month date not null,
  mark text not null,
  primary key (function, version, month, mark)
);
create index effect_review_function_month on effect_review (function, month);
