-- A PDF may leave as a transcript: its text written anew, so that nothing tells how long what was masked is.
alter table release drop constraint release_treated_as_check;
alter table release add constraint release_treated_as_check check (treated_as in ('text', 'pictures', 'transcript'));
alter table request_package drop constraint request_package_treated_as_check;
alter table request_package add constraint request_package_treated_as_check check (treated_as in ('text', 'pictures', 'transcript'));
