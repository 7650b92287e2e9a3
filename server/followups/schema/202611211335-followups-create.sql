-- A recommendation or promise and what became of it. The source is a record of the same office (kind, id) and an
-- item in it; all empty for what is not in Ruam.
CREATE TABLE followups (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  fiscal_year int NOT NULL,
  source_kind text NOT NULL,
  source_id id,
  source_item_id id,
  source_words text NOT NULL,
  text text NOT NULL,
  use_text text NOT NULL,
  owner_office_id id NOT NULL,
  owner_person_id id,
  owner_name text NOT NULL,
  due_on date,
  decision text NOT NULL,
  decision_reason text NOT NULL,
  decided_by text NOT NULL,
  status text NOT NULL,
  result text NOT NULL,
  evidence json NOT NULL,
  done_by_person_id id,
  done_by_name text NOT NULL,
  done_on date,
  confirmed_by text NOT NULL,
  last_reason text NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX followups_by_code ON followups (office_id, code);
CREATE UNIQUE INDEX followups_by_item ON followups (office_id, source_id, source_item_id);
CREATE INDEX followups_of_owner ON followups (owner_office_id, status);

CREATE TABLE followup_numbers (
  office_id id NOT NULL,
  fiscal_year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (office_id, fiscal_year)
);
