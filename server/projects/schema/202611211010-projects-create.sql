-- A project, its signatures, signed revisions and change requests. `content` is the canonical JSON
-- (RFC 8785) that is signed; the columns beside it are copies of it for lists and sorting.
CREATE TABLE projects (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  fiscal_year int NOT NULL,
  status text NOT NULL,
  version int NOT NULL,
  round int NOT NULL,
  next_step int,
  next_role text,
  next_label text,
  title text NOT NULL,
  division text NOT NULL,
  programme text NOT NULL,
  tactic text NOT NULL,
  responsible text NOT NULL,
  objective text NOT NULL,
  period json,
  planned_satang satang NOT NULL,
  findings json NOT NULL,
  findings_count int NOT NULL,
  content json NOT NULL,
  content_sha256 text NOT NULL,
  steps json NOT NULL,
  owner_person_id id NOT NULL,
  owner_name text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX projects_by_code ON projects (office_id, code);
CREATE INDEX projects_by_update ON projects (office_id, updated_at, id);
CREATE INDEX projects_by_year ON projects (office_id, fiscal_year, status);

CREATE TABLE project_numbers (
  office_id id NOT NULL,
  fiscal_year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (office_id, fiscal_year)
);

-- subject_id is the project, or the change request that was signed.
CREATE TABLE project_signatures (
  office_id id NOT NULL,
  id id NOT NULL,
  subject_id id NOT NULL,
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
  content_sha256 text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX project_signatures_by_subject ON project_signatures (office_id, subject_id, at);

CREATE TABLE project_revisions (
  office_id id NOT NULL,
  project_id id NOT NULL,
  revision int NOT NULL,
  content json NOT NULL,
  content_sha256 text NOT NULL,
  at instant NOT NULL,
  by_name text NOT NULL,
  why text NOT NULL,
  PRIMARY KEY (office_id, project_id, revision),
  FOREIGN KEY (office_id, project_id) REFERENCES projects (office_id, id)
);

CREATE TABLE project_changes (
  office_id id NOT NULL,
  id id NOT NULL,
  project_id id NOT NULL,
  number int NOT NULL,
  status text NOT NULL,
  version int NOT NULL,
  round int NOT NULL,
  next_step int,
  reason text NOT NULL,
  base_sha256 text NOT NULL,
  content json NOT NULL,
  content_sha256 text NOT NULL,
  steps json NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, project_id) REFERENCES projects (office_id, id)
);
CREATE UNIQUE INDEX project_changes_by_project ON project_changes (office_id, project_id, number);

CREATE TABLE signer_chains (
  office_id id NOT NULL,
  fiscal_year int NOT NULL,
  steps json NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, fiscal_year)
);
