-- Many projects from one workbook: what was read of it waits here until it has no fault. A project
-- with pending_import is not there yet (or not any more) for anybody.
ALTER TABLE projects ADD COLUMN pending_import id;
CREATE INDEX projects_by_import ON projects (office_id, pending_import);
-- The project of an earlier year that this one goes on with.
ALTER TABLE projects ADD COLUMN predecessor_id id;
CREATE INDEX projects_by_predecessor ON projects (office_id, predecessor_id);

CREATE TABLE project_imports (
  office_id id NOT NULL,
  id id NOT NULL,
  fiscal_year int NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  status text NOT NULL,
  project_count int NOT NULL,
  made_count int NOT NULL,
  fault_count int NOT NULL,
  planned_satang satang NOT NULL,
  faults json NOT NULL,
  by_name text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX project_imports_by_time ON project_imports (office_id, created_at);

-- The rows of the workbook as they came; cells is a JSON list of texts.
CREATE TABLE project_import_rows (
  office_id id NOT NULL,
  import_id id NOT NULL,
  sheet text NOT NULL,
  row_number int NOT NULL,
  cells json NOT NULL,
  PRIMARY KEY (office_id, import_id, sheet, row_number),
  FOREIGN KEY (office_id, import_id) REFERENCES project_imports (office_id, id)
);

-- What the rows say: one content for each project, and the project made of it.
CREATE TABLE project_import_drafts (
  office_id id NOT NULL,
  import_id id NOT NULL,
  number int NOT NULL,
  reference text NOT NULL,
  title text NOT NULL,
  planned_satang satang NOT NULL,
  content json NOT NULL,
  project_id id,
  PRIMARY KEY (office_id, import_id, number),
  FOREIGN KEY (office_id, import_id) REFERENCES project_imports (office_id, id)
);
