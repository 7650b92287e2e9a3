-- What is written in fields that the office's own form added, to be found by search; '' without any.
ALTER TABLE projects ADD COLUMN extras_text text NOT NULL DEFAULT '';
