-- What is measured of a record of any room (its owner, in the same office).
CREATE TABLE indicators (
  office_id id NOT NULL,
  id id NOT NULL,
  owner_kind text NOT NULL,
  owner_id id NOT NULL,
  position int NOT NULL,
  kind text NOT NULL,
  nature text NOT NULL,
  text text NOT NULL,
  unit text NOT NULL,
  target_kind text NOT NULL,
  target int,
  target_to int,
  base int,
  base_unit text NOT NULL,
  direction text NOT NULL,
  method text NOT NULL,
  instrument text NOT NULL,
  retired int NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX indicators_owner ON indicators (office_id, owner_id, owner_kind);

-- What was measured, cumulative to the end of a part of a year (part 0 is the whole year).
CREATE TABLE indicator_results (
  office_id id NOT NULL,
  indicator_id id NOT NULL,
  year_kind text NOT NULL,
  year_be int NOT NULL,
  part int NOT NULL,
  state text NOT NULL,
  count int,
  text text NOT NULL,
  source_kind text NOT NULL,
  source_id id NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, indicator_id, year_kind, year_be, part),
  FOREIGN KEY (office_id, indicator_id) REFERENCES indicators (office_id, id)
);
