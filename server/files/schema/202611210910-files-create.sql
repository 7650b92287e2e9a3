-- Uploads and evidence. The bytes lie in the data folder under files/ab/cd/SHA256, once for all rows that have them.

-- `kind` and `record_id` say to which record a file belongs; a file without them is seen by its uploader alone.
-- A removed row stays for history; its bytes go when no other row has them.
CREATE TABLE files (
  office_id id NOT NULL,
  id id NOT NULL,
  sha256 blob NOT NULL,
  size int NOT NULL,
  type text NOT NULL,
  name text NOT NULL,
  width int,
  height int,
  taken_on date,
  maybe_shrunk int NOT NULL,
  kind text NOT NULL,
  record_id id,
  purpose text NOT NULL,
  uploaded_by id NOT NULL,
  uploaded_at instant NOT NULL,
  removed int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id) REFERENCES offices (office_id)
);
CREATE INDEX files_record ON files (office_id, record_id, kind);
CREATE INDEX files_content ON files (sha256);
