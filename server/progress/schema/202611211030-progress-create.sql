-- A quarterly report of one project. `content` is what the reporter writes (sections 14 to 21),
-- `carried` the project's content at the time (sections 1 to 13); both canonical JSON. `money` is
-- fixed when the report is submitted; until then it is read from the ledger.
CREATE TABLE reports (
  office_id id NOT NULL,
  id id NOT NULL,
  project_id id NOT NULL,
  project_code text NOT NULL,
  project_title text NOT NULL,
  project_status text NOT NULL,
  fiscal_year int NOT NULL,
  quarter int NOT NULL,
  status text NOT NULL,
  version int NOT NULL,
  due_on date NOT NULL,
  receiver_office_id id NOT NULL,
  content json NOT NULL,
  carried json NOT NULL,
  money json,
  findings json NOT NULL,
  findings_count int NOT NULL,
  sha256 text NOT NULL,
  reporter_person_id id,
  reporter_name text NOT NULL,
  reporter_position text NOT NULL,
  reporter_phone text NOT NULL,
  reporter_email text NOT NULL,
  submitted_on date,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX reports_by_project ON reports (office_id, project_id, fiscal_year, quarter);
CREATE INDEX reports_by_round ON reports (office_id, fiscal_year, quarter, status);
CREATE INDEX reports_received ON reports (receiver_office_id, fiscal_year, quarter, status);

-- What happened to the paper: exported, sent, acknowledged, returned.
CREATE TABLE report_receipts (
  office_id id NOT NULL,
  id id NOT NULL,
  report_id id NOT NULL,
  kind text NOT NULL,
  at instant NOT NULL,
  by_name text NOT NULL,
  sha256 text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, report_id) REFERENCES reports (office_id, id)
);
CREATE INDEX report_receipts_by_report ON report_receipts (office_id, report_id, at);
