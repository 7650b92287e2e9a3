-- Workbooks of many records: what was read of one waits here until it has no fault and is made.
CREATE TABLE imports (
  office_id id NOT NULL,
  id id NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  status text NOT NULL,
  draft_count int NOT NULL,
  made_count int NOT NULL,
  fault_count int NOT NULL,
  faults json NOT NULL,
  by_name text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX imports_by_time ON imports (office_id, created_at);

-- Rows of the workbook as they came, some hundred in a row of ours.
CREATE TABLE import_rows (
  office_id id NOT NULL,
  import_id id NOT NULL,
  sheet text NOT NULL,
  first_row int NOT NULL,
  rows json NOT NULL,
  PRIMARY KEY (office_id, import_id, sheet, first_row),
  FOREIGN KEY (office_id, import_id) REFERENCES imports (office_id, id)
);

-- What the rows say: records to be, as many as one write makes, and what became of them.
CREATE TABLE import_blocks (
  office_id id NOT NULL,
  import_id id NOT NULL,
  number int NOT NULL,
  drafts json NOT NULL,
  made int NOT NULL,
  PRIMARY KEY (office_id, import_id, number),
  FOREIGN KEY (office_id, import_id) REFERENCES imports (office_id, id)
);
