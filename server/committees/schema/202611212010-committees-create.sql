-- A committee: `content` is what is said of it (name, legal basis, seats); columns beside it are copies for lists.
CREATE TABLE committees (
  office_id id NOT NULL,
  id id NOT NULL,
  name text NOT NULL,
  rule_id text NOT NULL,
  status text NOT NULL,
  content json NOT NULL,
  term_to date,
  author_name text NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);

-- Who sits there: a person of people, or a name in words. `seats` are ids of the committee's content.
-- personal: name
CREATE TABLE committee_members (
  office_id id NOT NULL,
  id id NOT NULL,
  committee_id id NOT NULL,
  person_id id,
  person_office_id id,
  name text NOT NULL,
  position text NOT NULL,
  organisation text NOT NULL,
  seats json NOT NULL,
  status text NOT NULL,
  from_on date,
  until_on date,
  ended_on date,
  end_reason text NOT NULL,
  appointed_by id,
  ended_by id,
  import_id id,
  place int NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, committee_id) REFERENCES committees (office_id, id)
);
CREATE INDEX committee_members_of ON committee_members (office_id, committee_id, place);
CREATE INDEX committee_members_by_person ON committee_members (person_id);

-- Appointment orders: never changed once in force; a change is a new order that names the one before.
CREATE TABLE committee_orders (
  office_id id NOT NULL,
  id id NOT NULL,
  committee_id id NOT NULL,
  type text NOT NULL,
  status text NOT NULL,
  appoints json NOT NULL,
  ends json NOT NULL,
  letter_id id,
  file_id id,
  number text NOT NULL,
  dated date,
  effective_on date,
  reason text NOT NULL,
  author_name text NOT NULL,
  previous_id id,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, committee_id) REFERENCES committees (office_id, id)
);
CREATE INDEX committee_orders_of ON committee_orders (office_id, committee_id, created_at);

CREATE TABLE meetings (
  office_id id NOT NULL,
  id id NOT NULL,
  committee_id id NOT NULL,
  year int NOT NULL,
  number int NOT NULL,
  status text NOT NULL,
  held_on date,
  content json NOT NULL,
  certified_in id,
  certified_on date,
  certified_words text NOT NULL,
  last_reason text NOT NULL,
  version int NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, committee_id) REFERENCES committees (office_id, id)
);
CREATE UNIQUE INDEX meetings_by_number ON meetings (office_id, committee_id, year, number);
CREATE INDEX meetings_by_day ON meetings (office_id, held_on);

-- What was resolved, as it stood when the minutes were certified: never changed, in the transparency log.
CREATE TABLE meeting_resolutions (
  office_id id NOT NULL,
  id id NOT NULL,
  meeting_id id NOT NULL,
  record json NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, meeting_id) REFERENCES meetings (office_id, id)
);
