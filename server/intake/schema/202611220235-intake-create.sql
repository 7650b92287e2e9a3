-- A paper that was handed in: the file as it came, and how far it is. `title`, `kind` and the counts are copies for lists.
CREATE TABLE intake_papers (
  office_id id NOT NULL,
  id id NOT NULL,
  file_id id NOT NULL,
  file_name text NOT NULL,
  file_type text NOT NULL,
  sha256 text NOT NULL,
  batch_id id,
  state text NOT NULL,
  problem text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  fiscal_year int NOT NULL,
  page_count int NOT NULL,
  line_count int NOT NULL,
  field_count int NOT NULL,
  open_count int NOT NULL,
  fault_count int NOT NULL,
  made_kind text NOT NULL,
  made_id id,
  author_account_id id NOT NULL,
  author_name text NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX intake_papers_by_bytes ON intake_papers (office_id, sha256);
CREATE INDEX intake_papers_newest ON intake_papers (office_id, created_at);

-- What was read: lines as they came and repaired, headings, faults; written once by each reading.
CREATE TABLE intake_texts (
  office_id id NOT NULL,
  paper_id id NOT NULL,
  lines json NOT NULL,
  sections json NOT NULL,
  faults json NOT NULL,
  kept_lines json NOT NULL,
  PRIMARY KEY (office_id, paper_id),
  FOREIGN KEY (office_id, paper_id) REFERENCES intake_papers (office_id, id)
);

-- The draft, field by field: as it was read and as somebody says it is.
CREATE TABLE intake_fields (
  office_id id NOT NULL,
  id id NOT NULL,
  paper_id id NOT NULL,
  parent_id id,
  place int NOT NULL,
  name text NOT NULL,
  said json NOT NULL,
  value json NOT NULL,
  named text NOT NULL,
  first_line int NOT NULL,
  last_line int NOT NULL,
  certainty text NOT NULL,
  state text NOT NULL,
  remembered json,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, paper_id) REFERENCES intake_papers (office_id, id)
);
CREATE INDEX intake_fields_of ON intake_fields (office_id, paper_id, place);

-- What people changed, for the paper's own story and for the next paper of the office. They outlive the paper.
-- personal: said, value
CREATE TABLE intake_corrections (
  office_id id NOT NULL,
  id id NOT NULL,
  paper_id id NOT NULL,
  field_id id NOT NULL,
  name text NOT NULL,
  state text NOT NULL,
  heading text NOT NULL,
  said json NOT NULL,
  value json NOT NULL,
  account_id id NOT NULL,
  by_name text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX intake_corrections_of ON intake_corrections (office_id, paper_id, at);
CREATE INDEX intake_corrections_by_name ON intake_corrections (office_id, name, at);
