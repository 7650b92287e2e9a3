-- How far the result report of a project is; the report itself is kept by the room progress. Empty state: taken back.
CREATE TABLE project_results (
  office_id id NOT NULL,
  project_id id NOT NULL,
  state text NOT NULL,
  sha256 text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, project_id),
  FOREIGN KEY (office_id, project_id) REFERENCES projects (office_id, id)
);
