-- In kind: goods and work with a value, never mixed with money.
ALTER TABLE money_sources ADD COLUMN in_kind int NOT NULL DEFAULT 0;

-- When an allocation was announced and released (its date is the day of receipt); who let a large
-- line pass; which import brought it and whether it counts: 0 yes, 1 not yet, 2 taken back.
ALTER TABLE money_lines ADD COLUMN noticed_on date;
ALTER TABLE money_lines ADD COLUMN released_on date;
ALTER TABLE money_lines ADD COLUMN approved_by id;
ALTER TABLE money_lines ADD COLUMN approved_name text NOT NULL DEFAULT '';
ALTER TABLE money_lines ADD COLUMN import_id id;
ALTER TABLE money_lines ADD COLUMN hidden int NOT NULL DEFAULT 0;
CREATE INDEX money_lines_import ON money_lines (office_id, import_id) WHERE import_id IS NOT NULL;
CREATE INDEX money_lines_overdrawn ON money_lines (office_id, at) WHERE overdrawn = 1;
CREATE INDEX money_totals_year ON money_totals (year, office_id);

-- What counts of transfers between two offices, kept like money_totals: a consolidation takes out
-- what passed inside it.
CREATE TABLE money_between (
  office_id id NOT NULL,
  other_office_id id NOT NULL,
  source_id id NOT NULL,
  year int NOT NULL,
  quarter int NOT NULL,
  is_incoming int NOT NULL,
  amount satang NOT NULL,
  PRIMARY KEY (office_id, other_office_id, source_id, year, quarter, is_incoming),
  FOREIGN KEY (office_id, source_id) REFERENCES money_sources (office_id, id)
);
CREATE INDEX money_between_year ON money_between (year, office_id);
INSERT INTO money_between (office_id, other_office_id, source_id, year, quarter, is_incoming, amount)
  SELECT l.office_id, l.other_office_id, l.source_id, l.year, l.quarter,
         CASE WHEN l.kind = 'transfer_in' THEN 1 ELSE 0 END, SUM(l.amount)
    FROM money_lines l
    LEFT JOIN money_transfers t ON t.office_id = l.office_id AND t.id = l.pair_id
   WHERE l.kind = 'transfer_out' OR (l.kind = 'transfer_in' AND t.state = 'accepted')
   GROUP BY l.office_id, l.other_office_id, l.source_id, l.year, l.quarter,
            CASE WHEN l.kind = 'transfer_in' THEN 1 ELSE 0 END;

-- From which amount on a second person must approve, and how long a receiver may take to answer.
CREATE TABLE money_settings (
  office_id id NOT NULL,
  approval_above satang,
  answer_days int NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id)
);

-- A large line, transfer or reversal before a second person decided: it counts nowhere yet.
CREATE TABLE money_requests (
  office_id id NOT NULL,
  id id NOT NULL,
  kind text NOT NULL,
  body json NOT NULL,
  amount satang NOT NULL,
  label text NOT NULL,
  entered_by id NOT NULL,
  entered_person id NOT NULL,
  entered_name text NOT NULL,
  at instant NOT NULL,
  state text NOT NULL,
  decided_by id,
  decided_name text NOT NULL,
  decided_at instant,
  reason text NOT NULL,
  made_id id,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX money_requests_state ON money_requests (office_id, state, id);

-- Why a payment went beyond the balance; said once, kept.
CREATE TABLE money_explanations (
  office_id id NOT NULL,
  line_id id NOT NULL,
  text text NOT NULL,
  by_name text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, line_id),
  FOREIGN KEY (office_id, line_id) REFERENCES money_lines (office_id, id)
);

-- How the office means to spend a year: one aggregate, every revision kept.
CREATE TABLE money_plans (
  office_id id NOT NULL,
  fiscal_year int NOT NULL,
  version int NOT NULL,
  content json NOT NULL,
  PRIMARY KEY (office_id, fiscal_year)
);
CREATE TABLE money_plan_revisions (
  office_id id NOT NULL,
  fiscal_year int NOT NULL,
  version int NOT NULL,
  content json NOT NULL,
  reason text NOT NULL,
  by_name text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, fiscal_year, version)
);
