-- The log narrowed by person, kind, function and day without looking through all of it.
create index event_actor on event (actor, number desc);
create index event_act on event (act, number desc);
create index event_at on event (at);
-- Canonical JSON escapes every quotation mark inside a text, so this can only meet the key itself.
create index event_function on event ((substring(content from '"function":"([a-z-]+)"')), number desc);
