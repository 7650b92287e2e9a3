-- Mappings of export packs that an office brought itself; one of the same name as a shipped one replaces it there.
CREATE TABLE cycle_packs (
  office_id id NOT NULL,
  id id NOT NULL,
  pack text NOT NULL,
  content json NOT NULL,
  version int NOT NULL,
  updated_at instant NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX cycle_packs_pack ON cycle_packs (office_id, pack);
