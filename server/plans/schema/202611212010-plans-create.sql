-- A plan, its approved editions and its way into practice. `content` is the canonical JSON (RFC 8785) that is signed
-- together with the years; the columns beside it are copies for lists.
CREATE TABLE plans (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  from_year int NOT NULL,
  to_year int NOT NULL,
  status text NOT NULL,
  edition int NOT NULL,
  predecessor_id id,
  content json NOT NULL,
  content_sha256 text NOT NULL,
  proposed_sha256 text NOT NULL,
  approved_sha256 text NOT NULL,
  approved_on date,
  approved_by text NOT NULL,
  ended_on date,
  end_reason text NOT NULL,
  author text NOT NULL,
  node_count int NOT NULL,
  indicator_count int NOT NULL,
  gap_count int NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX plans_by_code ON plans (office_id, code);
CREATE INDEX plans_by_predecessor ON plans (office_id, predecessor_id);

CREATE TABLE plan_numbers (
  office_id id NOT NULL,
  from_year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (office_id, from_year)
);

CREATE TABLE plan_editions (
  office_id id NOT NULL,
  id id NOT NULL,
  plan_id id NOT NULL,
  edition int NOT NULL,
  from_year int NOT NULL,
  to_year int NOT NULL,
  content json NOT NULL,
  content_sha256 text NOT NULL,
  approved_on date NOT NULL,
  approved_by text NOT NULL,
  gaps json NOT NULL,
  reason text NOT NULL,
  file_id id,
  person_id id NOT NULL,
  person_name text NOT NULL,
  position text NOT NULL,
  acting_phrase text NOT NULL,
  role text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, plan_id) REFERENCES plans (office_id, id)
);
CREATE UNIQUE INDEX plan_editions_by_plan ON plan_editions (office_id, plan_id, edition);

-- The nodes as records of their own. in_force: in the last approved edition; written: in what is written now; where both
-- hold the words are those of the approved edition; where neither does, a project still serves it.
CREATE TABLE plan_nodes (
  office_id id NOT NULL,
  id id NOT NULL,
  plan_id id NOT NULL,
  place int NOT NULL,
  parent_id id,
  kind text NOT NULL,
  number text NOT NULL,
  text text NOT NULL,
  in_force int NOT NULL,
  written int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, plan_id) REFERENCES plans (office_id, id)
);
CREATE INDEX plan_nodes_by_plan ON plan_nodes (office_id, plan_id, place);

-- What was done for a guideline of deployment or monitoring.
CREATE TABLE plan_records (
  office_id id NOT NULL,
  id id NOT NULL,
  plan_id id NOT NULL,
  guideline text NOT NULL,
  topic text NOT NULL,
  on_date date NOT NULL,
  text text NOT NULL,
  with_office_id id,
  with_text text NOT NULL,
  audience int,
  source_id text NOT NULL,
  asked_satang satang,
  granted_satang satang,
  answer text NOT NULL,
  answered_on date,
  due_on date,
  files json NOT NULL,
  by_name text NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, plan_id) REFERENCES plans (office_id, id)
);
CREATE INDEX plan_records_by_plan ON plan_records (office_id, plan_id, guideline, on_date);

-- What an office was asked and what its head declared. Asked anew, the answer before stays without being current.
CREATE TABLE plan_adoptions (
  office_id id NOT NULL,
  id id NOT NULL,
  plan_id id NOT NULL,
  adopter_office_id id NOT NULL,
  answer text NOT NULL,
  message text NOT NULL,
  due_on date,
  asked_by text NOT NULL,
  asked_at instant NOT NULL,
  edition int NOT NULL,
  content_sha256 text NOT NULL,
  declared_on date,
  declared_at instant,
  reason text NOT NULL,
  person_id id,
  person_name text NOT NULL,
  position text NOT NULL,
  acting_phrase text NOT NULL,
  role text NOT NULL,
  paper_file_id id,
  recorded_by text NOT NULL,
  is_current int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, plan_id) REFERENCES plans (office_id, id)
);
CREATE INDEX plan_adoptions_by_plan ON plan_adoptions (office_id, plan_id, is_current);
CREATE INDEX plan_adoptions_by_adopter ON plan_adoptions (adopter_office_id, is_current);

-- Who has read which edition; each person says so for themselves.
CREATE TABLE plan_receipts (
  office_id id NOT NULL,
  plan_id id NOT NULL,
  person_id id NOT NULL,
  edition int NOT NULL,
  reader_office_id id NOT NULL,
  person_name text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, plan_id, person_id, edition),
  FOREIGN KEY (office_id, plan_id) REFERENCES plans (office_id, id)
);

-- The frame in which the plan is followed: by which committee, how, when.
CREATE TABLE plan_monitoring (
  office_id id NOT NULL,
  plan_id id NOT NULL,
  committee_id id,
  committee_text text NOT NULL,
  framework text NOT NULL,
  starts_on date,
  ends_on date,
  version int NOT NULL,
  PRIMARY KEY (office_id, plan_id),
  FOREIGN KEY (office_id, plan_id) REFERENCES plans (office_id, id)
);
