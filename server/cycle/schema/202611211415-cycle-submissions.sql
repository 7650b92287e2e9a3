-- One return that the office owes in one round: how far it is. `id` follows from office, kind, year and month.
CREATE TABLE cycle_submissions (
  office_id id NOT NULL,
  id id NOT NULL,
  kind text NOT NULL,
  duty_id text NOT NULL,
  fiscal_year int NOT NULL,
  month int NOT NULL,
  state text NOT NULL,
  version int NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX cycle_submissions_year ON cycle_submissions (office_id, fiscal_year);

-- What happened to it, append-only: prepared, exported, sent, acknowledged, returned, opened again.
CREATE TABLE cycle_submission_steps (
  office_id id NOT NULL,
  id id NOT NULL,
  submission_id id NOT NULL,
  state text NOT NULL,
  on_day date NOT NULL,
  at instant NOT NULL,
  by_name text NOT NULL,
  how text NOT NULL,
  number text NOT NULL,
  note text NOT NULL,
  file_id id,
  made_kind text NOT NULL,
  made_id id,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, submission_id) REFERENCES cycle_submissions (office_id, id)
);
CREATE INDEX cycle_submission_steps_by ON cycle_submission_steps (office_id, submission_id, at);
