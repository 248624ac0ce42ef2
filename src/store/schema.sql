create table answer (
  document text not null,
  function text not null,
  asked text not null,
  stands text,
  constraint answer_asked_fkey FOREIGN KEY (asked) REFERENCES run(id),
  constraint answer_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint answer_stands_fkey FOREIGN KEY (stands) REFERENCES run(id),
  constraint answer_pkey PRIMARY KEY (document, function)
);

create table assessment (
  kind text not null,
  subject text not null,
  version integer not null,
  body jsonb not null,
  why text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint assessment_kind_check CHECK ((kind = ANY (ARRAY['function'::text, 'initiative'::text]))),
  constraint assessment_version_check CHECK ((version > 0)),
  constraint assessment_pkey PRIMARY KEY (kind, subject, version)
);

create table assignment (
  id text not null,
  number integer not null generated always as identity,
  title text not null,
  says text not null,
  source text not null,
  dnr text not null,
  given_on date not null,
  to_committee text not null,
  to_unit text,
  written_by text not null,
  written_at timestamp with time zone not null,
  closed_on date,
  constraint assignment_dnr_check CHECK ((dnr <> ''::text)),
  constraint assignment_says_check CHECK ((says <> ''::text)),
  constraint assignment_source_check CHECK ((source <> ''::text)),
  constraint assignment_title_check CHECK ((title <> ''::text)),
  constraint assignment_to_committee_check CHECK ((to_committee <> ''::text)),
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_number_key UNIQUE (number)
);

create table assignment_entry (
  number bigint not null generated always as identity,
  assignment text not null,
  stage text,
  kind text not null,
  to_whom text not null,
  on_day date not null,
  dnr text,
  says text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint assignment_entry_check CHECK (((kind = 'report'::text) = (stage IS NOT NULL))),
  constraint assignment_entry_kind_check CHECK ((kind = ANY (ARRAY['status'::text, 'report'::text, 'close'::text, 'reopen'::text]))),
  constraint assignment_entry_assignment_fkey FOREIGN KEY (assignment) REFERENCES assignment(id),
  constraint assignment_entry_stage_fkey FOREIGN KEY (stage) REFERENCES assignment_stage(id),
  constraint assignment_entry_pkey PRIMARY KEY (number)
);

create table assignment_party (
  id text not null,
  number integer not null generated always as identity,
  assignment text not null,
  kind text not null,
  name text not null,
  says text not null,
  on_day date,
  dnr text,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint assignment_party_kind_check CHECK ((kind = ANY (ARRAY['union'::text, 'committee'::text, 'region'::text, 'other'::text]))),
  constraint assignment_party_name_check CHECK ((name <> ''::text)),
  constraint assignment_party_assignment_fkey FOREIGN KEY (assignment) REFERENCES assignment(id),
  constraint assignment_party_pkey PRIMARY KEY (id),
  constraint assignment_party_number_key UNIQUE (number)
);

create table assignment_stage (
  id text not null,
  number integer not null generated always as identity,
  assignment text not null,
  kind text not null,
  title text not null,
  due_on date not null,
  done_on date,
  constraint assignment_stage_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'interim'::text, 'final'::text]))),
  constraint assignment_stage_title_check CHECK ((title <> ''::text)),
  constraint assignment_stage_assignment_fkey FOREIGN KEY (assignment) REFERENCES assignment(id),
  constraint assignment_stage_pkey PRIMARY KEY (id),
  constraint assignment_stage_number_key UNIQUE (number)
);

create table card_version (
  function text not null,
  version integer not null,
  card jsonb not null,
  by_whom text not null,
  why text not null,
  at timestamp with time zone not null,
  constraint card_version_version_check CHECK ((version > 0)),
  constraint card_version_pkey PRIMARY KEY (function, version)
);

create table carried_job (
  id bigint not null generated always as identity,
  queue text not null,
  key text not null,
  payload jsonb not null,
  constraint carried_job_pkey PRIMARY KEY (id)
);

create table checkpoint_proposal (
  number bigint not null generated always as identity,
  id text not null,
  checkpoint text not null,
  area text not null,
  draft jsonb not null,
  why text not null,
  by_person text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  decided text,
  decided_person text,
  decided_by text,
  decided_at timestamp with time zone,
  constraint checkpoint_proposal_check CHECK (((decided IS DISTINCT FROM 'published'::text) OR (decided_person <> by_person))),
  constraint checkpoint_proposal_decided_check CHECK ((decided = ANY (ARRAY['published'::text, 'rejected'::text]))),
  constraint checkpoint_proposal_why_check CHECK ((why <> ''::text)),
  constraint checkpoint_proposal_pkey PRIMARY KEY (number),
  constraint checkpoint_proposal_id_key UNIQUE (id)
);

create table collection (
  id text not null,
  name text not null,
  origin text not null,
  folder text,
  state text not null,
  refusal jsonb,
  progress jsonb,
  documents integer not null default 0,
  passages integer not null default 0,
  unread integer not null default 0,
  asked integer not null default 1,
  indexed_at timestamp with time zone,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint collection_pkey PRIMARY KEY (id)
);

create table conclusion (
  id text not null,
  number integer not null generated always as identity,
  version integer not null,
  title text not null,
  says text not null,
  initiatives jsonb not null,
  figures jsonb not null,
  withdrawn_why text,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint conclusion_figures_check CHECK ((jsonb_array_length(figures) > 0)),
  constraint conclusion_initiatives_check CHECK ((jsonb_array_length(initiatives) > 0)),
  constraint conclusion_says_check CHECK ((says <> ''::text)),
  constraint conclusion_title_check CHECK ((title <> ''::text)),
  constraint conclusion_version_check CHECK ((version > 0)),
  constraint conclusion_pkey PRIMARY KEY (id),
  constraint conclusion_number_key UNIQUE (number)
);

create table content (
  document text not null,
  text text not null,
  pages jsonb not null,
  parts jsonb not null,
  attachments jsonb not null,
  doubts jsonb not null,
  glyphs text,
  read_at timestamp with time zone not null,
  meter jsonb,
  notes jsonb not null default '[]'::jsonb,
  constraint content_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint content_pkey PRIMARY KEY (document)
);

create table decision (
  number bigint not null generated always as identity,
  id text not null,
  document text not null,
  batch text not null,
  act text not null,
  finding text,
  label text,
  span_start integer,
  span_end integer,
  undoes text,
  place jsonb,
  person text not null,
  at timestamp with time zone not null,
  fixed boolean not null default false,
  ground text,
  harm_test text,
  harm_note text,
  held text,
  constraint decision_act_check CHECK ((act = ANY (ARRAY['accept'::text, 'reject'::text, 'change'::text, 'add'::text, 'ground'::text, 'undo'::text]))),
  constraint decision_harm_test_check CHECK ((harm_test = ANY (ARRAY['reversed'::text, 'straight'::text, 'special'::text]))),
  constraint decision_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint decision_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint decision_pkey PRIMARY KEY (number),
  constraint decision_document_undoes_key UNIQUE (document, undoes),
  constraint decision_id_key UNIQUE (id)
);

create table document (
  id text not null,
  name text not null,
  sha256 text not null,
  size bigint not null,
  kind text,
  state text not null,
  refusal jsonb,
  progress jsonb,
  tallies jsonb not null default '[]'::jsonb,
  came_from text not null,
  matter text,
  owner text not null,
  received_at timestamp with time zone not null,
  page_count integer not null default 0,
  unread_count integer not null default 0,
  revision integer not null default 0,
  sought text generated always as (lower(((((name || ' '::text) || COALESCE(matter, ''::text)) || ' '::text) || came_from))) stored,
  unit text not null default ''::text,
  matter_key text generated always as (COALESCE("substring"(lower(btrim(regexp_replace(matter, '\s+'::text, ' '::text, 'g'::text))), '^(?!(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9]))((?:[[:alpha:]]{1,6}[ -]?)?[0-9]{1,6}[/:-][0-9]{1,6}(?:[/:-][0-9]{1,6})?)(?![[:alnum:]/:-])'::text), NULLIF(lower(btrim(regexp_replace(matter, '\s+'::text, ' '::text, 'g'::text))), ''::text))) stored,
  weeded_at timestamp with time zone,
  weeding text,
  matter_kind text,
  constraint document_state_check CHECK ((state = ANY (ARRAY['received'::text, 'reading'::text, 'refused'::text, 'running'::text, 'reviewing'::text, 'ready'::text, 'releasing'::text, 'released'::text, 'weeded'::text]))),
  constraint document_owner_fkey FOREIGN KEY (owner) REFERENCES person(id),
  constraint document_weeding_fkey FOREIGN KEY (weeding) REFERENCES weeding(id),
  constraint document_pkey PRIMARY KEY (id)
);

create table document_approval (
  number integer not null generated always as identity,
  document text not null,
  by_person text not null,
  at timestamp with time zone not null,
  stands text not null,
  constraint document_approval_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint document_approval_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint document_approval_pkey PRIMARY KEY (number)
);

create table done (
  key text not null,
  at timestamp with time zone not null default now(),
  constraint done_pkey PRIMARY KEY (key)
);

create table effect_day (
  function text not null,
  unit text not null,
  day date not null,
  runs integer not null,
  refused integer not null,
  wall_ms double precision not null,
  cpu_ms double precision not null,
  watt_hours double precision not null,
  rapl_hours double precision not null,
  offered integer not null,
  used integer not null,
  accepted integer not null,
  rejected integer not null,
  changed integer not null,
  added integer not null,
  pages integer not null default 0,
  constraint effect_day_pkey PRIMARY KEY (function, unit, day)
);

create table effect_delta (
  number bigint not null generated always as identity,
  function text not null,
  unit text not null,
  day date not null,
  runs integer not null default 0,
  refused integer not null default 0,
  wall_ms double precision not null default 0,
  cpu_ms double precision not null default 0,
  watt_hours double precision not null default 0,
  rapl_hours double precision not null default 0,
  offered integer not null default 0,
  used integer not null default 0,
  accepted integer not null default 0,
  rejected integer not null default 0,
  changed integer not null default 0,
  added integer not null default 0,
  mark text,
  pages integer not null default 0,
  constraint effect_delta_pkey PRIMARY KEY (number)
);

create table effect_mark (
  function text not null,
  unit text not null,
  month date not null,
  mark text not null,
  constraint effect_mark_pkey PRIMARY KEY (function, unit, month, mark)
);

create table effect_parameter (
  number bigint not null generated always as identity,
  function text not null,
  parameter text not null,
  given jsonb,
  why text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint effect_parameter_pkey PRIMARY KEY (number)
);

create table effect_review (
  document text,
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
  shrunk integer not null,
  constraint effect_review_document_fkey FOREIGN KEY (document) REFERENCES document(id) ON DELETE SET NULL,
  constraint effect_review_document_key UNIQUE (document)
);

create table effect_review_mark (
  function text not null,
  version text not null,
  month date not null,
  mark text not null,
  constraint effect_review_mark_pkey PRIMARY KEY (function, version, month, mark)
);

create table effect_sign (
  document text not null,
  function text not null,
  sitting text not null,
  at timestamp with time zone not null,
  constraint effect_sign_document_fkey FOREIGN KEY (document) REFERENCES document(id) ON DELETE CASCADE
);

create table effect_time (
  function text not null,
  unit text not null,
  month date not null,
  step integer not null,
  count integer not null,
  constraint effect_time_pkey PRIMARY KEY (function, unit, month, step)
);

create table event (
  number bigint not null,
  id text not null,
  at timestamp with time zone not null,
  actor text not null,
  act text not null,
  subject text not null,
  content text,
  content_sha256 text not null,
  previous text not null,
  hash text not null,
  weeded_at timestamp with time zone,
  constraint event_check CHECK (((content IS NULL) = (weeded_at IS NOT NULL))),
  constraint event_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint event_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint event_number_check CHECK ((number > 0)),
  constraint event_previous_check CHECK ((previous ~ '^[0-9a-f]{64}$'::text)),
  constraint event_pkey PRIMARY KEY (number),
  constraint event_hash_key UNIQUE (hash),
  constraint event_id_key UNIQUE (id)
);

create table event_head (
  id integer not null default 1,
  number bigint not null,
  hash text not null,
  constraint event_head_id_check CHECK ((id = 1)),
  constraint event_head_pkey PRIMARY KEY (id)
);

create table evidence (
  number bigint not null generated always as identity,
  id text not null,
  function text not null,
  checkpoint text not null,
  answer jsonb,
  valid_until date,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint evidence_pkey PRIMARY KEY (number),
  constraint evidence_id_key UNIQUE (id)
);

create table finding (
  id text not null,
  run text not null,
  document text not null,
  function text not null,
  number integer not null,
  finding jsonb not null,
  excerpt text not null,
  page integer not null,
  line integer not null,
  boxes jsonb not null,
  constraint finding_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint finding_run_fkey FOREIGN KEY (run) REFERENCES run(id),
  constraint finding_pkey PRIMARY KEY (id),
  constraint finding_run_number_key UNIQUE (run, number)
);

create table fixed_cost (
  number bigint not null generated always as identity,
  name text not null,
  ore bigint not null,
  from_month date not null,
  key text not null,
  parts jsonb not null default '{}'::jsonb,
  source text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint fixed_cost_from_month_check CHECK ((EXTRACT(day FROM from_month) = (1)::numeric)),
  constraint fixed_cost_key_check CHECK ((key = ANY (ARRAY['runs'::text, 'equal'::text, 'stated'::text]))),
  constraint fixed_cost_name_check CHECK ((name <> ''::text)),
  constraint fixed_cost_ore_check CHECK ((ore >= 0)),
  constraint fixed_cost_source_check CHECK ((source <> ''::text)),
  constraint fixed_cost_pkey PRIMARY KEY (number)
);

create table found_again (
  run text not null,
  number integer not null,
  finding text not null,
  said jsonb not null,
  constraint found_again_finding_fkey FOREIGN KEY (finding) REFERENCES finding(id),
  constraint found_again_run_fkey FOREIGN KEY (run) REFERENCES run(id),
  constraint found_again_pkey PRIMARY KEY (run, number)
);

create table function_stop (
  function text not null,
  why text not null,
  at timestamp with time zone not null,
  by_whom text,
  running text,
  constraint function_stop_running_check CHECK ((running = ANY (ARRAY['drain'::text, 'cancel'::text]))),
  constraint function_stop_pkey PRIMARY KEY (function)
);

create table horizon_item (
  id text not null,
  number integer not null generated always as identity,
  version integer not null,
  kind text not null,
  title text not null,
  says text not null,
  source text not null,
  link text,
  told_on date not null,
  confidence text not null,
  from_day date,
  to_day date,
  act text,
  functions jsonb not null default '[]'::jsonb,
  checkpoints jsonb not null default '[]'::jsonb,
  closed_why text,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint horizon_item_check CHECK (((from_day IS NULL) OR (to_day IS NULL) OR (from_day <= to_day))),
  constraint horizon_item_confidence_check CHECK ((confidence = ANY (ARRAY['read'::text, 'secondary'::text, 'memory'::text, 'unsure'::text]))),
  constraint horizon_item_kind_check CHECK ((kind = ANY (ARRAY['law'::text, 'technology'::text]))),
  constraint horizon_item_source_check CHECK ((source <> ''::text)),
  constraint horizon_item_title_check CHECK ((title <> ''::text)),
  constraint horizon_item_version_check CHECK ((version > 0)),
  constraint horizon_item_pkey PRIMARY KEY (id),
  constraint horizon_item_number_key UNIQUE (number)
);

create table horizon_seen (
  subject text not null,
  facts jsonb not null,
  at timestamp with time zone not null,
  constraint horizon_seen_pkey PRIMARY KEY (subject)
);

create table horizon_todo (
  id text not null,
  number integer not null generated always as identity,
  mark text not null,
  kind text not null,
  subject text not null,
  title text not null,
  params jsonb not null,
  functions jsonb not null,
  due date,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by text,
  done_says text,
  constraint horizon_todo_kind_check CHECK ((kind = ANY (ARRAY['begins'::text, 'ends'::text, 'moved'::text, 'reworded'::text, 'new'::text, 'gone'::text, 'statute'::text]))),
  constraint horizon_todo_pkey PRIMARY KEY (id),
  constraint horizon_todo_mark_key UNIQUE (mark),
  constraint horizon_todo_number_key UNIQUE (number)
);

create table incident (
  id text not null,
  number integer not null generated always as identity,
  title text not null,
  what text not null,
  function text,
  versions jsonb not null default '[]'::jsonb,
  unit text,
  from_at timestamp with time zone,
  to_at timestamp with time zone,
  severity text not null,
  found_at timestamp with time zone not null,
  personal_data boolean not null,
  serious boolean not null,
  document text,
  finding text,
  reported_by text not null,
  reported_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by text,
  weeded_at timestamp with time zone,
  constraint incident_severity_check CHECK ((severity = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  constraint incident_title_check CHECK ((title <> ''::text)),
  constraint incident_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint incident_pkey PRIMARY KEY (id),
  constraint incident_number_key UNIQUE (number)
);

create table incident_entry (
  number bigint not null generated always as identity,
  incident text not null,
  kind text not null,
  says text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint incident_entry_kind_check CHECK ((kind = ANY (ARRAY['measure'::text, 'imy-told'::text, 'imy-not'::text, 'people-told'::text, 'market-told'::text, 'close'::text, 'open'::text]))),
  constraint incident_entry_incident_fkey FOREIGN KEY (incident) REFERENCES incident(id),
  constraint incident_entry_pkey PRIMARY KEY (number)
);

create table initiative (
  id text not null,
  number integer not null generated always as identity,
  version integer not null,
  title text not null,
  state text not null,
  outcome text,
  owner_role text not null,
  owner_unit text not null,
  area text not null,
  from_day date,
  to_day date,
  ability text,
  need text not null,
  hypothesis text not null,
  baseline text not null,
  material text not null,
  goal text not null,
  conduct text not null,
  technology text not null,
  result text not null,
  verdict text,
  cost integer not null,
  spent integer,
  effect_value integer,
  effect_low integer,
  effect_high integer,
  risk integer,
  risk_why text not null,
  depends_on jsonb not null default '[]'::jsonb,
  functions jsonb not null default '[]'::jsonb,
  rounds jsonb not null default '[]'::jsonb,
  figures jsonb not null default '[]'::jsonb,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint initiative_check CHECK (((state = 'beslut'::text) = (outcome IS NOT NULL))),
  constraint initiative_check1 CHECK (((from_day IS NULL) OR (to_day IS NULL) OR (from_day <= to_day))),
  constraint initiative_check2 CHECK (((effect_value IS NULL) OR ((effect_low <= effect_value) AND (effect_value <= effect_high)))),
  constraint initiative_cost_check CHECK ((cost >= 0)),
  constraint initiative_outcome_check CHECK ((outcome = ANY (ARRAY['införs'::text, 'avslutas'::text]))),
  constraint initiative_risk_check CHECK (((risk >= 1) AND (risk <= 5))),
  constraint initiative_spent_check CHECK ((spent >= 0)),
  constraint initiative_state_check CHECK ((state = ANY (ARRAY['behov'::text, 'hypotes'::text, 'försök'::text, 'utvärderat'::text, 'beslut'::text]))),
  constraint initiative_title_check CHECK ((title <> ''::text)),
  constraint initiative_verdict_check CHECK ((verdict = ANY (ARRAY['better'::text, 'unchanged'::text, 'worse'::text, 'unclear'::text]))),
  constraint initiative_version_check CHECK ((version > 0)),
  constraint initiative_pkey PRIMARY KEY (id),
  constraint initiative_number_key UNIQUE (number)
);

create table initiative_step (
  number bigint not null generated always as identity,
  initiative text not null,
  state text not null,
  outcome text,
  day date not null,
  dnr text,
  decided_by text not null,
  note text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint initiative_step_initiative_fkey FOREIGN KEY (initiative) REFERENCES initiative(id),
  constraint initiative_step_pkey PRIMARY KEY (number)
);

create table justified_reading (
  person text not null,
  document text not null,
  why text not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint justified_reading_why_check CHECK ((why <> ''::text)),
  constraint justified_reading_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint justified_reading_person_fkey FOREIGN KEY (person) REFERENCES person(id)
);

create table lesson (
  id text not null,
  number integer not null generated always as identity,
  version integer not null,
  title text not null,
  says text not null,
  kind text not null,
  advice text not null,
  area text not null,
  initiatives jsonb not null,
  learnt_on date not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint lesson_kind_check CHECK ((kind = ANY (ARRAY['worked'::text, 'hindered'::text, 'surprised'::text]))),
  constraint lesson_says_check CHECK ((says <> ''::text)),
  constraint lesson_title_check CHECK ((title <> ''::text)),
  constraint lesson_version_check CHECK ((version > 0)),
  constraint lesson_pkey PRIMARY KEY (id),
  constraint lesson_number_key UNIQUE (number)
);

create table measurement (
  number integer not null generated always as identity,
  function text not null,
  version text not null,
  figures jsonb not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint measurement_pkey PRIMARY KEY (number)
);

create table measuring_round (
  id text not null,
  function text not null,
  unit text not null,
  way text not null,
  one_in integer,
  task text not null,
  wanted integer not null,
  begun_by text not null,
  begun_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone,
  constraint measuring_round_check CHECK (((way = 'random'::text) = (one_in IS NOT NULL))),
  constraint measuring_round_one_in_check CHECK (((one_in >= 2) AND (one_in <= 20))),
  constraint measuring_round_wanted_check CHECK (((wanted >= 20) AND (wanted <= 1000))),
  constraint measuring_round_way_check CHECK ((way = ANY (ARRAY['timed'::text, 'random'::text]))),
  constraint measuring_round_pkey PRIMARY KEY (id)
);

create table measuring_sample (
  id text not null,
  round text not null,
  number integer not null,
  arm text not null,
  state text not null,
  person text,
  begun_at timestamp with time zone,
  seconds double precision,
  day date,
  mark text,
  constraint measuring_sample_arm_check CHECK ((arm = ANY (ARRAY['without'::text, 'with'::text]))),
  constraint measuring_sample_check CHECK (((state = 'running'::text) OR ((person IS NULL) AND (begun_at IS NULL)))),
  constraint measuring_sample_check1 CHECK (((state = 'done'::text) = (seconds IS NOT NULL))),
  constraint measuring_sample_seconds_check CHECK ((seconds >= (0)::double precision)),
  constraint measuring_sample_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'left'::text]))),
  constraint measuring_sample_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint measuring_sample_round_fkey FOREIGN KEY (round) REFERENCES measuring_round(id),
  constraint measuring_sample_pkey PRIMARY KEY (id),
  constraint measuring_sample_round_number_key UNIQUE (round, number)
);

create table migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

create table page_image (
  document text not null,
  number integer not null,
  width integer not null,
  sha256 text not null,
  constraint page_image_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint page_image_pkey PRIMARY KEY (document, number, width)
);

create table passkey (
  id text not null,
  person text not null,
  public_key text not null,
  algorithm integer not null,
  counter bigint not null,
  name text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint passkey_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint passkey_pkey PRIMARY KEY (id)
);

create table passkey_challenge (
  challenge text not null,
  person text,
  until timestamp with time zone not null,
  constraint passkey_challenge_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint passkey_challenge_pkey PRIMARY KEY (challenge)
);

create table password (
  person text not null,
  hash text not null,
  set_at timestamp with time zone not null,
  constraint password_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint password_pkey PRIMARY KEY (person)
);

create table person (
  id text not null,
  name text not null,
  unit text not null,
  added_at timestamp with time zone not null,
  account text not null,
  left_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (id)
);

create table portfolio (
  id text not null,
  number integer not null generated always as identity,
  title text not null,
  budget bigint not null,
  source text not null,
  dnr text,
  candidates jsonb not null,
  risk_parts jsonb not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint portfolio_budget_check CHECK ((budget >= 0)),
  constraint portfolio_source_check CHECK ((source <> ''::text)),
  constraint portfolio_title_check CHECK ((title <> ''::text)),
  constraint portfolio_pkey PRIMARY KEY (id),
  constraint portfolio_number_key UNIQUE (number)
);

create table portfolio_choice (
  number bigint not null generated always as identity,
  portfolio text not null,
  chosen jsonb not null,
  on_day date not null,
  dnr text,
  why text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint portfolio_choice_why_check CHECK ((why <> ''::text)),
  constraint portfolio_choice_portfolio_fkey FOREIGN KEY (portfolio) REFERENCES portfolio(id),
  constraint portfolio_choice_pkey PRIMARY KEY (number)
);

create table price (
  number bigint not null generated always as identity,
  class text not null,
  function text,
  per text not null,
  ore integer,
  from_month date not null,
  source text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  constraint price_class_check CHECK ((class = ANY (ARRAY['bas'::text, 'tillägg'::text, 'specialist'::text]))),
  constraint price_from_month_check CHECK ((EXTRACT(day FROM from_month) = (1)::numeric)),
  constraint price_ore_check CHECK ((ore >= 0)),
  constraint price_per_check CHECK ((per = ANY (ARRAY['run'::text, 'page'::text, 'kwh'::text, 'hour'::text]))),
  constraint price_source_check CHECK ((source <> ''::text)),
  constraint price_pkey PRIMARY KEY (number)
);

create table publisher (
  id boolean not null default true,
  name text not null,
  site text,
  email text,
  constraint publisher_id_check CHECK (id),
  constraint publisher_name_check CHECK ((name <> ''::text)),
  constraint publisher_pkey PRIMARY KEY (id)
);

create table release (
  id text not null,
  document text not null,
  state text not null,
  treated_as text not null,
  note text not null,
  removals jsonb not null,
  stays integer not null,
  refusal jsonb,
  proof jsonb,
  name text,
  sha256 text,
  person text not null,
  at timestamp with time zone not null,
  done_at timestamp with time zone,
  weeded_at timestamp with time zone,
  second text,
  constraint release_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'released'::text, 'refused'::text]))),
  constraint release_treated_as_check CHECK ((treated_as = ANY (ARRAY['text'::text, 'pictures'::text, 'transcript'::text]))),
  constraint release_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint release_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint release_second_fkey FOREIGN KEY (second) REFERENCES person(id),
  constraint release_pkey PRIMARY KEY (id)
);

create table report (
  id text not null,
  number integer not null generated always as identity,
  kind text not null,
  asked jsonb not null,
  content jsonb not null,
  sha256 text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint report_kind_check CHECK ((kind <> ''::text)),
  constraint report_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_number_key UNIQUE (number)
);

create table request (
  id text not null,
  number integer not null generated always as identity,
  unit text not null,
  dnr text,
  asked_by text,
  received_on date not null,
  matter_kind text not null,
  two_persons boolean not null,
  pseudonyms boolean not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint request_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id),
  constraint request_pkey PRIMARY KEY (id),
  constraint request_number_key UNIQUE (number)
);

create table request_act (
  id text not null,
  number integer not null generated always as identity,
  request text not null,
  kind text not null,
  before jsonb not null,
  by_person text not null,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint request_act_kind_check CHECK ((kind = ANY (ARRAY['role'::text, 'decide'::text, 'merge'::text, 'split'::text]))),
  constraint request_act_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint request_act_request_fkey FOREIGN KEY (request) REFERENCES request(id),
  constraint request_act_pkey PRIMARY KEY (id)
);

create table request_approval (
  number integer not null generated always as identity,
  request text not null,
  by_person text not null,
  at timestamp with time zone not null,
  stands text not null,
  constraint request_approval_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint request_approval_request_fkey FOREIGN KEY (request) REFERENCES request(id),
  constraint request_approval_pkey PRIMARY KEY (number)
);

create table request_document (
  document text not null,
  request text not null,
  number integer not null generated always as identity,
  constraint request_document_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint request_document_request_fkey FOREIGN KEY (request) REFERENCES request(id),
  constraint request_document_pkey PRIMARY KEY (document)
);

create table request_mention (
  number integer not null generated always as identity,
  document text not null,
  key text not null,
  person text not null,
  label text not null,
  shown text not null,
  names jsonb not null,
  numbers jsonb not null,
  start integer not null,
  places integer not null,
  open integer not null,
  masked integer not null,
  contrary integer not null,
  constraint request_mention_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint request_mention_person_fkey FOREIGN KEY (person) REFERENCES request_person(id),
  constraint request_mention_pkey PRIMARY KEY (number),
  constraint request_mention_document_key_key UNIQUE (document, key)
);

create table request_package (
  id text not null,
  request text not null,
  treated_as text not null,
  note text not null,
  by_person text not null,
  at timestamp with time zone not null,
  constraint request_package_treated_as_check CHECK ((treated_as = ANY (ARRAY['text'::text, 'pictures'::text, 'transcript'::text]))),
  constraint request_package_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id),
  constraint request_package_request_fkey FOREIGN KEY (request) REFERENCES request(id),
  constraint request_package_pkey PRIMARY KEY (id)
);

create table request_part (
  package text not null,
  document text not null,
  release text not null,
  refusal jsonb,
  constraint request_part_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint request_part_package_fkey FOREIGN KEY (package) REFERENCES request_package(id),
  constraint request_part_pkey PRIMARY KEY (package, document)
);

create table request_person (
  id text not null,
  request text not null,
  number integer not null generated always as identity,
  role text,
  decision text,
  act text,
  act_by text,
  act_at timestamp with time zone,
  ground text,
  harm_test text,
  harm_note text,
  letter integer,
  constraint request_person_decision_check CHECK ((decision = ANY (ARRAY['mask'::text, 'leave'::text]))),
  constraint request_person_role_check CHECK ((role = ANY (ARRAY['requester'::text, 'party'::text, 'child'::text, 'guardian'::text, 'reporter'::text, 'third'::text, 'official'::text]))),
  constraint request_person_act_by_fkey FOREIGN KEY (act_by) REFERENCES person(id),
  constraint request_person_request_fkey FOREIGN KEY (request) REFERENCES request(id),
  constraint request_person_pkey PRIMARY KEY (id),
  constraint request_person_request_letter_key UNIQUE (request, letter)
);

create table right_grant (
  id text not null,
  person text not null,
  role text not null,
  unit text,
  granted_by text not null,
  granted_at timestamp with time zone not null,
  ground text not null,
  decision text,
  valid_from timestamp with time zone not null,
  until timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text,
  end_ground text,
  constraint right_grant_ground_check CHECK ((ground <> ''::text)),
  constraint right_grant_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint right_grant_unit_fkey FOREIGN KEY (unit) REFERENCES unit(name) ON UPDATE CASCADE,
  constraint right_grant_pkey PRIMARY KEY (id)
);

create table run (
  id text not null,
  document text not null,
  function text not null,
  version text not null,
  knowledge text not null,
  settings jsonb not null,
  today text not null,
  verdict jsonb not null,
  state text not null,
  refusal jsonb,
  about jsonb,
  doubts jsonb not null default '[]'::jsonb,
  meter jsonb,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  input_hash text not null,
  beside jsonb not null default '[]'::jsonb,
  left_out integer not null default 0,
  variant text,
  constraint run_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'done'::text, 'refused'::text]))),
  constraint run_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint run_pkey PRIMARY KEY (id)
);

create table service_time (
  number bigint not null generated always as identity,
  class text not null,
  unit text not null,
  day date not null,
  minutes integer not null,
  what text not null,
  constraint service_time_class_check CHECK ((class = ANY (ARRAY['bas'::text, 'tillägg'::text, 'specialist'::text]))),
  constraint service_time_minutes_check CHECK ((minutes <> 0)),
  constraint service_time_unit_check CHECK ((unit <> ''::text)),
  constraint service_time_what_check CHECK ((what <> ''::text)),
  constraint service_time_pkey PRIMARY KEY (number)
);

create table session (
  id text not null,
  person text not null,
  made_at timestamp with time zone not null,
  until timestamp with time zone not null,
  ended_at timestamp with time zone,
  seen_at timestamp with time zone not null,
  way text not null default 'link'::text,
  agent text not null default ''::text,
  constraint session_way_check CHECK ((way = ANY (ARRAY['link'::text, 'invitation'::text, 'password'::text, 'passkey'::text]))),
  constraint session_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint session_pkey PRIMARY KEY (id)
);

create table sign_in_attempt (
  key text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (key)
);

create table sign_in_link (
  token_hash text not null,
  person text not null,
  made_at timestamp with time zone not null,
  until timestamp with time zone not null,
  used_at timestamp with time zone,
  kind text not null default 'link'::text,
  constraint sign_in_link_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'invitation'::text]))),
  constraint sign_in_link_person_fkey FOREIGN KEY (person) REFERENCES person(id),
  constraint sign_in_link_pkey PRIMARY KEY (token_hash)
);

create table unit (
  name text not null,
  within text,
  two_persons boolean not null default false,
  constraint unit_within_fkey FOREIGN KEY (within) REFERENCES unit(name) ON UPDATE CASCADE,
  constraint unit_pkey PRIMARY KEY (name)
);

create table validity_word (
  collection text not null,
  document text not null,
  state text not null,
  until date,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint validity_word_collection_fkey FOREIGN KEY (collection) REFERENCES collection(id) ON DELETE CASCADE,
  constraint validity_word_pkey PRIMARY KEY (collection, document)
);

create table weeding (
  id text not null,
  number integer not null generated always as identity,
  dnr text not null,
  decided_by text not null,
  decided_on date not null,
  parts jsonb not null,
  state text not null,
  by_whom text not null,
  ordered_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint weeding_decided_by_check CHECK ((decided_by <> ''::text)),
  constraint weeding_dnr_check CHECK ((dnr <> ''::text)),
  constraint weeding_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text]))),
  constraint weeding_pkey PRIMARY KEY (id),
  constraint weeding_number_key UNIQUE (number)
);

create table weeding_blob (
  sha256 text not null,
  weeding text not null,
  constraint weeding_blob_weeding_fkey FOREIGN KEY (weeding) REFERENCES weeding(id),
  constraint weeding_blob_pkey PRIMARY KEY (sha256)
);

create table weeding_hold (
  id text not null,
  document text not null,
  matter_key text,
  why text not null,
  by_whom text not null,
  at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  lifted_by text,
  constraint weeding_hold_why_check CHECK ((why <> ''::text)),
  constraint weeding_hold_document_fkey FOREIGN KEY (document) REFERENCES document(id),
  constraint weeding_hold_pkey PRIMARY KEY (id)
);

CREATE INDEX assignment_entry_of ON public.assignment_entry USING btree (assignment, number);
CREATE INDEX checkpoint_proposal_published ON public.checkpoint_proposal USING btree (checkpoint, decided_at DESC) WHERE (decided = 'published'::text);
CREATE INDEX decision_at ON public.decision USING btree (at);
CREATE INDEX decision_document ON public.decision USING btree (document, number);
CREATE INDEX decision_document_at ON public.decision USING btree (document, at DESC);
CREATE INDEX document_approval_document ON public.document_approval USING btree (document);
CREATE INDEX document_file ON public.document USING btree (sha256);
CREATE INDEX document_matter ON public.document USING btree (matter_key, received_at, id) WHERE (matter_key IS NOT NULL);
CREATE INDEX document_newest ON public.document USING btree (received_at DESC, id DESC);
CREATE INDEX document_state ON public.document USING btree (state, received_at DESC, id DESC);
CREATE INDEX document_unit ON public.document USING btree (unit, received_at DESC, id DESC);
CREATE INDEX effect_parameter_function ON public.effect_parameter USING btree (function, parameter, number DESC);
CREATE INDEX effect_review_function_month ON public.effect_review USING btree (function, month);
CREATE INDEX effect_sign_document ON public.effect_sign USING btree (document);
CREATE INDEX event_act ON public.event USING btree (act, number DESC);
CREATE INDEX event_actor ON public.event USING btree (actor, number DESC);
CREATE INDEX event_at ON public.event USING btree (at);
CREATE INDEX event_function ON public.event USING btree ("substring"(content, '"function":"([a-z-]+)"'::text), number DESC);
CREATE INDEX event_subject ON public.event USING btree (subject, number DESC);
CREATE INDEX evidence_function ON public.evidence USING btree (function, checkpoint, number DESC);
CREATE INDEX finding_document ON public.finding USING btree (document);
CREATE INDEX found_again_finding ON public.found_again USING btree (finding);
CREATE INDEX incident_entry_of ON public.incident_entry USING btree (incident, number);
CREATE INDEX initiative_step_of ON public.initiative_step USING btree (initiative, number);
CREATE INDEX justified_reading_whose ON public.justified_reading USING btree (person, document, until DESC);
CREATE INDEX measurement_of ON public.measurement USING btree (function, version, number DESC);
CREATE INDEX measuring_round_function ON public.measuring_round USING btree (function, begun_at DESC);
CREATE INDEX passkey_person ON public.passkey USING btree (person);
CREATE INDEX release_document ON public.release USING btree (document, at);
CREATE INDEX request_act_request ON public.request_act USING btree (request);
CREATE INDEX request_approval_request ON public.request_approval USING btree (request);
CREATE INDEX request_document_request ON public.request_document USING btree (request);
CREATE INDEX request_mention_person ON public.request_mention USING btree (person);
CREATE INDEX request_package_request ON public.request_package USING btree (request);
CREATE INDEX request_person_request ON public.request_person USING btree (request);
CREATE INDEX right_grant_person ON public.right_grant USING btree (person);
CREATE INDEX run_variant ON public.run USING btree (variant, today) WHERE (variant IS NOT NULL);
CREATE INDEX service_time_day ON public.service_time USING btree (day);
CREATE INDEX session_person ON public.session USING btree (person, until DESC);
CREATE INDEX sign_in_link_person ON public.sign_in_link USING btree (person);
CREATE INDEX weeding_hold_stands ON public.weeding_hold USING btree (document) WHERE (lifted_at IS NULL);
CREATE UNIQUE INDEX collection_name ON public.collection USING btree (lower(name));
CREATE UNIQUE INDEX measuring_sample_one_at_a_time ON public.measuring_sample USING btree (person) WHERE (state = 'running'::text);
CREATE UNIQUE INDEX person_account ON public.person USING btree (account);
CREATE UNIQUE INDEX release_one_at_a_time ON public.release USING btree (document) WHERE (state = 'writing'::text);
CREATE UNIQUE INDEX run_same_question ON public.run USING btree (document, function, input_hash) WHERE (state <> 'refused'::text);

CREATE TRIGGER assessment_is_kept BEFORE DELETE OR UPDATE ON public.assessment FOR EACH ROW EXECUTE FUNCTION casework_is_kept();
CREATE TRIGGER assignment_entry_is_kept BEFORE DELETE OR UPDATE ON public.assignment_entry FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER card_version_is_kept BEFORE DELETE OR UPDATE ON public.card_version FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER checkpoint_proposal_is_kept BEFORE DELETE OR UPDATE ON public.checkpoint_proposal FOR EACH ROW EXECUTE FUNCTION proposal_is_decided_once();
CREATE TRIGGER decision_is_kept BEFORE DELETE OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION casework_is_kept();
CREATE TRIGGER effect_of_decisions AFTER INSERT ON public.decision REFERENCING NEW TABLE AS decided FOR EACH STATEMENT EXECUTE FUNCTION effect_of_decisions();
CREATE TRIGGER effect_of_ended_runs AFTER UPDATE ON public.run REFERENCING OLD TABLE AS before NEW TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION effect_of_ended_runs();
CREATE TRIGGER effect_of_findings AFTER INSERT ON public.finding REFERENCING NEW TABLE AS found FOR EACH STATEMENT EXECUTE FUNCTION effect_of_findings();
CREATE TRIGGER effect_of_new_runs AFTER INSERT ON public.run REFERENCING NEW TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION effect_of_runs();
CREATE TRIGGER effect_parameter_is_kept BEFORE DELETE OR UPDATE ON public.effect_parameter FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER event_head_moves_forward BEFORE DELETE OR UPDATE ON public.event_head FOR EACH ROW EXECUTE FUNCTION event_head_moves_forward();
CREATE TRIGGER event_is_kept BEFORE DELETE OR UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION event_is_kept();
CREATE TRIGGER event_is_kept_whole BEFORE TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION event_is_kept();
CREATE TRIGGER evidence_is_kept BEFORE DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER finding_is_kept BEFORE DELETE OR UPDATE ON public.finding FOR EACH ROW EXECUTE FUNCTION casework_is_kept();
CREATE TRIGGER fixed_cost_is_kept BEFORE DELETE OR UPDATE ON public.fixed_cost FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER found_again_is_kept BEFORE DELETE OR UPDATE ON public.found_again FOR EACH ROW EXECUTE FUNCTION casework_is_kept();
CREATE TRIGGER incident_entry_is_kept BEFORE DELETE OR UPDATE ON public.incident_entry FOR EACH ROW EXECUTE FUNCTION casework_is_kept();
CREATE TRIGGER initiative_step_is_kept BEFORE DELETE OR UPDATE ON public.initiative_step FOR EACH ROW EXECUTE FUNCTION casework_is_kept();
CREATE TRIGGER justified_reading_is_kept BEFORE DELETE OR UPDATE ON public.justified_reading FOR EACH ROW EXECUTE FUNCTION casework_is_kept();
CREATE TRIGGER measurement_is_kept BEFORE DELETE OR UPDATE ON public.measurement FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER portfolio_choice_is_kept BEFORE DELETE OR UPDATE ON public.portfolio_choice FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER price_is_kept BEFORE DELETE OR UPDATE ON public.price FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER report_is_kept BEFORE DELETE OR UPDATE ON public.report FOR EACH ROW EXECUTE FUNCTION governance_is_kept();
CREATE TRIGGER right_grant_is_kept BEFORE DELETE ON public.right_grant FOR EACH ROW EXECUTE FUNCTION casework_is_kept();

CREATE OR REPLACE FUNCTION public.casework_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from weeding where id = current_setting('kansli.weeding', true) and state = 'running') then
    if tg_op = 'DELETE' then
      return old;
    end if;
    return new;
  end if;
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $function$;
CREATE OR REPLACE FUNCTION public.document_needs_second(asked text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select case when not exists (select 1 from unit where two_persons) then false
    else exists (
      select 1 from document own join document held on held.id = own.id or (held.sha256 = own.sha256 and held.state <> 'weeded')
      where own.id = asked and unit_needs_second(held.unit)
    ) end
$function$;
CREATE OR REPLACE FUNCTION public.effect_mark_of(person text, function text, month date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN encode(sha256(convert_to(concat_ws(chr(10), person, function, (month)::text), 'UTF8'::name)), 'hex'::text);
CREATE OR REPLACE FUNCTION public.effect_of_decisions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into effect_delta (function, unit, day, used, accepted, rejected, changed, added, mark)
  select s.function, d.unit, s.day,
    max((s.sign > 0 and s.act <> 'add' and not exists (
      select 1 from decision e join finding g on g.id = e.finding
      where e.document = s.document and g.function = s.function and e.number < s.first))::integer),
    coalesce(sum(s.sign) filter (where s.act = 'accept'), 0), coalesce(sum(s.sign) filter (where s.act = 'reject'), 0),
    coalesce(sum(s.sign) filter (where s.act = 'change'), 0), coalesce(sum(s.sign) filter (where s.act = 'add'), 0),
    effect_mark_of(s.person, s.function, date_trunc('month', s.day)::date)
  from (
    select n.document, n.person, n.act, 1 as sign, (n.at at time zone 'Europe/Stockholm')::date as day,
      case when n.act = 'add' then 'mask' else f.function end as function, min(n.number) over () as first
    from decided n left join finding f on f.id = n.finding where n.act <> 'undo'
    union all
    select n.document, n.person, u.act, -1, (n.at at time zone 'Europe/Stockholm')::date,
      case when u.act = 'add' then 'mask' else f.function end, 0
    from decided n join decision u on u.batch = n.undoes and u.document = n.document
    left join finding f on f.id = u.finding where n.act = 'undo' and u.act <> 'undo'
  ) s join document d on d.id = s.document
  where s.function is not null
  group by s.document, s.person, s.function, d.unit, s.day
  order by 1, 2, 3;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.effect_of_ended_runs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into effect_delta (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours, pages)
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date,
    count(*) filter (where r.state = 'done'), count(*) filter (where r.state = 'refused'),
    coalesce(sum((r.meter->>'wallMs')::double precision), 0), coalesce(sum((r.meter->>'cpuMs')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision) filter (where r.meter->'energy'->>'method' = 'rapl'), 0),
    coalesce(sum(d.page_count) filter (where r.state = 'done'), 0)
  from ended r join before b on b.id = r.id join document d on d.id = r.document
  where r.state in ('done', 'refused') and b.state = 'asked'
  group by 1, 2, 3;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.effect_of_findings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into effect_delta (function, unit, day, offered)
  select n.function, d.unit, (now() at time zone 'Europe/Stockholm')::date, count(*)
  from (select document, function, count(*) as many from found group by 1, 2) n
  join document d on d.id = n.document
  -- The first findings of the function in the document.
  where n.many = (select count(*) from finding e where e.document = n.document and e.function = n.function)
  group by 1, 2;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.effect_of_runs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into effect_delta (function, unit, day, runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours, pages)
  select r.function, d.unit, (coalesce(r.done_at, r.asked_at) at time zone 'Europe/Stockholm')::date,
    count(*) filter (where r.state = 'done'), count(*) filter (where r.state = 'refused'),
    coalesce(sum((r.meter->>'wallMs')::double precision), 0), coalesce(sum((r.meter->>'cpuMs')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision), 0),
    coalesce(sum((r.meter->>'wattHours')::double precision) filter (where r.meter->'energy'->>'method' = 'rapl'), 0),
    coalesce(sum(d.page_count) filter (where r.state = 'done'), 0)
  from ended r join document d on d.id = r.document
  where r.state in ('done', 'refused')
  group by 1, 2, 3;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION public.event_head_moves_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.number > old.number then
    return new;
  end if;
  raise exception 'the head of the log only moves forward' using errcode = 'restrict_violation';
end $function$;
CREATE OR REPLACE FUNCTION public.event_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE'
    and old.content is not null and new.content is null and new.weeded_at is not null
    and row(new.number, new.id, new.at, new.actor, new.act, new.subject, new.content_sha256, new.previous, new.hash)
      is not distinct from row(old.number, old.id, old.at, old.actor, old.act, old.subject, old.content_sha256, old.previous, old.hash)
  then
    return new;
  end if;
  raise exception 'events are never changed or removed' using errcode = 'restrict_violation';
end $function$;
CREATE OR REPLACE FUNCTION public.governance_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $function$;
CREATE OR REPLACE FUNCTION public.proposal_is_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.decided is not null
    or (new.id, new.checkpoint, new.area, new.draft, new.why, new.by_person, new.by_whom, new.at)
      is distinct from (old.id, old.checkpoint, old.area, old.draft, old.why, old.by_person, old.by_whom, old.at) then
    raise exception 'a proposal is decided once and else kept' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;
CREATE OR REPLACE FUNCTION public.unit_needs_second(asked text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  with recursive above as (
    select name, within, two_persons from unit where name = asked
    union select unit.name, unit.within, unit.two_persons from unit join above on above.within = unit.name
  ) select coalesce(bool_or(two_persons), false) from above
$function$;
