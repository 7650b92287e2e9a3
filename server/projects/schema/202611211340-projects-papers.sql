-- A sheet of paper that was signed in ink: its pages as they came, the one PDF made of them, who entered it. Never changed.
CREATE TABLE project_papers (
  office_id id NOT NULL,
  id id NOT NULL,
  project_id id NOT NULL,
  subject_id id NOT NULL,
  pages json NOT NULL,
  signed_file_id id,
  content_sha256 text NOT NULL,
  recorded_by id NOT NULL,
  recorded_name text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX project_papers_by_project ON project_papers (office_id, project_id, at);

-- `flags`: what was unusual about a signature on paper, parted by spaces. A signature wrongly entered from paper stays, withdrawn.
ALTER TABLE project_signatures ADD COLUMN paper_id id;
ALTER TABLE project_signatures ADD COLUMN flags text NOT NULL DEFAULT '';
ALTER TABLE project_signatures ADD COLUMN withdrawn_at instant;
ALTER TABLE project_signatures ADD COLUMN withdrawn_by id;
ALTER TABLE project_signatures ADD COLUMN withdrawn_name text NOT NULL DEFAULT '';
ALTER TABLE project_signatures ADD COLUMN withdrawn_reason text NOT NULL DEFAULT '';
