-- A memo or a letter. `content` is the canonical JSON (RFC 8785) that is signed; the registry's
-- number and date stand beside it and never change it.
CREATE TABLE letters (
  office_id id NOT NULL,
  id id NOT NULL,
  fiscal_year int NOT NULL,
  paper text NOT NULL,
  topic text NOT NULL,
  status text NOT NULL,
  version int NOT NULL,
  round int NOT NULL,
  next_step int,
  next_role text,
  subject text NOT NULL,
  receivers text NOT NULL,
  content json NOT NULL,
  content_sha256 text NOT NULL,
  number text NOT NULL,
  dated date,
  author_person_id id NOT NULL,
  author_name text NOT NULL,
  created_at instant NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX letters_by_update ON letters (office_id, updated_at, id);

-- A signature or a comment going up, as it was given; nothing here is ever updated.
CREATE TABLE letter_acts (
  office_id id NOT NULL,
  id id NOT NULL,
  letter_id id NOT NULL,
  round int NOT NULL,
  step int NOT NULL,
  verdict text NOT NULL,
  text text NOT NULL,
  person_id id NOT NULL,
  person_name text NOT NULL,
  position text NOT NULL,
  acting_phrase text NOT NULL,
  role text NOT NULL,
  at instant NOT NULL,
  paper_date date,
  paper_file_id id,
  content_sha256 text NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, letter_id) REFERENCES letters (office_id, id)
);
CREATE INDEX letter_acts_by_letter ON letter_acts (office_id, letter_id, at);

-- What the office prints above its letters; the pictures are its own uploads.
CREATE TABLE letterheads (
  office_id id NOT NULL,
  version int NOT NULL,
  khrut_file_id id,
  logo_file_id id,
  papers json NOT NULL,
  shows_system_note int NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id)
);
