-- What the office put round a letter's words when the first of its route signed them: name, address,
-- code, emblem. It is signed with them; nothing here is ever updated.
CREATE TABLE letter_frames (
  office_id id NOT NULL,
  letter_id id NOT NULL,
  round int NOT NULL,
  frame json NOT NULL,
  frame_sha256 text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, letter_id, round),
  FOREIGN KEY (office_id, letter_id) REFERENCES letters (office_id, id)
);

-- Over content, frame, the signer as printed and the act before; empty: given before this was kept.
ALTER TABLE letter_acts ADD COLUMN signed_sha256 text NOT NULL DEFAULT '';

-- A letter as it was issued, once for every comment or number that came to it. The files lie in the
-- file store; `sheet` is every word on the paper. Nothing here is ever updated.
CREATE TABLE filed_letters (
  office_id id NOT NULL,
  id id NOT NULL,
  letter_id id NOT NULL,
  edition int NOT NULL,
  round int NOT NULL,
  acts int NOT NULL,
  number text NOT NULL,
  dated date,
  sheet json NOT NULL,
  sheet_sha256 text NOT NULL,
  signed_sha256 text NOT NULL,
  pdf_file_id id NOT NULL,
  pdf_sha256 text NOT NULL,
  docx_file_id id NOT NULL,
  docx_sha256 text NOT NULL,
  bundle_file_id id,
  bundle_sha256 text NOT NULL,
  at instant NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, letter_id) REFERENCES letters (office_id, id)
);
CREATE UNIQUE INDEX filed_letters_edition ON filed_letters (office_id, letter_id, edition);

-- The letter code that the office has compared with what its registry uses; another one is warned of.
ALTER TABLE letterheads ADD COLUMN confirmed_code text NOT NULL DEFAULT '';
