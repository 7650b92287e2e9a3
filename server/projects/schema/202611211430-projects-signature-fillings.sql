-- How an office's documents fill the blocks of those who signed in the system: ink, picture or note (FORMS §0.5).
CREATE TABLE signature_fillings (
  office_id id NOT NULL PRIMARY KEY,
  filling text NOT NULL,
  version int NOT NULL
);

-- The picture that a signer chose for this one signature; erased with the person.
-- personal: picture
CREATE TABLE project_signature_pictures (
  office_id id NOT NULL,
  signature_id id NOT NULL,
  person_id id NOT NULL,
  picture blob NOT NULL,
  PRIMARY KEY (office_id, signature_id)
);
CREATE INDEX project_signature_pictures_by_person ON project_signature_pictures (person_id);
