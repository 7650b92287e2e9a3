-- The picture of a person's own signature: read and used by that person alone, erased with them.
-- personal: picture
CREATE TABLE signature_pictures (
  office_id id NOT NULL,
  person_id id NOT NULL,
  picture blob NOT NULL,
  width int NOT NULL,
  height int NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, person_id),
  FOREIGN KEY (office_id, person_id) REFERENCES persons (office_id, id)
);
