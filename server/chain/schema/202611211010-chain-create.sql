-- References between records of all rooms. An edge inside an office is one row; one between two offices is a row
-- under each with the same id. owner is the record whose form declares the edge.
CREATE TABLE chain_edges (
  office_id id NOT NULL,
  id id NOT NULL,
  from_office_id id NOT NULL,
  from_kind text NOT NULL,
  from_id id NOT NULL,
  to_office_id id NOT NULL,
  to_kind text NOT NULL,
  to_id id NOT NULL,
  kind text NOT NULL,
  owner_office_id id NOT NULL,
  owner_kind text NOT NULL,
  owner_id id NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX chain_edges_from ON chain_edges (office_id, from_id, from_kind);
CREATE INDEX chain_edges_to ON chain_edges (office_id, to_id, to_kind);
CREATE INDEX chain_edges_owner ON chain_edges (owner_office_id, owner_id, owner_kind);
