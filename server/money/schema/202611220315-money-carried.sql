-- A source may run over several years, or be the money of an earlier one; a line may go on from a
-- carry-over or an obligation of that year.
ALTER TABLE money_sources ADD COLUMN until_year int;
ALTER TABLE money_sources ADD COLUMN carried_from id;
ALTER TABLE money_lines ADD COLUMN carried_from id;
CREATE INDEX money_lines_carried ON money_lines (office_id, carried_from) WHERE carried_from IS NOT NULL;
