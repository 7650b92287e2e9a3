-- The result report of a project. `content` is what is written; `figures` everything carried and computed, fixed when
-- the responsible officer signs. sha256 is of both together.
CREATE TABLE result_reports (
  office_id id NOT NULL,
  id id NOT NULL,
  project_id id NOT NULL,
  project_code text NOT NULL,
  project_title text NOT NULL,
  fiscal_year int NOT NULL,
  status text NOT NULL,
  version int NOT NULL,
  round int NOT NULL,
  next_step int,
  steps json NOT NULL,
  content json NOT NULL,
  figures json,
  sha256 text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX result_reports_by_project ON result_reports (office_id, project_id);

CREATE TABLE result_signatures (
  office_id id NOT NULL,
  id id NOT NULL,
  result_id id NOT NULL,
  round int NOT NULL,
  step int NOT NULL,
  decision text NOT NULL,
  person_id id NOT NULL,
  person_name text NOT NULL,
  position text NOT NULL,
  acting_phrase text NOT NULL,
  role text NOT NULL,
  at instant NOT NULL,
  paper_date date,
  paper_file_id id,
  sha256 text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, result_id) REFERENCES result_reports (office_id, id)
);
CREATE INDEX result_signatures_by_result ON result_signatures (office_id, result_id, at);
