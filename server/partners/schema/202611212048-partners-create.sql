-- Partners of an office. Each record keeps its content as JSON; beside it stands what lists show and ask for.

-- is_pending: made by an import that is not finished; not there yet for anybody.

-- The directory for coordination. personal: contacts in content; the name of an entry about a person.
CREATE TABLE partner_entries (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  stakeholder text NOT NULL,
  organisation_id id,
  province_id text NOT NULL,
  district text NOT NULL,
  is_open int NOT NULL,
  is_active int NOT NULL,
  content json NOT NULL,
  import_id id,
  is_pending int NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX partner_entries_by_code ON partner_entries (office_id, code);
CREATE INDEX partner_entries_open ON partner_entries (province_id, is_open);
CREATE INDEX partner_entries_by_import ON partner_entries (office_id, import_id);

-- Memoranda of understanding. starts_on and ends_on are those in force; of a draft those it would have.
CREATE TABLE mous (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  fiscal_year int NOT NULL,
  status text NOT NULL,
  title text NOT NULL,
  content json NOT NULL,
  signed_on date,
  starts_on date,
  ends_on date,
  signed_file_id id,
  paper text NOT NULL,
  reason text NOT NULL,
  predecessor_id id,
  import_id id,
  is_pending int NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX mous_by_code ON mous (office_id, code);
CREATE INDEX mous_by_import ON mous (office_id, import_id);
CREATE INDEX mous_by_predecessor ON mous (office_id, predecessor_id);

-- Who has a part in a memorandum, a network (those who agreed) or an activity: what the picture of ties and the coverage are
-- drawn from. `kind` is that of the record; the body is an office, an entry of the directory, or only a name.
CREATE TABLE partner_ties (
  office_id id NOT NULL,
  kind text NOT NULL,
  record_id id NOT NULL,
  position int NOT NULL,
  body_office_id id,
  body_entry_id id,
  body_name text NOT NULL,
  stakeholder text NOT NULL,
  PRIMARY KEY (office_id, kind, record_id, position)
);
CREATE INDEX partner_ties_of_body ON partner_ties (body_office_id, kind);

CREATE TABLE networks (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  level text NOT NULL,
  stage text NOT NULL,
  round int NOT NULL,
  is_closed int NOT NULL,
  reason text NOT NULL,
  round_began_on date NOT NULL,
  content json NOT NULL,
  model json NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX networks_by_code ON networks (office_id, code);

CREATE TABLE network_steps (
  office_id id NOT NULL,
  id id NOT NULL,
  network_id id NOT NULL,
  move text NOT NULL,
  from_stage text NOT NULL,
  to_stage text NOT NULL,
  round int NOT NULL,
  at instant NOT NULL,
  by_name text NOT NULL,
  reason text NOT NULL,
  evidence json NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, network_id) REFERENCES networks (office_id, id)
);
CREATE INDEX network_steps_of ON network_steps (office_id, network_id);

-- An office's own stages; without a row those of the catalogue.
CREATE TABLE network_models (
  office_id id NOT NULL PRIMARY KEY,
  content json NOT NULL,
  version int NOT NULL
);

CREATE TABLE partner_activities (
  office_id id NOT NULL,
  id id NOT NULL,
  code text NOT NULL,
  title text NOT NULL,
  on_date date NOT NULL,
  mou_id id,
  network_id id,
  project_id id,
  people int,
  content json NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX partner_activities_by_code ON partner_activities (office_id, code);
CREATE INDEX partner_activities_of_mou ON partner_activities (office_id, mou_id);
CREATE INDEX partner_activities_of_network ON partner_activities (office_id, network_id);

-- The last number given: of a letter (P, N, A) for ever, of M within a fiscal year.
CREATE TABLE partner_numbers (
  office_id id NOT NULL,
  letter text NOT NULL,
  fiscal_year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (office_id, letter, fiscal_year)
);
