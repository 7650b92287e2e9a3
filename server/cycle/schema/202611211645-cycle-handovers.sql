-- Who held which role in an office when the job of the day last looked: what is gone since has ended.
CREATE TABLE cycle_posts (
  office_id id NOT NULL,
  person_id id NOT NULL,
  role text NOT NULL,
  person_office_id id NOT NULL,
  is_stand_in int NOT NULL,
  PRIMARY KEY (office_id, person_id, role)
);

-- Hand-over packs as they were made; content never changes. reason: asked, role_ended, person_left, stand_in_ended.
CREATE TABLE cycle_handovers (
  office_id id NOT NULL,
  id id NOT NULL,
  person_id id NOT NULL,
  reason text NOT NULL,
  made_at instant NOT NULL,
  made_by text NOT NULL,
  to_person_id id,
  content json NOT NULL,
  replaced int NOT NULL,
  accepted_by_person_id id,
  accepted_by text NOT NULL,
  accepted_on date,
  accepted_note text NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX cycle_handovers_open ON cycle_handovers (office_id, accepted_on);
