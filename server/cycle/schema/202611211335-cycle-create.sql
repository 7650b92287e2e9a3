-- What an office changed of a duty of the list office_year (duty_id as there), or a duty of its own (OWN-…).
CREATE TABLE cycle_duties (
  office_id id NOT NULL,
  id id NOT NULL,
  duty_id text NOT NULL,
  is_own int NOT NULL,
  content json NOT NULL,
  version int NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX cycle_duties_duty ON cycle_duties (office_id, duty_id);

-- One time that a duty falls due. `id` follows from the other keys. What the office said (due_on typed from a circular, done, not
-- ours), and what it was told: the last stage of reminders and the day it was for, the day the calendar feed showed.
CREATE TABLE cycle_rounds (
  office_id id NOT NULL,
  id id NOT NULL,
  duty_id text NOT NULL,
  fiscal_year int NOT NULL,
  month int NOT NULL,
  due_on date,
  circular_no text NOT NULL,
  circular_on date,
  state text NOT NULL,
  done_on date,
  done_by text NOT NULL,
  note text NOT NULL,
  version int NOT NULL,
  told_stage text NOT NULL,
  told_due date,
  shown_due date,
  shown_name text NOT NULL,
  shown_number int NOT NULL,
  shown_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX cycle_rounds_year ON cycle_rounds (office_id, fiscal_year);

-- Who was reminded of what: one row for a round, a stage for one due day, and a person.
CREATE TABLE cycle_reminders (
  office_id id NOT NULL,
  id id NOT NULL,
  round_id id NOT NULL,
  duty_id text NOT NULL,
  fiscal_year int NOT NULL,
  month int NOT NULL,
  stage text NOT NULL,
  for_day date NOT NULL,
  person_id id NOT NULL,
  role text NOT NULL,
  sent_on date NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX cycle_reminders_once ON cycle_reminders (office_id, round_id, stage, for_day, person_id);
CREATE INDEX cycle_reminders_person ON cycle_reminders (office_id, person_id, sent_on);

-- Since when an office is reminded: what was due before that is not its concern.
CREATE TABLE cycle_starts (
  office_id id NOT NULL PRIMARY KEY,
  started_on date NOT NULL,
  last_day date NOT NULL
);
