-- Where money comes from: class of the catalogue, the five steps of the budget path, a fiscal year.
CREATE TABLE money_sources (
  office_id id NOT NULL,
  id id NOT NULL,
  class_id text NOT NULL,
  name text NOT NULL,
  fiscal_year int NOT NULL,
  programme text NOT NULL,
  output text NOT NULL,
  activity text NOT NULL,
  category text NOT NULL,
  project_line text NOT NULL,
  provisional_from date,
  provisional_to date,
  version int NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX money_sources_year ON money_sources (office_id, fiscal_year);

-- The ledger: rows are only ever added; a mistake is corrected by a row with the opposite amount.
-- settled: the part of a payment that paid an obligation or cleared an advance (settles).
CREATE TABLE money_lines (
  office_id id NOT NULL,
  id id NOT NULL,
  kind text NOT NULL,
  amount satang NOT NULL,
  source_id id NOT NULL,
  project_id id,
  year int NOT NULL,
  quarter int NOT NULL,
  date date NOT NULL,
  document_no text NOT NULL,
  evidence_file_id id,
  entered_by id NOT NULL,
  entered_name text NOT NULL,
  at instant NOT NULL,
  reverses id,
  settles id,
  settled satang NOT NULL,
  pair_id id,
  other_office_id id,
  overdrawn int NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, source_id) REFERENCES money_sources (office_id, id)
);
CREATE INDEX money_lines_source ON money_lines (office_id, source_id, at, id);
CREATE INDEX money_lines_project ON money_lines (office_id, project_id, at, id);
CREATE INDEX money_lines_settles ON money_lines (office_id, settles);
CREATE UNIQUE INDEX money_lines_reverses ON money_lines (office_id, reverses);

-- Kept sums of what counts, one row for each source, quarter and kind of an office.
CREATE TABLE money_totals (
  office_id id NOT NULL,
  source_id id NOT NULL,
  year int NOT NULL,
  quarter int NOT NULL,
  kind text NOT NULL,
  amount satang NOT NULL,
  settled satang NOT NULL,
  PRIMARY KEY (office_id, source_id, year, quarter, kind),
  FOREIGN KEY (office_id, source_id) REFERENCES money_sources (office_id, id)
);

-- What became of a transfer: a row under each office with one id, the pair id of its two lines.
CREATE TABLE money_transfers (
  office_id id NOT NULL,
  id id NOT NULL,
  line_id id NOT NULL,
  is_incoming int NOT NULL,
  other_office_id id NOT NULL,
  state text NOT NULL,
  decided_on date,
  reason text NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, line_id) REFERENCES money_lines (office_id, id)
);
CREATE INDEX money_transfers_state ON money_transfers (office_id, state);
