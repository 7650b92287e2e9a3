-- What another system (GFMIS) says a month came to, for one source or one category of expenditure,
-- and why it differs from the ledger (gaps). hidden: 0 counts, 1 not yet, 2 taken back with its import.
CREATE TABLE money_stated (
  office_id id NOT NULL,
  id id NOT NULL,
  system text NOT NULL,
  month date NOT NULL,
  source_id id,
  category text NOT NULL,
  figure text NOT NULL,
  amount satang NOT NULL,
  reference text NOT NULL,
  note text NOT NULL,
  import_id id NOT NULL,
  hidden int NOT NULL,
  brought_by text NOT NULL,
  brought_at instant NOT NULL,
  gaps json NOT NULL,
  is_settled int NOT NULL,
  by_name text NOT NULL,
  at instant,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, source_id) REFERENCES money_sources (office_id, id)
);
CREATE INDEX money_stated_month ON money_stated (office_id, month);
CREATE INDEX money_stated_import ON money_stated (office_id, import_id);

-- The lines that somebody found in that total.
CREATE TABLE money_matches (
  office_id id NOT NULL,
  stated_id id NOT NULL,
  line_id id NOT NULL,
  PRIMARY KEY (office_id, stated_id, line_id),
  FOREIGN KEY (office_id, stated_id) REFERENCES money_stated (office_id, id)
);
CREATE INDEX money_matches_line ON money_matches (office_id, line_id);
CREATE INDEX money_lines_date ON money_lines (office_id, date);
