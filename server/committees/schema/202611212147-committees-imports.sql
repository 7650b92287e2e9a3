-- A list of members from a file: its rows as read, their faults, and whether they were taken in.
-- personal: grid
CREATE TABLE member_imports (
  office_id id NOT NULL,
  id id NOT NULL,
  committee_id id NOT NULL,
  file_name text NOT NULL,
  status text NOT NULL,
  grid json NOT NULL,
  faults json NOT NULL,
  by_name text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, committee_id) REFERENCES committees (office_id, id)
);
CREATE INDEX member_imports_of ON member_imports (office_id, committee_id, created_at);
