-- Whether an import counts is said once, not in each of its lines: a hundred thousand come into sight,
-- or go, by one row. Readers see money_lines as before; rows are written to money_rows.
CREATE TABLE money_imports (
  office_id id NOT NULL,
  id id NOT NULL,
  hidden int NOT NULL,
  PRIMARY KEY (office_id, id)
);
INSERT INTO money_imports (office_id, id, hidden)
  SELECT office_id, import_id, MAX(hidden) FROM money_lines WHERE import_id IS NOT NULL GROUP BY office_id, import_id;

-- Sums of an import's lines, kept as its chunks are made; its counted lines are in money_totals too.
CREATE TABLE money_import_totals (
  office_id id NOT NULL,
  import_id id NOT NULL,
  source_id id NOT NULL,
  year int NOT NULL,
  quarter int NOT NULL,
  kind text NOT NULL,
  amount satang NOT NULL,
  settled satang NOT NULL,
  lines int NOT NULL,
  PRIMARY KEY (office_id, import_id, source_id, year, quarter, kind)
);
INSERT INTO money_import_totals (office_id, import_id, source_id, year, quarter, kind, amount, settled, lines)
  SELECT office_id, import_id, source_id, year, quarter, kind, SUM(amount), SUM(settled), COUNT(*)
    FROM money_lines WHERE import_id IS NOT NULL GROUP BY office_id, import_id, source_id, year, quarter, kind;

ALTER TABLE money_lines RENAME TO money_rows;
ALTER TABLE money_rows DROP COLUMN hidden;
CREATE VIEW money_lines AS
  SELECT r.office_id, r.id, r.kind, r.amount, r.source_id, r.project_id, r.year, r.quarter, r.date, r.document_no,
         r.evidence_file_id, r.entered_by, r.entered_name, r.at, r.reverses, r.settles, r.settled, r.pair_id,
         r.other_office_id, r.overdrawn, r.note, r.noticed_on, r.released_on, r.approved_by, r.approved_name,
         r.import_id, r.carried_from,
         CASE WHEN r.import_id IS NULL THEN 0
              ELSE (SELECT i.hidden FROM money_imports i WHERE i.office_id = r.office_id AND i.id = r.import_id)
         END AS hidden
    FROM money_rows r;
