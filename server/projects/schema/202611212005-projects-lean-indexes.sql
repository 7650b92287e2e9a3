-- Few projects come by an import or go on with another: only those stand in these indexes.
DROP INDEX projects_by_import;
DROP INDEX projects_by_predecessor;
CREATE INDEX projects_by_import ON projects (office_id, pending_import)
  WHERE pending_import IS NOT NULL;
CREATE INDEX projects_by_predecessor ON projects (office_id, predecessor_id)
  WHERE predecessor_id IS NOT NULL;
