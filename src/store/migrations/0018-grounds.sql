-- The ground of a mark, as a person has set it: the section, the harm test that it asks for, and what was noted at the test.
alter table decision drop constraint decision_act_check;
alter table decision add constraint decision_act_check check (act in ('accept', 'reject', 'change', 'add', 'ground', 'undo'));
alter table decision add column ground text;
alter table decision add column harm_test text check (harm_test in ('reversed', 'straight', 'special'));
alter table decision add column harm_note text;
