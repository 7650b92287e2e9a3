-- Offices, schools and outside bodies that came by one workbook; inactive until all are there.
ALTER TABLE offices ADD COLUMN import_id id;
CREATE INDEX offices_by_import ON offices (import_id) WHERE import_id IS NOT NULL;
