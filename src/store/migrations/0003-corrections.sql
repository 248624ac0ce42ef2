-- A remark may be accepted so that what it proposes is to be written in the corrected copy.
alter table decision add column fixed boolean not null default false;
